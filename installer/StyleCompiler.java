import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Turns a stylesheet into the form that JavaFX reads several times as fast. A program of its own, for it needs JavaFX.
final class StyleCompiler {

    private StyleCompiler() {
    }

    /// Takes the stylesheet and the file to be made.
    public static void main(String[] args) throws IOException {
        Stylesheet.convertToBinary(new File(args[0]), new File(args[1]));
    }
}
