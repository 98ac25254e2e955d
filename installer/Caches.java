import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The start caches: AOT caches of Java, made by runs of the program in the run-time image that it will have.
///
/// @param jars in the order of the class path
/// @param print of the jars; the program uses no cache whose name ends otherwise
record Caches(Facts facts, List<String> jars, String print) {

    /// A way to start ReaderDesk, with a cache of its own.
    enum Kind {
        /// The window.
        WINDOW("window", List.of("org.readerdesk.app.WindowRehearsal")),
        /// A command.
        COMMAND("command", List.of("org.readerdesk.app.Rehearsal"));

        final String word;
        private final List<String> run;

        Kind(String word, List<String> run) {
            this.word = word;
            this.run = run;
        }
    }

    /// The name of the file: a cache of another version, or of other jars, has another.
    String name(Kind kind) {
        return name(kind.word);
    }

    /// The same with the kind still open, as a variable of the shell.
    String name(String kind) {
        return "%s-%s-%s-%s.aot".formatted(facts.get("package"), facts.get("version"), kind, print);
    }

    /// What Java gets at each start.
    ///
    /// @param folder of the jars and caches
    List<String> options(Kind kind, String folder) throws IOException {
        var options = new ArrayList<>(plainOptions(folder));
        options.add("-XX:AOTCache=" + folder + "/" + name(kind));
        options.add("-Dreaderdesk.cache=" + folder + "/" + name(kind));
        return options;
    }

    /// The same where there is no cache.
    List<String> plainOptions(String folder) throws IOException {
        return facts.arguments("args/jvm").stream().map(word -> word.replace("$APPDIR", folder)).toList();
    }

    /// The run that makes a cache: the same as [#rehearsal], watched by Java.
    List<String> training(Kind kind) throws IOException {
        var words = rehearsal(kind);
        words.addAll(1, List.of("-XX:AOTCacheOutput=" + facts.path("input").resolve(name(kind)),
                // what Java would remember to be compiled first keeps its compiler busy when every start is short of time
                "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        return words;
    }

    /// A run of the program that does what its users do.
    List<String> rehearsal(Kind kind) throws IOException {
        var input = facts.path("input");
        var words = new ArrayList<>(List.of(java(facts)));
        words.addAll(plainOptions(input.toString()));
        words.add("-Dreaderdesk.cache=" + input.resolve(name(kind)));
        // nothing of whoever builds this is read or written
        words.add("-Dreaderdesk.settings.dir=" + facts.path("work").resolve("home"));
        words.add("-Dreaderdesk.log.dir=" + facts.path("work").resolve("home"));
        words.addAll(List.of("-cp", classPath(input)));
        kind.run.stream().map(facts::fill).forEach(words::add);
        return words;
    }

    private String classPath(Path folder) {
        return jars.stream().map(jar -> folder.resolve(jar).toString()).collect(Collectors.joining(File.pathSeparator));
    }

    /// The program that computes the print of the jars in `input`.
    static List<String> printing(Facts facts, List<String> jars) {
        return List.of(java(facts), "-cp", new Caches(facts, jars, "").classPath(facts.path("input")),
                "org.readerdesk.app.JarPrint");
    }

    private static String java(Facts facts) {
        return facts.path("runtime").resolve("bin", "java").toString();
    }
}
