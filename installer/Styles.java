import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The stylesheet of the window, compiled. Only the installed jar has it: beside a stylesheet that is being worked on it would
/// be an old one.
final class Styles {

    private static final String SHEET = "/org/readerdesk/ui/readerdesk.css";

    private Styles() {
    }

    /// Puts it into the program's jar in `input`, beside the one that can be read.
    static void compile(Facts facts) throws IOException, InterruptedException {
        var work = Files.createDirectories(facts.path("work").resolve("styles"));
        var made = work.resolve("made");
        try (var jar = FileSystems.newFileSystem(facts.path("input").resolve(facts.get("main.jar")))) {
            var sheet = jar.getPath(SHEET);
            Run.program(Map.of(), words(facts, Files.copy(sheet, work.resolve("sheet.css")), made));
            var compiled =
                    Files.copy(made, sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss")));
            Files.setLastModifiedTime(compiled, FileTime.from(facts.time()));
        }
        Folders.delete(work);
    }

    private static List<String> words(Facts facts, Path sheet, Path made) throws IOException {
        String javafx = Folders.files(facts.path("build").resolve("javafx"), ".jar").stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", javafx,
                facts.path("project").resolve("installer", "StyleCompiler.java").toString(), sheet.toString(),
                made.toString());
    }
}
