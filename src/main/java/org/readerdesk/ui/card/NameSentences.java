package org.readerdesk.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.card.names.Match;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;

import static org.readerdesk.ui.text.Messages.text;

/// What lists say of an ATR, in sentences that claim no more than that.
final class NameSentences {

    private NameSentences() {
    }

    /// A sentence for each row that fits, or one that says that none does; then what of the lists cannot be used.
    static List<String> of(Bytes atr, CardNames names) {
        var matches = names.lookUp(atr);
        var said = new ArrayList<String>();
        if (matches.isEmpty()) {
            said.add(names.place().map(place -> text("atr.unknown", Quoted.place(place.toString())))
                    .orElseGet(() -> text("atr.unknown.no.list")));
        }
        matches.forEach(match -> said.add(sentence(match)));
        names.unreadable().forEach(place -> said.add(text("atr.names.unreadable", Quoted.place(place.toString()))));
        if (!names.damages().isEmpty()) {
            said.add(text("atr.names.damaged", names.damages().size()));
        }
        return said;
    }

    private static String sentence(Match match) {
        String listed = match.names().stream().map(Quoted::seen).collect(Collectors.joining("; "));
        return switch (match.origin()) {
            case LIST -> text("atr.listed", listed, Quoted.place(match.source()), match.line());
            case FAMILIES -> text("atr.listed.own", listed, match.source());
        };
    }
}
