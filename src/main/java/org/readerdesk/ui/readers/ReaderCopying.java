package org.readerdesk.ui.readers;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import static org.readerdesk.ui.text.Messages.text;

/// Copies the selected reader's ATR or name, by context menu or key.
final class ReaderCopying {

    private final ListView<String> list;
    private final ReadersController controller;

    ReaderCopying(ListView<String> list, ReadersController controller) {
        this.list = list;
        this.controller = controller;
        // not the item's accelerator: that would be the whole window's
        var key = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        var atr = new MenuItem(text("reader.copy.atr", key.getDisplayText()));
        atr.setId("reader-copy-atr");
        atr.setOnAction(_ -> copyAtr());
        var name = new MenuItem(text("reader.copy.name"));
        name.setId("reader-copy-name");
        name.setOnAction(_ -> selected().ifPresent(card -> put(card.reader())));
        var menu = new ContextMenu(atr, name);
        menu.setOnShowing(_ -> {
            atr.setDisable(selected().filter(card -> !card.atr().isEmpty()).isEmpty());
            name.setDisable(selected().isEmpty());
        });
        list.setContextMenu(menu);
        list.setOnKeyPressed(event -> {
            if (key.match(event)) {
                copyAtr();
                event.consume();
            }
        });
    }

    private Optional<ReaderCard> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(controller.readers()::card);
    }

    private void copyAtr() {
        selected().filter(card -> !card.atr().isEmpty()).ifPresent(card -> put(card.atr().spacedHex()));
    }

    private static void put(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
