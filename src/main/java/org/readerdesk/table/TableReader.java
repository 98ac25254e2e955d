package org.readerdesk.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Quoted;

/// Reads one table and knows its line, so that what is wrong is told with its place. For one thread.
///
/// Tab-separated; empty lines and lines that begin with `#` are passed over; the first other line names the columns.
/// Every refusal is an [IllegalArgumentException] with one sentence: source, line, what was wrong and what was expected.
public final class TableReader {

    private final String source;
    private int line;

    /// @param source the table's name, as a refusal gives it
    public TableReader(String source) {
        this.source = source;
    }

    /// Gives the cells of each row below the column names, one cell for each column. Afterwards the line is that behind
    /// the last.
    ///
    /// @throws IllegalArgumentException for other column names, or a row of another length; and whatever `each` throws
    public void rows(Reader text, List<String> columns, Consumer<List<String>> each) throws IOException {
        var lines = new BufferedReader(text);
        boolean header = false;
        for (String row = lines.readLine(); row != null; row = lines.readLine()) {
            line++;
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            var cells = List.of(row.split("\t", -1));
            if (!header) {
                header = true;
                check(cells.equals(columns), () -> "expected the column names " + String.join(", ", columns));
                continue;
            }
            check(cells.size() == columns.size(),
                    () -> "%d columns, expected %d".formatted(cells.size(), columns.size()));
            each.accept(cells);
        }
        line++;
    }

    /// The constant that a cell names, in letters of any size.
    ///
    /// @param column what the cell should be, as a refusal calls it
    /// @throws IllegalArgumentException when there is none
    public <E extends Enum<E>> E constant(Class<E> type, String column, String cell) {
        return find(type, cell).orElseThrow(() -> damaged("%s is no %s; expected one of %s".formatted(Quoted.of(cell),
                column, List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT))));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String cell) {
        var name = Ascii.upper(cell);
        return Stream.of(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst();
    }

    /// The platforms that a cell names, parted by commas, or all for `any`.
    ///
    /// @throws IllegalArgumentException for anything else
    public Set<Platform> platforms(String cell) {
        if (cell.equals("any")) {
            return EnumSet.allOf(Platform.class);
        }
        var platforms = EnumSet.noneOf(Platform.class);
        for (String each : cell.split(",", -1)) {
            platforms.add(find(Platform.class, each).orElseThrow(() -> damaged(Quoted.of(each)
                    + " is no platform; expected pcsclite, macos or windows, parted by commas, or any")));
        }
        return platforms;
    }

    /// The texts of a cell, parted by `|`, each with something in it.
    ///
    /// @param column what the cell has, as a refusal calls it
    /// @throws IllegalArgumentException for an empty one
    public List<String> parts(String column, String cell) {
        return parts(column, cell, "");
    }

    /// The same where `-` stands for none.
    ///
    /// @param column what the cell has, as a refusal calls it
    /// @throws IllegalArgumentException for an empty one
    public List<String> partsIfAny(String column, String cell) {
        return cell.equals("-") ? List.of() : parts(column, cell, ", or \"-\" for none");
    }

    private List<String> parts(String column, String cell, String otherwise) {
        var parts = List.of(cell.split("\\|", -1));
        check(parts.stream().noneMatch(String::isBlank),
                () -> "an empty part in %s; expected texts parted by \"|\"%s".formatted(column, otherwise));
        return parts;
    }

    /// Refuses what is not sound.
    ///
    /// @param problem what is wrong and what is expected, without a full stop; asked for only when it is wrong
    /// @throws IllegalArgumentException when not sound
    public void check(boolean sound, Supplier<String> problem) {
        if (!sound) {
            throw damaged(problem.get());
        }
    }

    /// The refusal of the present line.
    ///
    /// @param problem what is wrong and what is expected, without a full stop
    public IllegalArgumentException damaged(String problem) {
        return new IllegalArgumentException("%s, line %d: %s.".formatted(source, line, problem));
    }
}
