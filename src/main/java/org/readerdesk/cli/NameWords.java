package org.readerdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.card.names.Damage;
import org.readerdesk.card.names.Match;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;

/// The names that lists give to an ATR, in sentences that claim no more than that.
final class NameWords {

    private static final String INDENT = "    ";
    private static final int MOST_LINES = 5;

    private NameWords() {
    }

    /// A line for each row that fits, or one that says that none does.
    static List<String> lines(Bytes atr, CardNames names) {
        var matches = names.lookUp(atr);
        if (matches.isEmpty()) {
            return List.of(INDENT + "unknown: %s is neither in %s nor in ReaderDesk's own table".formatted(
                    Words.atr(atr), names.place().map(NameWords::place).orElse("a list, since none is installed,")));
        }
        return matches.stream().map(match -> INDENT + line(match)).toList();
    }

    private static String line(Match match) {
        String names = match.names().stream().map(Quoted::seen).collect(Collectors.joining("; "));
        String where = switch (match.origin()) {
            case LIST -> "%s, line %d".formatted(Quoted.place(match.source()), match.line());
            case FAMILIES -> "ReaderDesk's own table, from: " + match.source();
        };
        return "listed as: %s (%s: %s)".formatted(names, where, match.pattern());
    }

    /// What of the lists cannot be used.
    static List<String> complaints(CardNames names) {
        var said = new ArrayList<String>();
        names.unreadable().forEach(place -> said.add("The list of cards %s cannot be read.".formatted(place(place))));
        var kinds = names.damages().stream().collect(Collectors.groupingBy(Damage::kind, TreeMap::new,
                Collectors.mapping(Damage::line, Collectors.toList())));
        names.place().ifPresent(place -> kinds.forEach((kind, lines) -> said.add(complaint(place, kind, lines))));
        return said;
    }

    private static String complaint(Path place, Damage.Kind kind, List<Integer> lines) {
        String shown = lines.stream().limit(MOST_LINES).map(Object::toString).collect(Collectors.joining(", "));
        String more = lines.size() > MOST_LINES ? " and %d more".formatted(lines.size() - MOST_LINES) : "";
        return "The list of cards %s: left out %s %s%s, %s.".formatted(place(place),
                lines.size() == 1 ? "is line" : "are lines", shown, more, switch (kind) {
                    case NOT_TEXT -> "which is not UTF-8 text";
                    case TOO_LONG -> "longer than 2000 bytes";
                    case NO_PATTERN -> "where a pattern of an ATR should be";
                    case NO_NAME -> "a pattern that no name follows";
                    case NO_ATR -> "a name that no pattern comes before";
                });
    }

    private static String place(Path place) {
        return Quoted.place(place.toString());
    }
}
