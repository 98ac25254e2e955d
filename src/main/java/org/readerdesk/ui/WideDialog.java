package org.readerdesk.ui;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCombination;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.readerdesk.ui.kit.DialogButtons;

import static org.readerdesk.ui.text.Messages.text;

/// A dialog with much to read, beside which the window can be worked with. Never larger than the screen, nor beyond it.
final class WideDialog {

    private final Dialog<ButtonType> dialog = new Dialog<>();

    WideDialog(Window owner, String id, String title, Node content) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(title);
        dialog.setResizable(true);
        pane().setId(id);
        pane().getStyleClass().add("wide-dialog");
        pane().setContent(content);
        DialogButtons.add(pane(), id + "-close", text("dialog.close"), ButtonData.CANCEL_CLOSE);
        dialog.setOnShown(_ -> fit(pane().getScene().getWindow()));
    }

    DialogPane pane() {
        return dialog.getDialogPane();
    }

    /// Runs `command` at a key, whatever has the focus: nothing has it for a moment when a button that was pressed goes away.
    void onKey(KeyCombination key, Runnable command) {
        pane().getScene().getAccelerators().put(key, command);
    }

    /// Brings it before the windows that hide it, with the focus where it was.
    void toFront() {
        if (pane().getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    /// Where it is on the screen; empty when it is not shown.
    Optional<Rectangle2D> place() {
        return Optional.ofNullable(pane().getScene().getWindow()).filter(Window::isShowing)
                .map(now -> new Rectangle2D(now.getX(), now.getY(), now.getWidth(), now.getHeight()));
    }

    /// Puts it where another one was.
    void moveTo(Optional<Rectangle2D> place) {
        place.ifPresent(there -> {
            dialog.setX(there.getMinX());
            dialog.setY(there.getMinY());
            dialog.setWidth(there.getWidth());
            dialog.setHeight(there.getHeight());
        });
    }

    /// Makes it so many times larger, or smaller.
    void grow(double factor) {
        place().ifPresent(now -> {
            dialog.setWidth(now.getWidth() * factor);
            dialog.setHeight(now.getHeight() * factor);
            fit(pane().getScene().getWindow());
        });
    }

    void close() {
        dialog.close();
    }

    /// @param closed called when it has been closed
    void show(Runnable closed) {
        dialog.setOnHidden(_ -> closed.run());
        dialog.show();
    }

    /// Keeps the whole of it on the screen that has its middle.
    private static void fit(Window window) {
        var screens = Screen.getScreensForRectangle(window.getX() + window.getWidth() / 2,
                window.getY() + window.getHeight() / 2, 1, 1);
        var screen = (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
        window.setWidth(Math.min(window.getWidth(), screen.getWidth()));
        window.setHeight(Math.min(window.getHeight(), screen.getHeight()));
        window.setX(Math.clamp(window.getX(), screen.getMinX(), screen.getMaxX() - window.getWidth()));
        window.setY(Math.clamp(window.getY(), screen.getMinY(), screen.getMaxY() - window.getHeight()));
    }
}
