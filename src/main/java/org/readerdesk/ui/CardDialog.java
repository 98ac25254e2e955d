package org.readerdesk.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.card.CardController;
import org.readerdesk.ui.card.CardItem;
import org.readerdesk.ui.card.CardPane;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.status.SimulationBanner;
import org.readerdesk.ui.kit.PulseTimer;

import static org.readerdesk.ui.text.Messages.text;

/// Tells what the ATR of the selected reader's card says, beside the window.
final class CardDialog implements OneDialog.Content {

    private final CardPane pane;
    private final WideDialog dialog;

    CardDialog(Window owner, WindowServices services, DeskController desk) {
        pane = new CardPane(new CardController(desk, services.surroundings().names(), PulseTimer::runLater));
        boolean simulated = services.manager().features().contains(Feature.SIMULATED);
        // the dialog may stand far from the window that says it
        dialog = new WideDialog(owner, "card-dialog", text(simulated ? "atr.title.simulation" : "atr.title"),
                simulated ? new VBox(new SimulationBanner(text("simulation.wanted")), pane) : pane);
    }

    /// The entry of the menu bar that shows it.
    ///
    /// @param one shows it; outlives the window's content, as the dialog may
    /// @param whole outlives the content as well
    /// @param desk of the window's content
    /// @param readers gets the entry of the menu that a reader has
    static MenuItem entry(Window owner, WindowServices services, OneDialog<CardDialog> one, DeskController whole,
            DeskController desk, Consumer<MenuItem> readers) {
        Runnable show = () -> {
            var _ = one.show((_, open) -> new CardDialog(owner, services, new DeskController(whole, open)));
        };
        readers.accept(new CardItem("reader-card", text("atr.menu.key", CardItem.KEY.getDisplayText()), desk, show));
        var entry = new CardItem("menu-card", text("atr.menu"), desk, show);
        entry.setAccelerator(CardItem.KEY);
        return entry;
    }

    @Override
    public WideDialog dialog() {
        return dialog;
    }

    @Override
    public void shown() {
        // after the dialog has focused a button of its own
        Platform.runLater(pane::focusBytes);
    }
}
