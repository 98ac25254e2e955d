package org.readerdesk.ui.readers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.card.names.Match;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;

import static org.readerdesk.ui.text.Messages.text;

/// What a card looks like by its ATR, in few words of one language. The list is drawn often, so each ATR is looked up once.
final class CardLooks {

    /// Cards that went by; more are forgotten together.
    private static final int MOST_KEPT = 500;
    private static final int LONGEST = 70;

    private final Map<Bytes, Optional<String>> kept = new HashMap<>();
    private Optional<CardNames> names = Optional.empty();

    void use(CardNames loaded) {
        names = Optional.of(loaded);
        kept.clear();
    }

    /// The first name that a list gives, and how many more there are; empty while no list is loaded, and when no row
    /// fits.
    Optional<String> of(Bytes atr) {
        if (names.isEmpty() || atr.isEmpty()) {
            return Optional.empty();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(atr, each -> said(names.get(), each));
    }

    private static Optional<String> said(CardNames names, Bytes atr) {
        var first =
                names.lookUp(atr).stream().map(Match::names).map(List::getFirst).map(CardLooks::shortened).distinct()
                        .toList();
        return first.isEmpty() ? Optional.empty()
                : Optional.of(text("reader.card.looks", first.getFirst(), first.size() - 1));
    }

    private static String shortened(String name) {
        var seen = Quoted.seen(name);
        return seen.codePointCount(0, seen.length()) <= LONGEST ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + '\u2026';
    }
}
