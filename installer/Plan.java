import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is called to make the installers of one system, word by word.
///
/// @param facts those of the project, and the options of Java for the launchers beside the first
record Plan(Facts facts, OperatingSystem system, Caches caches) {

    /// One call of jpackage.
    record Product(String name, List<String> words) {
    }

    static Plan of(Facts facts, OperatingSystem system, Caches caches) throws IOException {
        var more = facts.with(Map.of(
                "jvm.window", String.join(" ", caches.options(Caches.Kind.WINDOW, "$APPDIR")),
                "jvm.command", String.join(" ", caches.options(Caches.Kind.COMMAND, "$APPDIR"))));
        return new Plan(more, system, caches);
    }

    /// What jlink gets.
    List<String> image() throws IOException {
        return facts.arguments("args/jlink");
    }

    /// The calls of jpackage.
    List<Product> products() throws IOException {
        var products = new ArrayList<Product>();
        for (var product : system.products) {
            var words = new ArrayList<>(facts.arguments("args/jpackage"));
            for (var file : system.argumentFiles(product).toList()) {
                words.addAll(facts.arguments(file));
            }
            for (var option : caches.options(first(), "$APPDIR")) {
                words.addAll(List.of("--java-options", option));
            }
            products.add(new Product(product, words));
        }
        return products;
    }

    /// What the launcher of the program's own name is for: on Windows it has a console, on macOS it is in the Dock.
    private Caches.Kind first() {
        return system == OperatingSystem.WINDOWS ? Caches.Kind.COMMAND : Caches.Kind.WINDOW;
    }

    /// Each call as a line with its tool's name and lines with a word each, the calls apart by an empty line.
    String text() throws IOException {
        var text = new StringBuilder();
        add(text, "jlink", image());
        for (var kind : Caches.Kind.values()) {
            add(text, "cache " + kind.word, caches.training(kind));
        }
        for (var product : products()) {
            add(text, "jpackage " + product.name(), product.words());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String tool, List<String> words) {
        text.append(tool).append('\n');
        words.forEach(word -> text.append("  ").append(word).append('\n'));
        text.append('\n');
    }
}
