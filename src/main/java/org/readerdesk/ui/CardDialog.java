package org.readerdesk.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Window;
import org.readerdesk.ui.card.CardController;
import org.readerdesk.ui.card.CardPane;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.kit.PulseTimer;

import static org.readerdesk.ui.text.Messages.text;

/// Tells what the ATR of the selected reader's card says, beside the window.
final class CardDialog {

    private CardDialog() {
    }

    static void show(Window owner, WindowServices services, DeskController desk) {
        var open = new SimpleBooleanProperty(true);
        dialog(owner, services, new DeskController(desk, open)).show(() -> open.set(false));
    }

    static WideDialog dialog(Window owner, WindowServices services, DeskController desk) {
        return new WideDialog(owner, "card-dialog", text("atr.title"), new CardPane(
                new CardController(desk, services.surroundings().names(), PulseTimer::runLater)));
    }
}
