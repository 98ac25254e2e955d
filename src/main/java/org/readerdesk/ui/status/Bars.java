package org.readerdesk.ui.status;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.kit.Bar;
import org.readerdesk.ui.kit.Tip;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.text;

/// The bars below the menu: a resource manager that does not answer, a failure of ReaderDesk itself.
public final class Bars extends VBox {

    private final Button dismiss = new Button(text("problem.dismiss"));
    private final Button again = new Button(text("outage.again"));
    private final Bar outage = new Bar("outage", Feather.CLOUD_OFF, Tone.DANGER, again);
    private final Bar problem = new Bar("problem", Feather.ALERT_CIRCLE, Tone.WARNING, dismiss);

    /// Follows both controllers.
    ///
    /// @param alive until it is false; then the second holds this no more
    public Bars(StatusController status, ProblemController problems, ObservableBooleanValue alive) {
        setId("bars");
        dismiss.setId("problem-dismiss");
        dismiss.setMinWidth(USE_PREF_SIZE);
        again.setId("outage-again");
        again.setMinWidth(USE_PREF_SIZE);
        Tip.on(again, text("list.again.tip", Shortcuts.LIST_AGAIN.getDisplayText()));
        again.setOnAction(_ -> status.listAgain());
        dismiss.setOnAction(_ -> problems.dismiss());
        getChildren().addAll(outage, problem);
        status.statusProperty().addListener((_, _, now) -> showOutage(now.outage()));
        problems.problemProperty().when(alive).subscribe(this::showProblem);
        showOutage(status.statusProperty().get().outage());
    }

    private void showOutage(Optional<StatusController.Outage> now) {
        now.ifPresentOrElse(reason -> outage.say(text("outage.headline", reason.name(), reason.hex()),
                text("outage.sentence", reason.sentence(), reason.next(),
                        reason.tries().size(), reason.tries().stream().findFirst().orElse(""))),
                outage::hide);
    }

    private void showProblem(Optional<ProblemController.Problem> now) {
        now.ifPresentOrElse(what -> problem.say(text(what.ours() ? "problem.headline" : "notice.headline"),
                what.sentence()), problem::hide);
    }
}
