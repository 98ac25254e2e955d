package org.readerdesk.ui.activity;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The head of the log: its title and count, what is shown of it, and what can be done with it.
final class ActivityBar extends FlowPane {

    final Label title = Looks.label("activity-title", "section-title");
    final Button export = new Button(text("log.export"));
    final Button clear = new Button("", Looks.icon(Feather.TRASH_2));
    private final Label count = Looks.label("activity-count", "secondary");
    private final TextField search = Looks.resting(new TextField());
    private final ToggleButton onlySelected = chip("log-only-selected", text("log.filter.selected"));
    private final ToggleGroup kinds = new ToggleGroup();
    private boolean updating;

    ActivityBar(ActivityController controller) {
        setId("activity-bar");
        getStyleClass().add("activity-bar");
        title.setText(text("log.title"));
        var heading = new HBox(title, count);
        heading.getStyleClass().add("activity-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        var chips = new HBox();
        chips.getStyleClass().add("filter-chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        for (var kind : Filter.Kind.values()) {
            var chip = chip("log-kind-" + kind.name().toLowerCase(Locale.ROOT), of("log.filter", kind));
            chip.setToggleGroup(kinds);
            chip.setUserData(kind);
            chip.setOnAction(_ -> controller.kind(kind));
            chips.getChildren().add(chip);
        }
        chips.getChildren().add(onlySelected);
        onlySelected.setOnAction(_ -> controller.onlySelected(onlySelected.isSelected()));
        search.setId("log-search");
        search.setPromptText(text("log.search"));
        search.setAccessibleText(text("log.search"));
        search.getStyleClass().add("log-search");
        search.textProperty().addListener((_, _, words) -> {
            if (!updating) {
                controller.search(words);
            }
        });
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        export.setId("log-export");
        export.getStyleClass().add("small");
        export.setMinWidth(USE_PREF_SIZE);
        clear.setId("log-clear");
        clear.getStyleClass().addAll("button-icon", "flat", "small");
        clear.setAccessibleText(text("log.clear"));
        Tip.on(clear, text("log.clear"));
        clear.setMinWidth(USE_PREF_SIZE);
        var tools = new HBox(search, export, clear);
        tools.getStyleClass().add("activity-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        setRowValignment(VPos.CENTER);
        getChildren().addAll(heading, chips, tools);
    }

    private static ToggleButton chip(String id, String words) {
        var chip = new ToggleButton(words);
        chip.setId(id);
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    void focusSearch() {
        search.requestFocus();
    }

    private static String count(ActivityController.View view, boolean filtered) {
        if (filtered) {
            return text("log.count.filtered", view.shown(), view.all());
        }
        return view.all() == 0 ? "" : text("log.count", view.all());
    }

    void show(ActivityController.View view) {
        updating = true;
        var filter = view.filter();
        boolean filtered = !filter.equals(Filter.ALL);
        count.setText(count(view, filtered));
        kinds.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == filter.kind()));
        onlySelected.setSelected(filter.reader().isPresent());
        if (!search.getText().equals(filter.text())) {
            search.setText(filter.text());
        }
        export.setDisable(view.shown() == 0);
        clear.setDisable(view.all() == 0);
        // the place where the rows would be says the same to the eye
        export.setAccessibleHelp(view.shown() > 0 ? null : text(view.all() > 0 ? "log.empty.filtered" : "log.empty"));
        clear.setAccessibleHelp(view.all() > 0 ? null : text("log.empty"));
        updating = false;
    }
}
