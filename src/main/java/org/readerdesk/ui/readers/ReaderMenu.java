package org.readerdesk.ui.readers;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;

import static org.readerdesk.ui.text.Messages.text;

/// Pins the selected reader and hides virtual ones, by context menu or key.
final class ReaderMenu {

    static final KeyCombination HIDE_VIRTUAL =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination PIN = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    private final ListView<String> list;
    private final ReadersController controller;

    private ReaderMenu(ListView<String> list, ReadersController controller) {
        this.list = list;
        this.controller = controller;
    }

    /// Adds to `menu`, which belongs to the list, and lets the keys work inside `pane`.
    static void add(Node pane, ListView<String> list, ContextMenu menu, ReadersController controller) {
        new ReaderMenu(list, controller).add(pane, menu);
    }

    private void add(Node pane, ContextMenu menu) {
        var pin = new MenuItem(text("reader.pin", PIN.getDisplayText()));
        pin.setId("reader-pin");
        pin.setOnAction(_ -> togglePin());
        var virtual = new CheckMenuItem(text("readers.hide.virtual.key", HIDE_VIRTUAL.getDisplayText()));
        virtual.setId("reader-hide-virtual");
        virtual.setOnAction(_ -> controller.filter().hideVirtual(virtual.isSelected()));
        menu.getItems().addAll(new SeparatorMenuItem(), pin, virtual);
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> {
            boolean pinned = selected().filter(ReaderCard::pinned).isPresent();
            pin.setText(text(pinned ? "reader.unpin" : "reader.pin", PIN.getDisplayText()));
            pin.setDisable(selected().isEmpty());
            virtual.setSelected(controller.filter().filter().hideVirtual());
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PIN.match(event)) {
                togglePin();
                event.consume();
            } else if (HIDE_VIRTUAL.match(event)) {
                controller.filter().hideVirtual(!controller.filter().filter().hideVirtual());
                event.consume();
            }
        });
    }

    private Optional<ReaderCard> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(controller.readers()::card);
    }

    private void togglePin() {
        selected().ifPresent(card -> controller.filter().pin(card.reader(), !card.pinned()));
    }
}
