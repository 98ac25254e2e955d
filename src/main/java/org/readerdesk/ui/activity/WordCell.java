package org.readerdesk.ui.activity;

import java.util.Optional;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.readerdesk.ui.kit.Tip;

/// A cell whose whole text is in its tooltip, should the column be too narrow.
class WordCell extends TableCell<Line, String> {

    private final Tip whole = Tip.on(this);

    WordCell(OverrunStyle cut) {
        setTextOverrun(cut);
    }

    /// The row that it is in; empty while it is in none.
    final Optional<Line> line() {
        return isEmpty() ? Optional.empty() : Optional.ofNullable(getTableRow()).map(TableRow::getItem);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words);
        whole.say(empty || words == null ? "" : words);
    }
}
