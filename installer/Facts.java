import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names and what they stand for in the argument files and templates.
record Facts(Map<String, String> values) {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z.]+)}");

    Facts {
        values = Map.copyOf(values);
    }

    /// Those of `facts.properties` and of the build.
    ///
    /// @param project the project's directory
    /// @param build the build's, where the program was compiled
    static Facts read(Path project, Path build) throws IOException {
        var values = new TreeMap<String, String>();
        load(project.resolve("installer/facts.properties"), values);
        var built = new TreeMap<String, String>();
        load(build.resolve("classes/org/readerdesk/app/build.properties"), built);
        String version = built.get("version");
        var work = build.resolve("installer-work");
        values.putAll(Map.of("version", version, "time", built.get("build"),
                // Windows and macOS take nothing but numbers
                "version.numbers", version.replaceFirst("-.*", ""),
                // what comes before 1.0 must be older than 1.0, which a tilde says to Debian and to RPM
                "version.linux", version.replace("-", "~").replaceAll("[^0-9A-Za-z.~+]", ".")));
        values.putAll(Map.of("project", project.toString(), "build", build.toString(), "work", work.toString(),
                "out", build.resolve("installer").toString(), "input", work.resolve("input").toString(),
                "jmods", work.resolve("jmods").toString(), "runtime", work.resolve("runtime").toString(),
                "resources", work.resolve("resources").toString()));
        return new Facts(values);
    }

    private static void load(Path file, Map<String, String> values) throws IOException {
        var read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        read.forEach((name, value) -> values.put((String) name, (String) value));
    }

    /// These and some more.
    Facts with(Map<String, String> more) {
        var all = new TreeMap<>(values);
        all.putAll(more);
        return new Facts(all);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no fact \"%s\"; expected it in installer/facts.properties."
                    .formatted(name));
        }
        return value;
    }

    Path path(String name) {
        return Path.of(get(name));
    }

    /// The time of the commit's build, which everything in the packages bears.
    Instant time() {
        return Instant.parse(get("time"));
    }

    /// `text` with each `${name}` replaced.
    String fill(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(get(found.group(1))));
    }

    /// The words of an argument file in `installer`: an option, or an option and its value, from each line that is
    /// neither empty nor a comment.
    List<String> arguments(String name) throws IOException {
        var words = new ArrayList<String>();
        for (var line : Files.readAllLines(path("project").resolve("installer").resolve(name + ".args"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                words.addAll(List.of(fill(line).split(" ", 2)));
            }
        }
        return words;
    }
}
