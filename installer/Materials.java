import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Adds the Java of the run-time image to the bill of materials, which Maven makes of what Maven knows.
final class Materials {

    private static final String LIST = "\n  \"components\" : [\n";
    private static final String REFERENCE = "java-runtime";
    private static final String COMPONENT = """
                {
                  "type" : "platform",
                  "bom-ref" : "java-runtime",
                  "publisher" : "%s",
                  "name" : "OpenJDK",
                  "version" : "%s",
                  "description" : "The modules %s, linked into the run-time image",
                  "scope" : "required",
                  "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ]
                },
            """;

    private Materials() {
    }

    /// Changes each bill in `out` that has no Java yet.
    static void add(Facts facts) throws IOException {
        for (var bill : Folders.files(facts.path("out"), ".cdx.json")) {
            Files.writeString(bill, with(Files.readString(bill), modules(facts.path("runtime"))));
        }
    }

    private static String with(String bill, String modules) {
        if (bill.contains('"' + REFERENCE + '"')) {
            return bill;
        }
        int at = bill.indexOf(LIST);
        if (at < 0) {
            throw new IllegalStateException("The bill of materials has no list of components; expected a line %s."
                    .formatted(LIST.strip()));
        }
        int after = at + LIST.length();
        return bill.substring(0, after) + COMPONENT.formatted(System.getProperty("java.vendor"),
                Runtime.version(), modules) + bill.substring(after);
    }

    /// What a run-time image says that it holds; the rest of it is this Java's.
    private static String modules(Path runtime) throws IOException {
        var release = new Properties();
        try (var in = Files.newBufferedReader(runtime.resolve("release"))) {
            release.load(in);
        }
        return release.getProperty("MODULES", "").replace("\"", "").replace(" ", ", ");
    }
}
