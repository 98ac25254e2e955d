package org.readerdesk.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.text.Tone;

/// A calm bar across a panel: a sign, a headline, a sentence, buttons. Empty until it has something to say.
public final class Bar extends HBox {

    private final Label headline;
    private final Label sentence;
    private final List<Node> parts;

    /// @param id of the bar; headline and sentence end in `-headline` and `-sentence`
    public Bar(String id, Feather sign, Tone tone, Node... buttons) {
        setId(id);
        getStyleClass().add("bar");
        setAlignment(Pos.CENTER_LEFT);
        headline = Looks.wrapping(id + "-headline", "bar-headline");
        sentence = Looks.wrapping(id + "-sentence", "bar-sentence");
        var words = new VBox(headline, sentence);
        words.getStyleClass().add("bar-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        parts = Stream.concat(Stream.of(Looks.icon(sign), words), Stream.of(buttons)).toList();
        Looks.tone(this, tone);
        Looks.show(this, false);
    }

    /// Shows the bar with these words; an empty sentence takes no place.
    public void say(String what, String more) {
        headline.setText(what);
        sentence.setText(more);
        Looks.show(sentence, !more.isEmpty());
        Looks.fill(this, parts);
        Looks.show(this, true);
    }

    /// Hides the bar.
    public void hide() {
        Looks.show(this, false);
    }
}
