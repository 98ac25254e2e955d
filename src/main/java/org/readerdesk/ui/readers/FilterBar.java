package org.readerdesk.ui.readers;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;

import static org.readerdesk.ui.text.Messages.text;

/// The field that looks for readers, and what the list leaves out.
final class FilterBar extends HBox {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final CustomTextField field = Looks.resting(new CustomTextField());

    /// @param done moves the focus to what was found
    FilterBar(FilterController controller, Runnable done) {
        getStyleClass().add("filter-bar");
        field.setId("readers-filter");
        field.setPromptText(text("readers.filter", FIND.getDisplayText()));
        field.setAccessibleText(text("readers.filter.accessible"));
        field.setLeft(Looks.icon(Feather.SEARCH));
        field.setMinWidth(0);
        field.setText(controller.filter().words());
        HBox.setHgrow(field, Priority.ALWAYS);
        var clear = new Button("", Looks.icon(Feather.X));
        clear.setId("readers-filter-clear");
        clear.setAccessibleText(text("readers.filter.clear"));
        Tip.on(clear, text("readers.filter.clear"));
        clear.setFocusTraversable(false);
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        clear.setOnAction(_ -> field.clear());
        field.setRight(clear);
        field.textProperty().subscribe(words -> {
            Looks.show(clear, !words.isEmpty());
            if (!words.equals(controller.filter().words())) {
                controller.look(words);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape(done);
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                done.run();
                event.consume();
            }
        });
        getChildren().addAll(field, options(controller));
    }

    private void escape(Runnable done) {
        if (field.getText().isEmpty()) {
            done.run();
        } else {
            field.clear();
        }
    }

    private static MenuButton options(FilterController controller) {
        var virtual = new CheckMenuItem(text("readers.hide.virtual.key", ReaderMenu.HIDE_VIRTUAL.getDisplayText()));
        virtual.setId("readers-hide-virtual");
        virtual.setOnAction(_ -> controller.hideVirtual(virtual.isSelected()));
        var options = new MenuButton("", Looks.icon(Feather.SLIDERS), virtual);
        options.setId("readers-options");
        options.setAccessibleText(text("readers.options"));
        Tip.on(options, text("readers.options"));
        options.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        options.setOnShowing(_ -> virtual.setSelected(controller.filter().hideVirtual()));
        return options;
    }

    /// Takes over what was changed elsewhere.
    void show(Filter filter) {
        if (!field.getText().equals(filter.words())) {
            field.setText(filter.words());
        }
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }
}
