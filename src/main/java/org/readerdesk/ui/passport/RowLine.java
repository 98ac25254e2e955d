package org.readerdesk.ui.passport;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.readerdesk.passport.page.Row;
import org.readerdesk.passport.page.Told;
import org.readerdesk.ui.kit.Looks;

/// A row of the page: what it is, and beside that what is told of it, with its note and its bytes below. The columns of all
/// rows stand below each other.
final class RowLine extends GridPane {

    private static final double LABELS = 34;

    RowLine(Row row, String id) {
        var label = words(id + "-label", row.label(), "secondary");
        var told = new VBox(words(id + "-value", row.value(), "passport-value"));
        if (!row.note().isEmpty()) {
            told.getChildren().add(words(id + "-note", row.note(), "secondary"));
        }
        if (!row.raw().isEmpty()) {
            told.getChildren().add(words(id + "-raw", row.raw(), "code"));
        }
        setId(id);
        getStyleClass().add("passport-row");
        getColumnConstraints().setAll(percent(LABELS), percent(100 - LABELS));
        addRow(0, label, told);
        setValignment(label, VPos.TOP);
        Looks.state(this, state(row.told()), true);
    }

    private static Label words(String id, String words, String style) {
        var label = Looks.wrapping(id, style);
        label.setText(words);
        return label;
    }

    private static ColumnConstraints percent(double width) {
        var column = new ColumnConstraints();
        column.setPercentWidth(width);
        return column;
    }

    private static String state(Told told) {
        return told.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
