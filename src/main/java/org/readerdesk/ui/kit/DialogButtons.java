package org.readerdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;

/// The buttons below a dialog, with words of the window's language: JavaFX would take the system's.
public final class DialogButtons {

    private DialogButtons() {
    }

    /// Adds a button.
    ///
    /// @param id of the button
    /// @param role where the system puts it, and whether Enter or Esc presses it
    /// @return by which the dialog tells that it was pressed
    public static ButtonType add(DialogPane pane, String id, String words, ButtonData role) {
        var type = new ButtonType(words, role);
        pane.getButtonTypes().add(type);
        node(pane, type).setId(id);
        return type;
    }

    /// The button itself.
    public static Node node(DialogPane pane, ButtonType type) {
        return pane.lookupButton(type);
    }
}
