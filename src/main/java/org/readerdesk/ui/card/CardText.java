package org.readerdesk.ui.card;

import java.util.ArrayList;
import java.util.List;

import static org.readerdesk.ui.text.Messages.text;

/// Everything that is shown of an ATR, as lines of text.
final class CardText {

    private CardText() {
    }

    static String of(CardView view, List<String> names) {
        var lines = new ArrayList<String>();
        lines.add(text("copy.reader", view.reader()));
        lines.add(text("atr.pair", "ATR", view.atr()));
        view.facts().forEach(fact -> lines.add(text("atr.pair", fact.label(), fact.value())));
        view.lines().forEach(line -> lines.add(text("atr.line", line.bytes(), line.label(), line.value())));
        view.flaws().forEach(flaw -> lines.add(text("atr.wrong", flaw.sentence())));
        lines.addAll(names);
        return String.join("\n", lines);
    }
}
