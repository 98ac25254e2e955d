package org.readerdesk.ui.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Menu items for variants, kept on or off as the panel says. An item that is off says why in its own text.
public final class VariantMenu {

    private final List<MenuItem> items = new ArrayList<>();
    private final List<Runnable> updates = new ArrayList<>();
    private final AttachmentController controller;
    private final Runnable askHandle;
    private final String prefix;

    /// @param prefix begins the items' ids, so that the same entry can stand in two menus
    /// @param askHandle asks for the number of a handle
    public VariantMenu(String prefix, List<Variants.Entry> entries, AttachmentController controller,
            Runnable askHandle) {
        this.prefix = prefix;
        this.controller = controller;
        this.askHandle = askHandle;
        entries.forEach(entry -> items.add(item(entry)));
        controller.panelProperty().addListener((_, _, _) -> update());
        update();
    }

    /// The items.
    public List<MenuItem> items() {
        return List.copyOf(items);
    }

    /// Whether any of them makes sense now.
    public boolean isAnyOn() {
        return items.stream().anyMatch(VariantMenu::isOn);
    }

    private static boolean isOn(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().anyMatch(VariantMenu::isOn) : !item.isDisable();
    }

    private void update() {
        updates.forEach(Runnable::run);
    }

    private MenuItem item(Variants.Entry entry) {
        var item = switch (entry) {
            case Variants.Group(_, var entries) -> {
                var menu = new Menu();
                entries.forEach(each -> menu.getItems().add(item(each)));
                yield menu;
            }
            case Variants.Run _, Variants.AskHandle _, Variants.CloseHandle _ -> new MenuItem();
        };
        var label = text("variant." + entry.key());
        item.setId(prefix + entry.key().replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setText(label);
        switch (entry) {
            case Variants.Group _ -> updates.add(() -> item.setDisable(!isOn(item)));
            case Variants.Run(_, var operation) -> {
                item.setOnAction(_ -> controller.run(operation));
                updates.add(() -> mark(item, label, controller.whyNot(operation)));
            }
            case Variants.AskHandle _ -> {
                item.setOnAction(_ -> askHandle.run());
                updates.add(() -> mark(item, label, controller.whyNot(new Operation.AttachByHandle(0))));
            }
            case Variants.CloseHandle _ -> {
                item.setOnAction(_ -> openHandle().map(VariantMenu::close).ifPresent(controller::run));
                updates.add(() -> mark(item, label, openHandle().map(VariantMenu::close).map(controller::whyNot)
                        .orElse(Optional.of(Reason.NO_HANDLE_OPEN))));
            }
        }
        return item;
    }

    private Optional<HeldHandle> openHandle() {
        return controller.panel().flatMap(panel -> panel.situation().lane().handles().stream().findFirst());
    }

    private static Operation close(HeldHandle handle) {
        return new Operation.Close(handle.id(), Disposition.LEAVE);
    }

    private static void mark(MenuItem item, String label, Optional<Reason> why) {
        item.setDisable(why.isPresent());
        item.setText(why.map(reason -> text("menu.off", label, of("reason.short", reason))).orElse(label));
    }
}
