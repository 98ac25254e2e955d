import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes away what nobody needs who only runs the program.
final class Trim {

    /// Tools and parts of Java for others.
    private static final List<String> UNUSED = List.of("bin/keytool", "lib/jexec", "lib/jrt-fs.jar");
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    private Trim() {
    }

    /// Trims the run-time image; on Linux the symbols of native files go as well.
    ///
    /// @return what could not be done
    static Optional<String> make(Facts facts, OperatingSystem system) throws IOException, InterruptedException {
        var runtime = facts.path("runtime");
        for (var name : UNUSED) {
            Files.deleteIfExists(runtime.resolve(name));
        }
        if (system != OperatingSystem.LINUX) {
            return Optional.empty();
        }
        if (!LinuxPackages.has("strip")) {
            return Optional
                    .of("The packages are some megabytes larger: strip is missing (Debian: apt install binutils).");
        }
        var words = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        for (var folder : List.of(runtime, facts.path("input"))) {
            for (var file : Folders.all(folder)) {
                if (Files.isRegularFile(file) && !Files.isSymbolicLink(file) && isElf(file)) {
                    words.add(file.toString());
                    file.toFile().setWritable(true);
                }
            }
        }
        Run.program(Map.of(), words);
        return Optional.empty();
    }

    private static boolean isElf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ELF.length), ELF);
        }
    }
}
