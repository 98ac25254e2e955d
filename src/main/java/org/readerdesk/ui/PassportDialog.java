package org.readerdesk.ui;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.readerdesk.codes.Explanation;
import org.readerdesk.diagnose.SystemFacts;
import org.readerdesk.passport.page.Circumstances;
import org.readerdesk.passport.page.PageMaker;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.card.PageWords;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.passport.Lanes;
import org.readerdesk.ui.passport.PassportController;
import org.readerdesk.ui.passport.PassportItem;
import org.readerdesk.ui.passport.PassportPane;
import org.readerdesk.ui.passport.Sources;
import org.readerdesk.ui.status.SimulationBanner;
import org.readerdesk.ui.status.StatusController;
import org.readerdesk.ui.text.Messages;

import static org.readerdesk.ui.text.Messages.text;

/// Shows the passport of a reader, beside the window.
final class PassportDialog implements OneDialog.Content {

    private final PassportController controller;
    private final PassportPane pane;
    private final WideDialog dialog;

    /// What a dialog is made from, beside the window's services.
    ///
    /// @param lanes where readers are asked
    /// @param explain puts an answer into words
    record Means(Lanes lanes, Function<Answer, Explanation> explain) {
    }

    /// @param before whose place it takes
    PassportDialog(Window owner, WindowServices services, DeskController desk, Means means,
            Optional<PassportDialog> before) {
        var around = services.surroundings();
        boolean simulated = services.manager().features().contains(Feature.SIMULATED);
        var sources = new Sources(around.files(), around.names(),
                at -> new Circumstances(at, ZoneId.systemDefault(), services.version(), SystemFacts.system(),
                        StatusController.name(services.manager()), simulated, services.manager().platform()));
        controller = new PassportController(desk, means.lanes(), sources, services.manager().features(),
                means.explain(), new PageMaker(Messages.language().locale(), new PageWords()), PulseTimer::runLater);
        before.ifPresent(old -> controller.goOnFrom(old.controller));
        pane = new PassportPane(controller);
        VBox.setVgrow(pane, Priority.ALWAYS);
        dialog = new WideDialog(owner, "passport-dialog",
                text(simulated ? "passport.title.simulation" : "passport.title"),
                simulated ? new VBox(new SimulationBanner(text("simulation.wanted")), pane) : pane);
        dialog.onKey(Shortcuts.LIST_AGAIN, controller::refresh);
    }

    /// The entry of the menu bar that shows it for the selected reader.
    ///
    /// @param one shows it; outlives the window's content, as the dialog may
    /// @param whole outlives the content as well
    /// @param desk of the window's content
    /// @param readers gets the entry of the menu that a reader has
    static MenuItem entry(Window owner, WindowServices services, OneDialog<PassportDialog> one, DeskController whole,
            DeskController desk, Means means, Consumer<MenuItem> readers) {
        Runnable show = () -> whole.desk().selected().ifPresent(reader -> one
                .show((before, open) -> new PassportDialog(owner, services, new DeskController(whole, open), means,
                        before))
                .open(reader));
        readers.accept(new PassportItem("reader-passport",
                text("passport.menu.key", PassportItem.KEY.getDisplayText()), desk, show));
        var entry = new PassportItem("menu-passport", text("passport.menu"), desk, show);
        entry.setAccelerator(PassportItem.KEY);
        return entry;
    }

    /// Shows another reader, or the same one as it is.
    void open(String reader) {
        controller.open(reader);
    }

    @Override
    public boolean isBusy() {
        return controller.isReading();
    }

    @Override
    public WideDialog dialog() {
        return dialog;
    }

    @Override
    public void shown() {
        // after the dialog has focused a button of its own
        Platform.runLater(pane::focusPage);
    }
}
