package org.readerdesk.ui.passport;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.attachment.Panel;
import org.readerdesk.ui.kit.Bar;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Says how far the reader's own data are, and has the button that brings them on. One bar at a time.
final class StepBar extends VBox {

    private final Button open = button("passport-open");
    private final Button again = button("passport-again");
    private final Button stop = button("passport-stop");
    private final Bar offer = new Bar("passport-offer", Feather.INFO, Tone.ACCENT, open);
    private final Bar reading = new Bar("passport-reading", Feather.CLOCK, Tone.WARNING, stop);
    private final Bar failed = new Bar("passport-failed", Feather.X_OCTAGON, Tone.DANGER, again);
    private final Bar outdated = new Bar("passport-outdated", Feather.ALERT_TRIANGLE, Tone.WARNING);

    StepBar(PassportController controller) {
        open.setOnAction(_ -> controller.read());
        again.setText(text("passport.again"));
        again.setOnAction(_ -> controller.read());
        stop.setText(text("waiting.stop"));
        stop.setOnAction(_ -> controller.stopWaiting());
        getChildren().addAll(offer, reading, failed, outdated);
        controller.stateProperty().subscribe(now -> now.ifPresent(state -> show(state.step())));
    }

    private static Button button(String id) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(Step step) {
        var shown = switch (step) {
            case Step.Offered _ -> offer;
            case Step.Reading _ -> reading;
            case Step.Failed _ -> failed;
            case Step.Read _ -> outdated;
        };
        // the one that stays is not touched: it may have the focus
        Stream.of(offer, reading, failed, outdated).filter(bar -> !bar.equals(shown)).forEach(Bar::hide);
        switch (step) {
            case Step.Offered offered -> offer(offered);
            case Step.Reading(var waiting) -> waiting.ifPresentOrElse(this::waiting, () -> {
                reading.say(text("passport.reading"), text("passport.reading.more"));
                Looks.show(stop, false);
            });
            case Step.Failed(var answer, var explanation) -> failed.say(
                    text("passport.failed", explanation.name(), answer.code().hex()),
                    Stream.concat(Stream.of(explanation.meaning()), explanation.tries().stream().limit(1))
                            .collect(Collectors.joining(" ")));
            case Step.Read(boolean isOutdated) -> {
                outdated.say(text("passport.outdated"), text("passport.outdated.more"));
                Looks.show(outdated, isOutdated);
            }
        }
    }

    private void offer(Step.Offered offered) {
        if (offered.held()) {
            open.setText(text("passport.read"));
            offer.say(text("passport.offer.held"), "");
        } else {
            open.setText(text("passport.open"));
            offer.say(text("passport.offer"), offered.whyNot().map(why -> text("passport.offer.not", of("reason", why)))
                    .orElseGet(() -> text("passport.offer.more")));
        }
        boolean off = !offered.held() && offered.whyNot().isPresent();
        open.setDisable(off);
        open.setAccessibleHelp(
                offered.whyNot().map(why -> of("reason", why)).orElseGet(() -> text("passport.offer.more")));
    }

    private void waiting(Panel.Waiting waiting) {
        reading.say(text(waiting.certain() ? "waiting.certain" : "waiting.perhaps", Words.name(waiting.operation()),
                Words.time(waiting.since()), Words.elapsed(waiting.elapsed())),
                text(waiting.certain() ? "waiting.certain.why" : "waiting.perhaps.why", waiting.queued()));
        Looks.show(stop, true);
    }
}
