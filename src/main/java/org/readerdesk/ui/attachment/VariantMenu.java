package org.readerdesk.ui.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
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
    private final Action action;
    private final AttachmentController controller;
    private final Runnable askHandle;
    private final String prefix;

    /// @param prefix begins the items' ids, so that the same entry can stand in two menus
    /// @param action whose variants
    /// @param askHandle asks for the number of a handle
    public VariantMenu(String prefix, Action action, AttachmentController controller, Runnable askHandle) {
        this.prefix = prefix;
        this.action = action;
        this.controller = controller;
        this.askHandle = askHandle;
        Variants.of(action).forEach(entry -> items.add(item(entry)));
        controller.panelProperty().addListener((_, _, _) -> update());
        update();
    }

    /// The items.
    public List<MenuItem> items() {
        return List.copyOf(items);
    }

    /// Why none of them makes sense now; empty when any does.
    public Optional<Reason> whyOff() {
        return whyAllOff(Variants.of(action));
    }

    private Optional<Reason> whyAllOff(List<Variants.Entry> entries) {
        var reasons = entries.stream().map(this::whyOff).toList();
        return reasons.stream().allMatch(Optional::isPresent) ? reasons.getFirst() : Optional.empty();
    }

    private Optional<Reason> whyOff(Variants.Entry entry) {
        return switch (entry) {
            case Variants.Group(_, var entries) -> whyAllOff(entries);
            case Variants.Run(_, var operation) -> controller.whyNot(operation);
            case Variants.AskHandle _ -> controller.whyNot(new Operation.AttachByHandle(0));
            case Variants.CloseHandle _ -> openHandle().map(VariantMenu::close).map(controller::whyNot)
                    .orElse(Optional.of(Reason.NO_HANDLE_OPEN));
        };
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
            case Variants.Run(_, var operation) -> run(operation);
            case Variants.AskHandle _ -> doing(askHandle);
            case Variants.CloseHandle _ ->
                    doing(() -> openHandle().map(VariantMenu::close).ifPresent(controller::run));
        };
        var label = text("variant." + entry.key());
        item.setId(prefix + entry.key().replace('.', '-'));
        item.setMnemonicParsing(false);
        updates.add(() -> {
            var why = whyOff(entry);
            item.setDisable(why.isPresent());
            item.setText(why.map(reason -> text("menu.off", label, of("reason.short", reason))).orElse(label));
        });
        return item;
    }

    /// What the button can remember has a sign when it does so; the sign is told by screen readers, too.
    private MenuItem run(Operation operation) {
        if (!RememberedVariants.mayRemember(action, operation)) {
            return doing(() -> controller.run(operation));
        }
        var item = new CheckMenuItem();
        item.setOnAction(_ -> {
            controller.choose(action, operation);
            update();
        });
        updates.add(() -> item.setSelected(controller.operation(action).equals(operation)));
        return item;
    }

    private static MenuItem doing(Runnable command) {
        var item = new MenuItem();
        item.setOnAction(_ -> command.run());
        return item;
    }

    private Optional<HeldHandle> openHandle() {
        return controller.panel().flatMap(panel -> panel.situation().lane().handles().stream().findFirst());
    }

    private static Operation close(HeldHandle handle) {
        return new Operation.Close(handle.id(), Disposition.LEAVE);
    }
}
