package org.readerdesk.app.selftest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;

/// Whether the window's fonts have the letters that its languages need. On the JavaFX thread.
final class Letters {

    private static final List<String> NEEDED = List.of("R", "\u00E4", "\u00DF", "\u0416", "\u044F", "\u2026");
    /// The last one for private use, which no font has.
    private static final String NONE = "\uDBFF\uDFFD";

    private Letters() {
    }

    /// Those that look like a letter which is in no font.
    static List<String> missing() {
        return missing(NEEDED);
    }

    static List<String> missing(List<String> letters) {
        var none = drawn(NONE);
        return letters.stream().filter(letter -> drawn(letter).equals(none)).toList();
    }

    /// The size of the letter and all its pixels.
    private static List<Integer> drawn(String letter) {
        WritableImage image = new Text(letter).snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                pixels, 0, width);
        return Stream.concat(Stream.of(width, height), Arrays.stream(pixels).boxed()).toList();
    }
}
