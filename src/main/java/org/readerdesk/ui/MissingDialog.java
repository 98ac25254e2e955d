package org.readerdesk.ui;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Window;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.guide.GuideController;
import org.readerdesk.ui.guide.GuidePane;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.result.ResultPresenter;

import static org.readerdesk.ui.text.Messages.text;

/// Helps with a reader that is not in the list, beside the window.
final class MissingDialog {

    private MissingDialog() {
    }

    static void show(Window owner, WindowServices services, DeskController desk, ResultPresenter presenter,
            Runnable listAgain) {
        var open = new SimpleBooleanProperty(true);
        dialog(owner, services, new DeskController(desk, open), presenter, listAgain).show(() -> open.set(false));
    }

    static WideDialog dialog(Window owner, WindowServices services, DeskController desk, ResultPresenter presenter,
            Runnable listAgain) {
        var controller = GuideController.ofMissing(desk, services.manager(),
                presenter::explain, services.surroundings().machine(), PulseTimer::runLater);
        var dialog = new WideDialog(owner, "missing-dialog", text("missing.title"),
                new GuidePane("missing", controller, listAgain, () -> {
                }, Optional.empty()));
        dialog.onKey(Shortcuts.LIST_AGAIN, listAgain);
        return dialog;
    }
}
