package org.readerdesk.ui.attachment;

import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys of the six operations, and of what else has a key in the panels.
public final class Shortcuts {

    /// Copies the result that is shown.
    public static final KeyCombination COPY_RESULT =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /// Lists the readers again.
    public static final KeyCombination LIST_AGAIN = new KeyCodeCombination(KeyCode.F5);

    private static final Map<Action, KeyCombination> KEYS = Map.of(
            Action.ATTACH, shortcut(KeyCode.T),
            Action.RECONNECT, shortcut(KeyCode.R),
            Action.LOCK, shortcut(KeyCode.L),
            Action.UNLOCK, shortcut(KeyCode.U),
            Action.STATUS, shortcut(KeyCode.I),
            Action.DETACH, shortcut(KeyCode.D));

    private Shortcuts() {
    }

    /// Ctrl, or Cmd on macOS, and a letter.
    public static KeyCombination shortcut(KeyCode letter) {
        return new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN);
    }

    /// The key of an operation.
    public static KeyCombination of(Action action) {
        return Objects.requireNonNull(KEYS.get(action));
    }
}
