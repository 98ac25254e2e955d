import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The stylesheets, compiled, and of the theme only what ReaderDesk has a use for. Only the installed jar has them: beside a
/// stylesheet that is being worked on they would be old ones.
final class Styles {

    private static final String SHEETS = "/org/readerdesk/ui/";
    private static final String THEMES = "/atlantafx/base/theme/";
    private static final String LEFT_OUT = "left-out-styles.txt";

    private Styles() {
    }

    /// Puts them into the program's jar in `input`, beside those that can be read.
    ///
    /// @param jars the program's
    static void compile(Facts facts, List<String> jars) throws IOException, InterruptedException {
        var theme = jars.stream().filter(name -> name.startsWith("atlantafx-base-")).findFirst()
                .orElseThrow(() -> new IOException("there is no theme among the jars; expected atlantafx-base"));
        try (var program = FileSystems.newFileSystem(facts.path("input").resolve(facts.get("main.jar")));
                var themes = FileSystems.newFileSystem(facts.path("input").resolve(theme))) {
            for (var name : List.of("readerdesk", "scaled")) {
                compile(facts, program.getPath(SHEETS, name + ".css"), program.getPath(SHEETS, name + ".bss"),
                        List.of());
            }
            for (var name : List.of("primer-light", "primer-dark")) {
                compile(facts, themes.getPath(THEMES, name + ".css"), program.getPath(SHEETS, name + ".bss"),
                        leftOut(facts));
            }
        }
    }

    private static List<String> leftOut(Facts facts) throws IOException {
        try (var lines = Files.lines(facts.path("project").resolve("installer", LEFT_OUT))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static void compile(Facts facts, Path sheet, Path compiled, List<String> leftOut)
            throws IOException, InterruptedException {
        var work = Files.createDirectories(facts.path("work").resolve("styles"));
        var made = work.resolve("made");
        Run.program(Map.of(), words(facts, Files.copy(sheet, work.resolve("sheet.css")), made, leftOut));
        Files.setLastModifiedTime(Files.copy(made, compiled), FileTime.from(facts.time()));
        Folders.delete(work);
    }

    private static List<String> words(Facts facts, Path sheet, Path made, List<String> leftOut) throws IOException {
        String javafx = Folders.files(facts.path("build").resolve("javafx"), ".jar").stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", javafx,
                        facts.path("project").resolve("installer", "StyleCompiler.java").toString(), sheet.toString(),
                        made.toString()));
        words.addAll(leftOut);
        return words;
    }
}
