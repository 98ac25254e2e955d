import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// The jars of the program and its native library, side by side, as they are installed.
final class Input {

    private static final String SUMS = "installer/dependencies.sha256";

    private Input() {
    }

    /// Fills `input`.
    ///
    /// @return the names of the jars in the order of the class path: the program's own, then the libraries by name
    static List<String> make(Facts facts, OperatingSystem system) throws IOException {
        var input = Files.createDirectories(facts.path("input"));
        var libraries = Folders.files(facts.path("build").resolve("lib"), ".jar");
        var names = new ArrayList<String>();
        names.add(facts.get("main.jar"));
        Files.copy(facts.path("build").resolve(facts.get("main.jar")), input.resolve(facts.get("main.jar")));
        for (var library : libraries) {
            String name = library.getFileName().toString();
            names.add(name);
            Files.copy(library, input.resolve(name));
            if (name.matches("jna-[0-9.]+\\.jar")) {
                unpackNative(library, system, input.resolve(system.jnaLibrary));
            }
        }
        return names;
    }

    /// Compares what was downloaded with the sums that are written down.
    ///
    /// @throws IllegalStateException for a file that is another
    static void verify(Facts facts) throws IOException {
        var expected = expected(facts);
        for (var folder : List.of("lib", "javafx")) {
            for (var file : Folders.files(facts.path("build").resolve(folder), ".jar")) {
                String name = file.getFileName().toString();
                String found = LinuxPackages.digest(file, "SHA-256");
                if (!found.equals(expected.get(name))) {
                    throw new IllegalStateException("%s has the SHA-256 sum %s; expected %s (%s).".formatted(file,
                            found, expected.getOrDefault(name, "one that is written down"), SUMS));
                }
            }
        }
    }

    private static Map<String, String> expected(Facts facts) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(facts.path("project").resolve(SUMS))) {
            if (!line.startsWith("#")) {
                var columns = line.split("  ");
                sums.put(columns[1], columns[0]);
            }
        }
        return sums;
    }

    private static void unpackNative(Path jar, OperatingSystem system, Path to) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entry = zip.getEntry(system.jnaEntry());
            if (entry == null) {
                throw new IOException("%s has no %s".formatted(jar, system.jnaEntry()));
            }
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, to);
            }
        }
    }
}
