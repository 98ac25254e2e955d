package org.readerdesk.passport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// What a reader is, as far as its name tells.
///
/// A name is chosen by the maker's driver and follows no standard, so this is good for a sign beside the name and never for
/// a decision about a card.
public enum ReaderKind {
    /// The name does not tell.
    UNKNOWN,
    /// A slot that a card is put into.
    CONTACT,
    /// An antenna that a card is laid on.
    CONTACTLESS,
    /// With keys of its own, so that a PIN need not pass through the computer.
    PIN_PAD,
    /// A key for the pocket: the card is built in.
    TOKEN,
    /// Made by a program, or by the computer's own security chip. Wins over any other kind that the name tells too.
    VIRTUAL;

    private static final String TABLE = "reader-kinds.tsv";
    private static final int COLUMNS = 3;
    private static final List<Row> ROWS = read();

    /// @param names what a name of the kind contains
    /// @param examples whole names
    record Row(ReaderKind kind, Pattern names, List<String> examples) {
    }

    /// The kind of the reader `name`, by the first row of the table that fits.
    public static ReaderKind of(String name) {
        return ROWS.stream().filter(row -> row.names().matcher(name).find()).findFirst().map(Row::kind).orElse(UNKNOWN);
    }

    static List<Row> rows() {
        return ROWS;
    }

    private static List<Row> read() {
        try (var text = new BufferedReader(new InputStreamReader(ReaderKind.class.getResourceAsStream(TABLE),
                StandardCharsets.UTF_8))) {
            return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)).map(ReaderKind::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
    }

    private static Row row(String... cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("%s: %d columns, expected %d: %s".formatted(TABLE, cells.length, COLUMNS,
                    String.join(" | ", cells)));
        }
        return new Row(valueOf(cells[0]), Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE),
                List.of(cells[2].split(" \\| ")));
    }
}
