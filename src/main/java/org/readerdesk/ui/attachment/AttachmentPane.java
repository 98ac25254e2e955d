package org.readerdesk.ui.attachment;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.ui.kit.Bar;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The head of the right side: the selected reader, its attachment, the strip, and the bars below it.
public final class AttachmentPane extends VBox {

    private final Label name = Looks.wrapping("reader-name", "reader-title");
    private final Label line = Looks.wrapping("attachment-line", "secondary");
    private final Button stop = new Button(text("waiting.stop"));
    private final Button confirm = new Button();
    private final Button dismiss = new Button(text("confirm.cancel"));
    private final Bar waiting = new Bar("waiting", Feather.CLOCK, Tone.WARNING, stop);
    private final Bar question = new Bar("confirm", Feather.ALERT_TRIANGLE, Tone.WARNING, confirm, dismiss);
    private final Button unlock = new Button(text("action.UNLOCK"));
    private final Bar holding = new Bar("holding", Feather.LOCK, Tone.ACCENT, unlock);
    private final Platform platform;
    private final OperationStrip strip;
    private final AttachmentController controller;
    private final SuspectsController suspects;

    /// Follows the controller's panel.
    ///
    /// @param platform whose rules for held cards are told
    public AttachmentPane(AttachmentController controller, SuspectsController suspects, Platform platform) {
        this.controller = controller;
        this.suspects = suspects;
        this.platform = platform;
        setId("attachment");
        getStyleClass().add("attachment");
        strip = new OperationStrip(controller, this::askHandle);
        stop.setId("stop-waiting");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> controller.stopWaiting());
        confirm.setId("confirm-yes");
        confirm.getStyleClass().add("danger");
        confirm.setMinWidth(USE_PREF_SIZE);
        confirm.setOnAction(_ -> controller.confirm());
        dismiss.setId("confirm-no");
        dismiss.setCancelButton(true);
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(_ -> controller.dismiss());
        unlock.setId("holding-unlock");
        unlock.setMinWidth(USE_PREF_SIZE);
        unlock.setOnAction(_ -> controller.run(Action.UNLOCK.operation()));
        getChildren().addAll(name, line, strip, holding, waiting, question);
        suspects.suspectsProperty()
                .addListener((_, _, _) -> controller.panel().ifPresent(panel -> {
                    panel.waiting().ifPresent(this::showWaiting);
                    panel.confirm().ifPresent(this::showQuestion);
                }));
        controller.panelProperty().addListener((_, before, now) -> update(before, now));
        update(Optional.empty(), controller.panel());
    }

    /// Asks for a handle's number, then attaches it.
    public void askHandle() {
        new HandleDialog(getScene().getWindow(), controller.handles()).ask()
                .ifPresent(handle -> controller.run(new Operation.AttachByHandle(handle)));
    }

    /// Moves the focus to the most sensible operation.
    public void focusOperations() {
        strip.focusNext();
    }

    private void update(Optional<Panel> before, Optional<Panel> now) {
        now.ifPresent(panel -> {
            name.setText(ReaderNames.visible(panel.reader()));
            line.setText(AttachmentLine.line(panel));
            boolean inStrip = getScene() != null && isInStrip();
            strip.update(panel);
            panel.holding().ifPresentOrElse(this::showHolding, holding::hide);
            var whyNoUnlock = panel.whyNot(Action.UNLOCK.operation());
            unlock.setDisable(whyNoUnlock.isPresent());
            unlock.setAccessibleHelp(whyNoUnlock.map(why -> of("reason", why)).orElse(null));
            panel.waiting().ifPresentOrElse(this::showWaiting, waiting::hide);
            panel.confirm().ifPresentOrElse(this::showQuestion, question::hide);
            if (panel.confirm().isPresent() && before.flatMap(Panel::confirm).isEmpty()) {
                confirm.requestFocus();
            } else if (panel.waiting().isPresent() && before.flatMap(Panel::waiting).isEmpty() && inStrip) {
                stop.requestFocus();
            } else if (stop.isFocused() && panel.waiting().isEmpty()
                    || (confirm.isFocused() || dismiss.isFocused()) && panel.confirm().isEmpty()) {
                strip.focusNext();
            }
        });
    }

    private boolean isInStrip() {
        var owner = getScene().getFocusOwner();
        while (owner != null && owner != strip) {
            owner = owner.getParent();
        }
        return owner == strip;
    }

    /// Calm at first; a lock that was perhaps forgotten is told more plainly.
    private void showHolding(Panel.Holding held) {
        Looks.tone(holding, held.tooLong() ? Tone.WARNING : Tone.ACCENT);
        holding.say(text(held.tooLong() ? "holding.long" : "holding", Words.elapsed(held.elapsed())),
                text(platform == Platform.WINDOWS ? "holding.why.windows" : "holding.why", Words.time(held.since())));
    }

    private void showWaiting(Panel.Waiting wait) {
        waiting.say(text(wait.certain() ? "waiting.certain" : "waiting.perhaps", Words.name(wait.operation()),
                Words.time(wait.since()), Words.elapsed(wait.elapsed())),
                why(wait));
    }

    private String why(Panel.Waiting wait) {
        return withSuspects(text(wait.certain() ? "waiting.certain.why" : "waiting.perhaps.why", wait.queued()));
    }

    private String withSuspects(String sentence) {
        var programs = suspects.suspectsProperty().get().stream()
                .map(program -> text("waiting.suspect", ReaderNames.visible(program.name()), program.pid())).toList();
        return programs.isEmpty() ? sentence : text("waiting.suspects", sentence, String.join(", ", programs));
    }

    private void showQuestion(Operation operation) {
        question.say(text("confirm.headline", Words.describe(operation)), withSuspects(text("confirm.sentence")));
        confirm.setText(text("confirm.yes", Words.name(operation)));
    }
}
