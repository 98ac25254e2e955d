package org.readerdesk.card.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Bytes;

/// The rows of one list, ready to be searched. Unchanging once it is built; safe for any thread.
final class CardList {

    static final CardList EMPTY = new CardList(Map.of(), List.of(), List.of());

    private final Map<String, List<Match>> whole;
    private final List<Row> others;
    private final List<Damage> damages;

    private CardList(Map<String, List<Match>> whole, List<Row> others, List<Damage> damages) {
        this.whole = whole;
        this.others = List.copyOf(others);
        this.damages = List.copyOf(damages);
    }

    /// All rows that fit, in the order of the list.
    List<Match> matches(Bytes atr) {
        String text = atr.spacedHex();
        var budget = new AtrPattern.Budget();
        return Stream.concat(whole.getOrDefault(text, List.of()).stream(),
                others.stream().filter(row -> row.pattern().matches(text, budget)).map(Row::match))
                .sorted(Comparator.comparingInt(Match::line)).toList();
    }

    /// Whether it is an ATR itself: two hexadecimal digits for each byte, a space between bytes.
    private static boolean isWhole(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (i % 3 == 2 ? c != ' ' : !HexFormat.isHexDigit(c)) {
                return false;
            }
        }
        return pattern.length() % 3 == 2;
    }

    List<Damage> damages() {
        return damages;
    }

    /// A row that stands for more than one ATR.
    private record Row(AtrPattern pattern, Match match) {
    }

    /// Collects rows.
    static final class Builder {

        private final Map<String, List<Match>> whole = new HashMap<>();
        private final List<Row> others = new ArrayList<>();
        private final List<Damage> damages = new ArrayList<>();

        /// Whether `pattern` is one.
        static boolean isPattern(String pattern) {
            return isWhole(pattern) || PatternParser.parse(pattern).isPresent();
        }

        void add(Match match) {
            if (isWhole(match.pattern())) {
                whole.computeIfAbsent(Ascii.upper(match.pattern()), _ -> new ArrayList<>(1)).add(match);
            } else {
                Optional<AtrPattern> pattern = PatternParser.parse(match.pattern());
                pattern.ifPresent(known -> others.add(new Row(known, match)));
            }
        }

        void damage(Damage.Kind kind, int line) {
            damages.add(new Damage(kind, line));
        }

        CardList build() {
            return new CardList(whole, others, damages);
        }
    }
}
