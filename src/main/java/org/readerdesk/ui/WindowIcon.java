package org.readerdesk.ui;

import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The sign of the program in title bars, task bars and lists of windows.
final class WindowIcon {

    /// Each place takes the size that fits it best.
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    private WindowIcon() {
    }

    /// Reads them, in some milliseconds, on the JavaFX thread. A window that takes another's place has them once.
    static void give(Stage stage) {
        stage.getIcons().setAll(IntStream.of(SIZES).mapToObj("icon/readerdesk-%d.png"::formatted)
                .map(file -> new Image(WindowIcon.class.getResource(file).toExternalForm())).toList());
    }
}
