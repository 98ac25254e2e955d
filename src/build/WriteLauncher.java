import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes `target/readerdesk`, a script that starts the built program with the Java which runs this.
///
/// The build's Java is chosen by Maven's toolchain and is no Maven property; the one way to know it is to be run by it.
public final class WriteLauncher {

    // Made for /bin/sh of any system; nothing in it depends on the current directory.
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts the ReaderDesk that was built beside this file. Written by src/build/WriteLauncher.java.
            self=$0
            while [ -L "$self" ]; do
                link=$(readlink -- "$self"; echo x)
                link=${link%%??}
                case $link in
                    /*) self=$link ;;
                    *) self=$(dirname -- "$self")/$link ;;
                esac
            done
            here=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd -P) || exit 1
            java=%s
            if [ ! -x "$java" ]; then
                echo "ReaderDesk was built with the Java at $java, which is gone; build it again with: mvn package" >&2
                exit 1
            fi
            if [ ! -f "$here/readerdesk.jar" ]; then
                echo "$here/readerdesk.jar is missing; build it with: mvn package" >&2
                exit 1
            fi
            # Commands need no JavaFX and are over soon; the window is not.
            window=yes
            value=no
            for word do
                if [ "$value" = yes ]; then
                    value=no
                    continue
                fi
                case $word in
                    --pcsc | --simulator-script) value=yes ;;
                    list | watch | codes | atr | run | --version | -V | --help | -h) window=no; break ;;
                esac
            done
            if [ "$window" = no ]; then
                exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto \\
                    --enable-native-access=ALL-UNNAMED -cp "$here/readerdesk.jar:$here/lib/*" %s "$@"
            fi
            exec "$java" -XX:+UseSerialGC \\
                --add-opens=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED \\
                --add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED \\
                --add-opens=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED \\
                --module-path "$here/javafx" --add-modules=javafx.controls \\
                --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "$here/readerdesk.jar:$here/lib/*" %s "$@"
            """;

    private WriteLauncher() {
    }

    /// Takes the directory of the build and the main class.
    public static void main(String[] args) throws IOException {
        var script = Path.of(args[0], "readerdesk");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(script, SCRIPT.formatted(quoted(java), quoted(args[1]), quoted(args[1])));
        if (script.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// A word of the shell that stands for `text`, whatever is in it.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
