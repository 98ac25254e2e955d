package org.readerdesk.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.kit.CopyButton;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Shows an ATR: its bytes, what follows from the whole, what is wrong, how lists call it, what each byte says.
public final class CardPane extends ScrollPane {

    private final Label reader = Looks.wrapping("card-reader", "guide-title");
    private final Label absent = Looks.wrapping("card-absent");
    private final Label said = Looks.wrapping("card-said");
    private final GridPane facts = new GridPane();
    private final VBox flaws = new VBox();
    private final VBox names = new VBox();
    private final ByteStrip strip;
    private final VBox body;

    /// Follows the controller.
    public CardPane(CardController controller) {
        setId("card-scroll");
        getStyleClass().add("guide");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(text("atr.title"));
        var buttons = new FlowPane(new CopyButton("card-copy-atr", text("atr.copy"), text("atr.copy.tip"),
                controller::atr),
                new CopyButton("card-copy-all", text("atr.copy.all"), text("atr.copy.all.tip"),
                        controller::asText));
        buttons.getStyleClass().add("guide-buttons");
        facts.setId("card-facts");
        facts.getStyleClass().add("facts");
        flaws.setId("card-flaws");
        flaws.getStyleClass().add("points");
        names.setId("card-names");
        names.getStyleClass().add("points");
        var table = new LineTable(controller);
        var linesTitle = title("card-lines-title", text("atr.lines"));
        linesTitle.setLabelFor(table);
        var caution = Looks.wrapping("card-caution", "secondary");
        caution.setText(text("atr.names.caution"));
        var pointed = new VBox(said);
        pointed.getStyleClass().add("byte-said");
        strip = new ByteStrip(controller);
        body = new VBox(buttons, strip, pointed, flaws, facts, linesTitle, table,
                title("card-names-title", text("atr.names")), names, caution);
        body.getStyleClass().add("about-words");
        var all = new VBox(reader, absent, body);
        all.getStyleClass().addAll("guide-place", "about-words");
        setContent(all);
        controller.viewProperty().subscribe(this::show);
        controller.absenceProperty().subscribe(why -> why.ifPresent(
                reason -> absent.setText(text("atr.absent.sentence", of("atr.absent", reason)))));
        controller.litProperty().subscribe(lit -> said.setText(lit.said().isEmpty() ? text("atr.strip") : lit.said()));
        controller.namesProperty().subscribe(now -> names.getChildren().setAll(sentences("card-name-", now)));
    }

    /// Moves the focus to the bytes.
    public void focusBytes() {
        strip.requestFocus();
    }

    private static Label title(String id, String words) {
        var title = Looks.label(id, "column-title");
        title.setText(words);
        return title;
    }

    private void show(Optional<CardView> now) {
        Looks.show(reader, now.isPresent());
        Looks.show(absent, now.isEmpty());
        Looks.show(body, now.isPresent());
        now.ifPresent(view -> {
            reader.setText(view.reader());
            facts.getChildren().clear();
            view.facts().forEach(this::fact);
            var wrong = sentences("card-flaw-", view.flaws().stream().map(CardView.Flaw::sentence).toList());
            wrong.forEach(label -> {
                label.setGraphic(Looks.icon(Feather.ALERT_TRIANGLE));
                label.getStyleClass().add("guide-session");
            });
            flaws.getChildren().setAll(wrong);
            Looks.show(flaws, !wrong.isEmpty());
        });
    }

    private void fact(CardView.Fact fact) {
        var label = Looks.label("card-label-" + fact.id(), "secondary");
        label.setText(fact.label());
        label.setMinWidth(USE_PREF_SIZE);
        var value = Looks.wrapping("card-fact-" + fact.id());
        value.setText(fact.value());
        label.setLabelFor(value);
        GridPane.setHgrow(value, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), label, value);
    }

    private static List<Label> sentences(String prefix, List<String> words) {
        return IntStream.range(0, words.size()).mapToObj(i -> {
            var label = Looks.wrapping(prefix + i);
            label.setText(words.get(i));
            return label;
        }).toList();
    }
}
