import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Turns the jars of JavaFX into `jmod` files, with the native libraries apart: inside a run-time image made of the jars
/// they would be unpacked into the home of whoever starts the program.
final class Jmods {

    private Jmods() {
    }

    /// Makes `jmods` from the jars in the build's folder `javafx`.
    static void make(Facts facts, OperatingSystem system) throws IOException {
        var folder = Files.createDirectories(facts.path("jmods"));
        for (var jar : Folders.files(facts.path("build").resolve("javafx"), ".jar")) {
            var parts = facts.path("work").resolve("unpacked").resolve(jar.getFileName().toString());
            if (unpack(jar, parts, system)) {
                String name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1.jmod");
                Run.tool("jmod", words(facts, parts, folder.resolve(name)));
            }
        }
    }

    private static List<String> words(Facts facts, Path parts, Path jmod) {
        var words = new ArrayList<>(List.of("create", "--class-path", parts.resolve("classes").toString(),
                "--date", facts.get("time")));
        if (Files.isDirectory(parts.resolve("libraries"))) {
            words.addAll(List.of("--libs", parts.resolve("libraries").toString()));
        }
        words.add(jmod.toString());
        return words;
    }

    /// @return whether it is a module: of each there is an empty jar, too
    private static boolean unpack(Path jar, Path into, OperatingSystem system) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry("module-info.class") == null) {
                return false;
            }
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean library = entry.getName().endsWith(system.libraries);
                write(zip, entry, into.resolve(library ? "libraries" : "classes"));
            }
            return true;
        }
    }

    private static void write(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(zip.getName() + " has an entry outside itself: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }
}
