package org.readerdesk.card.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// ReaderDesk's own table of families of cards.
final class Families {

    private static final String TABLE = "card-families.tsv";
    private static final int COLUMNS = 3;

    private Families() {
    }

    static CardList read() {
        try (var text = new BufferedReader(new InputStreamReader(Families.class.getResourceAsStream(TABLE),
                StandardCharsets.UTF_8))) {
            var rows = new CardList.Builder();
            int line = 0;
            for (String row = text.readLine(); row != null; row = text.readLine()) {
                line++;
                if (!row.isEmpty() && !row.startsWith("#")) {
                    var cells = List.of(row.split("\t", -1));
                    if (cells.size() != COLUMNS || !CardList.Builder.isPattern(cells.getFirst())) {
                        throw new IllegalArgumentException("%s, line %d: expected a pattern, a name and a source"
                                .formatted(TABLE, line));
                    }
                    rows.add(new Match(Match.Origin.FAMILIES, cells.get(0), List.of(cells.get(1)), cells.get(2), line));
                }
            }
            return rows.build();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
    }
}
