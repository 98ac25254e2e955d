import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Compiles all sources once more under Error Prone and NullAway, where a warning fails the build. No class is written.
///
/// The program is checked for nulls as well; tests may hand over a null to see it refused.
public final class StaticChecks {

    /// What Error Prone needs to see of the compiler it runs in.
    private static final List<String> EXPORTED = List.of("api", "file", "main", "model", "parser", "processing", "tree",
            "util");
    private static final List<String> OPENED = List.of("code", "comp");

    private static final String FOR_TESTS = "tests ";

    private StaticChecks() {
    }

    /// Takes the project's directory and the build's.
    public static void main(String[] args) throws IOException, InterruptedException {
        var project = Path.of(args[0]);
        var work = Path.of(args[1], "static-checks");
        var options = project.resolve("src/build/error-prone.options");
        boolean program =
                clean(work, options, project.resolve("src/main/java"), "program", List.of("-Xep:NullAway:ERROR",
                        "-XepOpt:NullAway:OnlyNullMarked=true", "-XepOpt:NullAway:JSpecifyMode=true"));
        boolean tests = clean(work, options, project.resolve("src/test/java"), "tests", List.of("-Xep:NullAway:OFF"));
        if (!program || !tests) {
            System.err.println("Static checks found something, see above; expected nothing.");
            System.exit(1);
        }
    }

    private static boolean clean(Path work, Path options, Path sources, String name, List<String> checks)
            throws IOException, InterruptedException {
        var plugin = new ArrayList<>(List.of("-Xplugin:ErrorProne", "-XepDisableWarningsInGeneratedCode"));
        plugin.addAll(checks);
        plugin.addAll(chosen(options, name.equals("tests")));
        var words =
                new ArrayList<String>(List.of("--release", "25", "-encoding", "UTF-8", "-proc:none", "-implicit:none",
                        "-Xlint:all,-processing", "-Xmaxwarns", "1000", "-Xmaxerrs", "1000",
                        "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "--should-stop=ifNoError=FLOW",
                        "-d", Files.createDirectories(work.resolve(name)).toString(),
                        "-processorpath", Files.readString(work.resolve("checkers.path")).strip(),
                        "-classpath", Files.readString(work.resolve("libraries.path")).strip(),
                        String.join(" ", plugin)));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(words::add);
        }
        var file = work.resolve(name + ".options");
        Files.write(file, words.stream().map(StaticChecks::quoted).toList());
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()));
        EXPORTED.forEach(part -> command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + part
                + "=ALL-UNNAMED"));
        OPENED.forEach(part -> command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
        command.add("@" + file);
        // Not -Werror: javac would stop at the first.
        var said = work.resolve(name + ".txt").toFile();
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start().waitFor();
        System.err.print(Files.readString(said.toPath()));
        return code == 0 && said.length() == 0;
    }

    private static List<String> chosen(Path options, boolean tests) throws IOException {
        return Files.readAllLines(options).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> tests || !line.startsWith(FOR_TESTS))
                .map(line -> line.startsWith(FOR_TESTS) ? line.substring(FOR_TESTS.length()) : line).toList();
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
