package org.readerdesk.pcsc.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.pcsc.Result;

/// A machine on which no native code can be loaded, for example because `/tmp` is mounted noexec.
class LibraryFaultsTest {

    @Test
    void eachTryIsAnsweredByTheSameRefusalAndNoneByAnError(@TempDir Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var out = folder.resolve("out").toFile();
        var process = new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Djna.nosys=true",
                "-Djna.nounpack=true", "-Djna.boot.library.path=" + folder, "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator,
                        File.pathSeparator),
                Tries.class.getName()))
                .redirectErrorStream(true).redirectOutput(out).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(out).hasContent("NO_LIBRARY\nNO_LIBRARY\nNO_LIBRARY\n");
    }

    /// The program of that machine.
    static final class Tries {

        private Tries() {
        }

        /// Asks three times, as the monitor does.
        public static void main(String... words) {
            var manager = new WinscardResourceManager();
            for (int i = 0; i < 3; i++) {
                var answer = manager.establish() instanceof Result.Refused<?> refused ? refused.reason().toString()
                        : "something else";
                System.out.println(answer);
            }
        }
    }
}
