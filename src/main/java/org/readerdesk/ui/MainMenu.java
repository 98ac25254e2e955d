package org.readerdesk.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.readerdesk.ui.attachment.Action;
import org.readerdesk.ui.attachment.AttachmentController;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.attachment.VariantMenu;
import org.readerdesk.ui.text.Words;
import org.readerdesk.ui.attachment.Variants;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The menu bar. Everything that the window can do is here, with its key.
final class MainMenu extends MenuBar {

    /// What the menu's entries do beside the operations.
    record Commands(Runnable quit, Runnable readers, Runnable filter, Runnable operations, Runnable result,
            Runnable log, Runnable search, Runnable copyResult, Runnable listAgain, Runnable stopWaiting,
            Runnable askHandle, Runnable missing, Runnable about) {
    }

    MainMenu(AttachmentController controller, Commands commands, MenuItem card, MenuItem passport, List<MenuItem> looks,
            List<Menu> more) {
        setId("menu-bar");
        var file = menu("menu.file", item("menu.quit", Shortcuts.shortcut(KeyCode.Q), commands.quit()));
        var view = menu("menu.view",
                item("menu.go.readers", Shortcuts.shortcut(KeyCode.DIGIT1), commands.readers()),
                item("menu.go.filter", Shortcuts.shortcut(KeyCode.F), commands.filter()),
                item("menu.go.operations", Shortcuts.shortcut(KeyCode.DIGIT2), commands.operations()),
                item("menu.go.result", Shortcuts.shortcut(KeyCode.DIGIT3), commands.result()),
                item("menu.go.log", Shortcuts.shortcut(KeyCode.DIGIT4), commands.log()),
                item("menu.go.search", new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN,
                        KeyCombination.SHIFT_DOWN), commands.search()),
                new SeparatorMenuItem(),
                card, passport,
                item("menu.list.again", Shortcuts.LIST_AGAIN, commands.listAgain()),
                item("menu.copy.result", Shortcuts.COPY_RESULT, commands.copyResult()),
                new SeparatorMenuItem());
        view.getItems().addAll(looks);
        var help = menu("menu.help", item("menu.missing", null, commands.missing()), new SeparatorMenuItem(),
                item("menu.about", null, commands.about()));
        getMenus().addAll(file, operations(controller, commands), view);
        getMenus().addAll(more);
        getMenus().add(help);
    }

    private static Menu operations(AttachmentController controller, Commands commands) {
        var menu = menu("menu.operation");
        for (var action : Action.values()) {
            var item = new MenuItem();
            item.setId("menu-" + action.name().toLowerCase(Locale.ROOT));
            item.setAccelerator(Shortcuts.of(action));
            item.setOnAction(_ -> controller.press(action));
            keep(controller, () -> show(controller, action, item));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (var action : Action.values()) {
            if (!Variants.of(action).isEmpty()) {
                var variants = new VariantMenu("menu-", action, controller, commands.askHandle());
                var sub = new Menu(of("action.options", action));
                sub.setId("menu-" + action.name().toLowerCase(Locale.ROOT) + "-options");
                sub.getItems().addAll(variants.items());
                menu.getItems().add(sub);
            }
        }
        var stop = item("menu.stop", new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN),
                commands.stopWaiting());
        keep(controller, () -> {
            boolean none = controller.panel().flatMap(panel -> panel.waiting()).isEmpty();
            stop.setDisable(none);
            stop.setText(none ? text("menu.off", text("menu.stop"), text("menu.stop.off")) : text("menu.stop"));
        });
        menu.getItems().addAll(new SeparatorMenuItem(), stop);
        return menu;
    }

    private static void show(AttachmentController controller, Action action, MenuItem item) {
        var operation = controller.operation(action);
        var words = controller.isChosen(action) ? Words.describe(operation) : of("action", action);
        var why = controller.whyNot(operation);
        item.setDisable(why.isPresent());
        item.setText(why.map(reason -> text("menu.off", words, of("reason.short", reason))).orElse(words));
    }

    private static void keep(AttachmentController controller, Runnable update) {
        controller.panelProperty().addListener((_, _, _) -> update.run());
        update.run();
    }

    static Menu menu(String key, MenuItem... items) {
        var menu = new Menu(text(key));
        menu.setId(key.replace('.', '-'));
        menu.getItems().addAll(items);
        return menu;
    }

    static MenuItem item(String key, @Nullable KeyCombination keys, Runnable command) {
        var item = new MenuItem(text(key));
        item.setId(key.replace('.', '-'));
        item.setAccelerator(keys);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
