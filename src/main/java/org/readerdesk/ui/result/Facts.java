package org.readerdesk.ui.result;

import java.util.List;
import javafx.scene.layout.GridPane;
import org.readerdesk.ui.kit.Looks;

/// Labels and values in two columns.
final class Facts extends GridPane {

    Facts() {
        getStyleClass().add("facts");
    }

    void show(List<ResultView.Fact> facts) {
        getChildren().clear();
        int row = 0;
        for (var fact : facts) {
            var label = Looks.label("fact-label-" + row, "secondary");
            label.setMinWidth(USE_PREF_SIZE);
            label.setText(fact.label());
            var value = Looks.wrapping("fact-value-" + row, fact.isCode() ? "code" : "fact-value");
            value.setText(fact.value());
            addRow(row++, label, value);
        }
        Looks.show(this, row > 0);
    }
}
