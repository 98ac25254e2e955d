import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// The SHA-256 sums of what is handed out.
final class Sums {

    private static final String FILE = "SHA256SUMS";

    private Sums() {
    }

    /// Writes them as `sha256sum --check` reads them.
    static void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : Folders.files(folder, "")) {
            if (Files.isRegularFile(file)) {
                lines.add(LinuxPackages.digest(file, "SHA-256") + "  " + file.getFileName());
            }
        }
        Files.write(folder.resolve(FILE), lines);
    }
}
