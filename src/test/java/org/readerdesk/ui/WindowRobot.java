package org.readerdesk.ui;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.readerdesk.ui.activity.Line;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// A technician at the window: looks, waits, presses.
abstract class WindowRobot extends ApplicationTest {

    Stage stage;

    /// On a display without a window manager nobody gives a window the focus, so it asks for it itself, as long as it has it
    /// not; where there is one, it may come late.
    @BeforeEach
    void focus() {
        until("the window has the focus", () -> {
            if (!stage.isFocused()) {
                stage.requestFocus();
            }
            return stage.isFocused();
        });
    }

    /// Waits for what is looked at on the JavaFX thread: from any other the nodes could change under the look.
    static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> onJavaFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("not within 8 s: " + what, e);
        }
        settle();
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T onJavaFx(Callable<T> look) {
        var task = new FutureTask<>(look);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(8, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the look failed: " + e, e);
        }
    }

    Node node(String id) {
        return onJavaFx(() -> lookup("#" + id).query());
    }

    /// What a label or button says; nothing while it is not there: panels are filled when they are shown.
    String words(String id) {
        return find(id).map(Labeled.class::cast).map(Labeled::getText).orElse("");
    }

    private Optional<Node> find(String id) {
        return onJavaFx(() -> lookup("#" + id).tryQuery());
    }

    boolean isShown(String id) {
        var found = find(id);
        for (Node each = found.orElse(null); each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return found.isPresent();
    }

    boolean isProminent(String id) {
        return node(id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("prominent"));
    }

    /// The operations in the log; events come as they like.
    int rows() {
        return onJavaFx(() -> (int) ((TableView<?>) lookup("#log").query()).getItems().stream()
                .filter(line -> line instanceof Line each && !each.row().isEvent()).count());
    }

    void awaitReaders(int count) {
        until(count + " readers", () -> ((ListView<?>) node("readers")).getItems().size() == count);
    }

    void awaitResult(int row, String title, String name) {
        until(title + " came to " + name + ", but there is " + rows(),
                () -> rows() == row && words("result-title").startsWith(title));
        assertThat(words("result-name")).isEqualTo(name);
    }

    /// Closes the window. A text field that kept the focus would blink on unseen, and keep JavaFX drawing.
    void hide() {
        interact(() -> {
            stage.getScene().getRoot().requestFocus();
            stage.hide();
        });
    }

    void keys(KeyCode letter) {
        press(KeyCode.CONTROL).type(letter).release(KeyCode.CONTROL);
        settle();
    }

    /// Gives a node a key that was pressed, whatever has the focus.
    void pressed(String node, KeyCode code, boolean shift, boolean shortcut) {
        interact(() -> Event.fireEvent(node(node),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false)));
        settle();
    }

    /// Types real keys, where [#write] would hand the letters to the window: small letters, digits, and `/`, `-` and `.`.
    /// They may arrive later than this returns.
    void letters(String words) {
        var keyboard = robotContext().getKeyboardRobot();
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            var key = switch (each) {
                case '/' -> KeyCode.SLASH;
                case '-' -> KeyCode.MINUS;
                case '.' -> KeyCode.PERIOD;
                default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(each)));
            };
            keyboard.pressNoWait(key);
            keyboard.releaseNoWait(key);
        }
        settle();
    }

    /// A picture of the size that a person's window has; the headless screen is narrower.
    void showcase(String name) {
        var size = new double[]{stage.getWidth(), stage.getHeight()};
        interact(() -> {
            stage.setWidth(1200);
            stage.setHeight(780);
        });
        picture(name);
        interact(() -> {
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
        });
    }

    void picture(String name) {
        settle();
        interact(() -> Pictures.take(stage.getScene(), name));
    }
}
