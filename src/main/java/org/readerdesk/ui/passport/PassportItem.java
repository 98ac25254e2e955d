package org.readerdesk.ui.passport;

import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.readerdesk.ui.desk.DeskController;

import static org.readerdesk.ui.text.Messages.text;

/// A menu's entry that shows the selected reader's passport; off while none is selected.
public final class PassportItem extends MenuItem {

    /// The key of the entry. Without Shift it asks for the status.
    public static final KeyCombination KEY =
            new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /// @param words of the entry
    public PassportItem(String id, String words, DeskController desk, Runnable show) {
        setId(id);
        setOnAction(_ -> show.run());
        desk.deskProperty().subscribe(now -> {
            boolean none = now.selected().isEmpty();
            setDisable(none);
            setText(none ? text("menu.off", words, text("atr.absent.NO_READER")) : words);
        });
    }
}
