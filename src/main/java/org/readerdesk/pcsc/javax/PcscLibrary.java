package org.readerdesk.pcsc.javax;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Platform;

/// Where the native PC/SC library is, for the JDK's provider, which does not look everywhere.
final class PcscLibrary {

    private static final String PROPERTY = "sun.security.smartcardio.library";
    private static final String NAME = "libpcsclite.so.1";

    private PcscLibrary() {
    }

    /// Sets the property that names the library, if nobody did and the library is found. To be called before the
    /// provider is used; it looks once.
    static void tellJdk() {
        if (Platform.current() == Platform.PCSCLITE && System.getProperty(PROPERTY, "").isBlank()) {
            find(System.getProperty("os.arch", ""), Files::isRegularFile)
                    .ifPresent(path -> System.setProperty(PROPERTY, path.toString()));
        }
    }

    /// The first place that has the library. The folder for 64 bits comes before one that a 32-bit library may share.
    static Optional<Path> find(String arch, Predicate<Path> exists) {
        return Stream.concat(multiArch(arch).stream().flatMap(name -> Stream.of("/usr/lib/" + name, "/lib/" + name)),
                Stream.of("/usr/lib64", "/lib64", "/usr/lib", "/usr/local/lib64", "/usr/local/lib", "/lib"))
                .map(folder -> Path.of(folder, NAME))
                .filter(exists)
                .findFirst();
    }

    /// Debian's folder names for what Java calls `arch`.
    private static List<String> multiArch(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> List.of("x86_64-linux-gnu");
            case "x86", "i386" -> List.of("i386-linux-gnu");
            case "arm" -> List.of("arm-linux-gnueabihf", "arm-linux-gnueabi");
            case "ppc64le" -> List.of("powerpc64le-linux-gnu");
            case "" -> List.of();
            default -> List.of(arch + "-linux-gnu");
        };
    }
}
