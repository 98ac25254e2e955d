package org.readerdesk.app.selftest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.readerdesk.ui.MainWindow;
import org.readerdesk.ui.WindowServices;

/// The main window for as long as it takes to show the readers. On the JavaFX thread.
final class WindowTry {

    private final Stage stage = new Stage();
    private final int readers;
    private final CompletableFuture<Seen> seen;
    private boolean full;

    private WindowTry(int readers, CompletableFuture<Seen> seen) {
        this.readers = readers;
        this.seen = seen;
    }

    /// What the window looked like.
    ///
    /// @param problem what it says went wrong in it
    /// @param font the one that was used
    /// @param missing letters that no font has
    record Seen(String title, int readers, Optional<String> problem, String font, List<String> missing) {
    }

    /// @param shown completes after the window has been closed
    static void open(WindowServices services, int readers, CompletableFuture<Seen> shown) {
        Platform.setImplicitExit(false);
        try {
            var window = new WindowTry(readers, shown);
            new MainWindow(services).show(window.stage);
            window.stage.getScene().addPostLayoutPulseListener(window::look);
        } catch (RuntimeException | LinkageError e) {
            shown.completeExceptionally(e);
        }
    }

    /// After each layout.
    private void look() {
        if (!full && rows(stage.getScene()) >= readers) {
            full = true;
            // pictures are not to be taken in the middle of a layout
            Platform.runLater(this::end);
        }
    }

    private void end() {
        try {
            var scene = stage.getScene();
            var now = new Seen(stage.getTitle(), rows(scene), problem(scene), Font.getDefault().getName(),
                    Letters.missing());
            stage.hide();
            seen.complete(now);
        } catch (RuntimeException | LinkageError e) {
            seen.completeExceptionally(e);
        }
    }

    private static int rows(Scene scene) {
        return (int) scene.getRoot().lookupAll("#readers .list-cell").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty()).count();
    }

    private static Optional<String> problem(Scene scene) {
        return Optional.ofNullable(scene.lookup("#problem")).filter(bar -> bar.isVisible())
                .map(_ -> scene.lookup("#problem-sentence") instanceof Labeled words ? words.getText() : "");
    }
}
