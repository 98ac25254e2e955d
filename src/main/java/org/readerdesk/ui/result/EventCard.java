package org.readerdesk.ui.result;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// An event that was chosen in the log, in the place of a result.
final class EventCard extends VBox {

    private final Label headline = Looks.wrapping("event-headline", "event-headline");
    private final Label summary = Looks.wrapping("event-summary", "secondary");
    private final Label sentence = Looks.wrapping("event-sentence");
    private final Facts facts = new Facts();

    EventCard() {
        getStyleClass().addAll("result-card", "result-answer");
        setMaxHeight(USE_PREF_SIZE);
        setMinHeight(0);
        getChildren().addAll(headline, summary, sentence, facts);
    }

    void show(EventView view) {
        headline.setText(view.headline());
        summary.setText(view.summary());
        sentence.setText(view.sentence());
        facts.show(view.facts());
        Looks.tone(this, view.tone());
        setAccessibleText(text("event.accessible", view.headline(), view.summary(), view.sentence()));
    }
}
