package org.readerdesk.ui.card;

import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.desk.DeskController;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// A menu's entry that shows the selected reader's ATR; off, and saying why, while there is none.
public final class CardItem extends MenuItem {

    /// The key of the entry.
    public static final KeyCombination KEY = Shortcuts.shortcut(KeyCode.K);

    /// @param words of the entry
    public CardItem(String id, String words, DeskController desk, Runnable show) {
        setId(id);
        setOnAction(_ -> show.run());
        desk.deskProperty().subscribe(now -> {
            var why = Absence.of(now);
            setDisable(why.isPresent());
            setText(why.map(absence -> text("menu.off", words, of("atr.absent", absence))).orElse(words));
        });
    }
}
