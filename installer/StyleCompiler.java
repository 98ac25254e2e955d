import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/// Turns a stylesheet into the form that JavaFX reads several times as fast, without what nothing has. A program of its own,
/// for it needs JavaFX.
final class StyleCompiler {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern STYLE = Pattern.compile("\\.([A-Za-z0-9_-]+)");

    private StyleCompiler() {
    }

    /// Takes the stylesheet, the file to be made, and style classes whose rules are left out.
    public static void main(String[] args) throws IOException {
        var sheet = Path.of(args[0]);
        var leftOut = Set.of(Arrays.copyOfRange(args, 2, args.length));
        var text = Files.readString(sheet);
        var shorter = shorten(text, leftOut);
        // JavaFX reads the sheet in its own way; both ways must leave out the same
        var expected = selectors(text).filter(selector -> isWanted(selector, leftOut)).toList();
        if (!selectors(shorter).toList().equals(expected)) {
            throw new IOException(
                    "the rules of %s cannot be told apart; expected selectors and braces".formatted(sheet));
        }
        Files.writeString(sheet, shorter);
        Stylesheet.convertToBinary(sheet.toFile(), new File(args[1]));
    }

    private static String shorten(String text, Set<String> leftOut) {
        return RULE.matcher(COMMENT.matcher(text).replaceAll("")).results().map(rule -> {
            var wanted = Arrays.stream(rule.group(1).split(",")).map(String::strip)
                    .filter(selector -> isWanted(selector, leftOut)).collect(Collectors.joining(", "));
            return wanted.isEmpty() ? "" : wanted + " {" + rule.group(2) + "}\n";
        }).collect(Collectors.joining());
    }

    private static boolean isWanted(String selector, Set<String> leftOut) {
        return STYLE.matcher(selector).results().noneMatch(style -> leftOut.contains(style.group(1)));
    }

    private static Stream<String> selectors(String text) {
        return new CssParser().parse(text).getRules().stream()
                .flatMap(rule -> rule.getSelectors().stream().map(Object::toString));
    }
}
