package org.readerdesk.ui.about;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.kit.CopyButton;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// Shows the facts, to be selected and copied.
public final class AboutPane extends ScrollPane {

    /// @param about what to show
    public AboutPane(AboutFacts about) {
        setId("about-scroll");
        getStyleClass().add("guide");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var title = Looks.label("about-title", "guide-title");
        title.setText(text("about.header"));
        var what = Looks.wrapping("about-what", "secondary");
        what.setText(text("about.what"));
        var copy = new CopyButton("about-copy", text("about.copy"), text("about.copy.tip"), about::asText);
        var head = new HBox(title, Looks.filler(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        var libraries = Looks.label("about-libraries-title", "column-title");
        libraries.setText(text("about.libraries"));
        var all = new VBox(head, what, facts(about), libraries, libraries(about));
        all.getStyleClass().addAll("guide-place", "about-words");
        setContent(all);
    }

    private static GridPane facts(AboutFacts about) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        int row = 0;
        for (var fact : about.facts()) {
            var label = Looks.label("about-label-" + fact.id(), "secondary");
            label.setText(fact.label());
            label.setMinWidth(USE_PREF_SIZE);
            var value = Looks.resting(new TextField(fact.value()));
            value.setId("about-" + fact.id());
            value.getStyleClass().add("selectable");
            value.setEditable(false);
            value.setMinWidth(0);
            value.setAccessibleText(fact.label());
            label.setLabelFor(value);
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(row++, label, value);
        }
        return grid;
    }

    private static GridPane libraries(AboutFacts about) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        int row = 0;
        for (var library : about.libraries()) {
            grid.addRow(row, cell("name", row, library.name()), cell("version", row, library.version()),
                    licence(row, library.licence()));
            row++;
        }
        return grid;
    }

    private static Label cell(String column, int row, String words) {
        var cell = Looks.label("about-library-" + column + '-' + row);
        cell.setText(words);
        cell.setMinWidth(USE_PREF_SIZE);
        return cell;
    }

    private static Label licence(int row, String words) {
        var cell = Looks.wrapping("about-library-licence-" + row, "secondary");
        cell.setText(words);
        GridPane.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
