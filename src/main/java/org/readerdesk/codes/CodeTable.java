package org.readerdesk.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ResultCode;

/// Reads a table of result codes, and accepts nothing but a sound one.
///
/// Tab-separated; lines that begin with `#` are passed over; the first other line names the columns.
final class CodeTable {

    static final List<String> COLUMNS =
            List.of("name", "value", "family", "platform", "kind", "meaning", "causes", "tries");

    private static final List<String> TRANSLATED = List.of("name", "value", "meaning", "causes", "tries");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern VALUE = Pattern.compile("0x[0-9A-F]{8}");

    /// Advice for some platforms only.
    private static final Pattern MARKED = Pattern.compile("([a-z,]+)> *(.*)");

    private final String source;
    private int line;

    private CodeTable(String source) {
        this.source = source;
    }

    /// @throws IllegalArgumentException one sentence with source, line and what was expected
    static List<CodeEntry> read(String source, Reader text) throws IOException {
        return new CodeTable(source).read(new BufferedReader(text));
    }

    /// Puts another language's texts into the rows of a table.
    ///
    /// @throws IllegalArgumentException as [#read]; also for a row that is missing, has no counterpart, or whose advice
    ///         differs in number or platforms
    static List<CodeEntry> translate(List<CodeEntry> entries, String source, Reader text) throws IOException {
        return new CodeTable(source).translate(entries, new BufferedReader(text));
    }

    /// Gives the cells of each row below the column names; comments and empty lines are passed over.
    private void rows(BufferedReader text, List<String> columns, Consumer<List<String>> each) throws IOException {
        boolean header = false;
        for (String row = text.readLine(); row != null; row = text.readLine()) {
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
            each.accept(cells);
        }
    }

    private List<CodeEntry> translate(List<CodeEntry> entries, BufferedReader text) throws IOException {
        var translated = new ArrayList<CodeEntry>();
        rows(text, TRANSLATED, cells -> {
            check(translated.size() < entries.size(), () -> "more rows than there are codes");
            translated.add(translate(entries.get(translated.size()), cells));
        });
        check(translated.size() == entries.size(), () -> "the table ends before its last code");
        return List.copyOf(translated);
    }

    private CodeEntry translate(CodeEntry entry, List<String> cells) {
        check(cells.size() == TRANSLATED.size(),
                () -> "%d columns, expected %d".formatted(cells.size(), TRANSLATED.size()));
        check(cells.get(0).equals(entry.name()) && cells.get(1).equals(entry.code().hex()),
                () -> "expected the row of %s %s".formatted(entry.name(), entry.code().hex()));
        check(!cells.get(2).isBlank(), () -> "the meaning is empty; expected a sentence");
        var causes = list("causes", cells.get(3));
        var tries = list("tries", cells.get(4));
        check(platforms(causes).equals(platforms(entry.causes())) && platforms(tries).equals(platforms(entry.tries())),
                () -> "the causes or tries are not as many, or not for the same platforms, as in English");
        return new CodeEntry(entry.name(), entry.code(), entry.family(), entry.platforms(), entry.kind(), cells.get(2),
                causes, tries);
    }

    private static List<Set<Platform>> platforms(List<Advice> all) {
        return all.stream().map(Advice::platforms).toList();
    }

    private List<CodeEntry> read(BufferedReader text) throws IOException {
        var entries = new ArrayList<CodeEntry>();
        var seen = new HashSet<String>();
        rows(text, COLUMNS, cells -> {
            var entry = entry(cells);
            check(seen.add(entry.name() + entry.code()),
                    () -> Quoted.place(entry.name()) + " with this value is there already; expected each pair once");
            entries.add(entry);
        });
        line++;
        check(!entries.isEmpty(), () -> "the table ends without a code; expected at least one");
        return List.copyOf(entries);
    }

    private CodeEntry entry(List<String> cells) {
        check(cells.size() == COLUMNS.size(), () -> "%d columns, expected %d".formatted(cells.size(), COLUMNS.size()));
        check(NAME.matcher(cells.get(0)).matches(),
                () -> "%s is no name; expected capitals, digits and underscores".formatted(Quoted.of(cells.get(0))));
        check(VALUE.matcher(cells.get(1)).matches(),
                () -> "%s is no value; expected 0x and eight capital hexadecimal digits"
                        .formatted(Quoted.of(cells.get(1))));
        check(!cells.get(5).isBlank(), () -> "the meaning is empty; expected a sentence");
        var code = new ResultCode(Integer.parseUnsignedInt(cells.get(1).substring(2), 16));
        return new CodeEntry(cells.get(0), code, pick(Family.class, "family", cells.get(2)), platforms(cells.get(3)),
                pick(Kind.class, "kind", cells.get(4)), cells.get(5), list("causes", cells.get(6)),
                list("tries", cells.get(7)));
    }

    private Set<Platform> platforms(String cell) {
        var platforms = EnumSet.noneOf(Platform.class);
        if (cell.equals("any")) {
            platforms.addAll(List.of(Platform.values()));
        } else {
            for (String each : cell.split(",", -1)) {
                platforms.add(pick(Platform.class, "platform", each));
            }
        }
        return platforms;
    }

    private List<Advice> list(String column, String cell) {
        if (cell.equals("-")) {
            return List.of();
        }
        var parts = List.of(cell.split("\\|", -1));
        check(parts.stream().noneMatch(String::isBlank),
                () -> "an empty part in " + column + "; expected texts separated by \"|\", or \"-\" for none");
        return parts.stream().map(part -> advice(column, part)).toList();
    }

    private Advice advice(String column, String part) {
        var marked = MARKED.matcher(part);
        if (!marked.matches()) {
            return Advice.anywhere(part);
        }
        check(!marked.group(2).isBlank(), () -> "no text behind the platform in " + column + "; expected a sentence");
        return new Advice(platforms(marked.group(1)), marked.group(2));
    }

    private <E extends Enum<E>> E pick(Class<E> type, String column, String cell) {
        var name = Ascii.upper(cell);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw damaged("%s is no %s; expected one of %s".formatted(Quoted.of(cell), column,
                List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
    }

    private void check(boolean sound, Supplier<String> problem) {
        if (!sound) {
            throw damaged(problem.get());
        }
    }

    private IllegalArgumentException damaged(String problem) {
        return new IllegalArgumentException("%s, line %d: %s.".formatted(source, line, problem));
    }
}
