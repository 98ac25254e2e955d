package org.readerdesk.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
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
        var controller = GuideController.ofMissing(new DeskController(desk, open), services.manager(),
                presenter::explain, services.surroundings().machine(), PulseTimer::runLater);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(text("missing.title"));
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setId("missing-dialog");
        pane.getStyleClass().add("wide-dialog");
        pane.setContent(new GuidePane("missing", controller, listAgain, () -> {
        }));
        pane.getButtonTypes().add(ButtonType.CLOSE);
        dialog.setOnHidden(_ -> open.set(false));
        dialog.show();
    }
}
