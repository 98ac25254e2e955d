package org.readerdesk.codes;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.table.TableReader;

/// Reads a table of result codes, and accepts nothing but a sound one.
final class CodeTable {

    static final List<String> COLUMNS =
            List.of("name", "value", "family", "platform", "kind", "meaning", "causes", "tries");

    private static final List<String> TRANSLATED = List.of("name", "value", "meaning", "causes", "tries");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern VALUE = Pattern.compile("0x[0-9A-F]{8}");

    /// Advice for some platforms only.
    private static final Pattern MARKED = Pattern.compile("([a-z,]+)> *(.*)");

    private final TableReader table;

    private CodeTable(String source) {
        table = new TableReader(source);
    }

    /// @throws IllegalArgumentException one sentence with source, line and what was expected
    static List<CodeEntry> read(String source, Reader text) throws IOException {
        return new CodeTable(source).read(text);
    }

    /// Puts another language's texts into the rows of a table.
    ///
    /// @throws IllegalArgumentException as [#read]; also for a row that is missing, has no counterpart, or whose advice
    ///         differs in number or platforms
    static List<CodeEntry> translate(List<CodeEntry> entries, String source, Reader text) throws IOException {
        return new CodeTable(source).translate(entries, text);
    }

    private List<CodeEntry> translate(List<CodeEntry> entries, Reader text) throws IOException {
        var translated = new ArrayList<CodeEntry>();
        table.rows(text, TRANSLATED, cells -> {
            table.check(translated.size() < entries.size(), () -> "more rows than there are codes");
            translated.add(translate(entries.get(translated.size()), cells));
        });
        table.check(translated.size() == entries.size(), () -> "the table ends before its last code");
        return List.copyOf(translated);
    }

    private CodeEntry translate(CodeEntry entry, List<String> cells) {
        table.check(cells.get(0).equals(entry.name()) && cells.get(1).equals(entry.code().hex()),
                () -> "expected the row of %s %s".formatted(entry.name(), entry.code().hex()));
        table.check(!cells.get(2).isBlank(), () -> "the meaning is empty; expected a sentence");
        var causes = list("causes", cells.get(3));
        var tries = list("tries", cells.get(4));
        table.check(
                platforms(causes).equals(platforms(entry.causes()))
                        && platforms(tries).equals(platforms(entry.tries())),
                () -> "the causes or tries are not as many, or not for the same platforms, as in English");
        return new CodeEntry(entry.name(), entry.code(), entry.family(), entry.platforms(), entry.kind(), cells.get(2),
                causes, tries);
    }

    private static List<Set<Platform>> platforms(List<Advice> all) {
        return all.stream().map(Advice::platforms).toList();
    }

    private List<CodeEntry> read(Reader text) throws IOException {
        var entries = new ArrayList<CodeEntry>();
        var seen = new HashSet<String>();
        table.rows(text, COLUMNS, cells -> {
            var entry = entry(cells);
            table.check(seen.add(entry.name() + entry.code()),
                    () -> Quoted.place(entry.name()) + " with this value is there already; expected each pair once");
            entries.add(entry);
        });
        table.check(!entries.isEmpty(), () -> "the table ends without a code; expected at least one");
        return List.copyOf(entries);
    }

    private CodeEntry entry(List<String> cells) {
        table.check(NAME.matcher(cells.get(0)).matches(),
                () -> "%s is no name; expected capitals, digits and underscores".formatted(Quoted.of(cells.get(0))));
        table.check(VALUE.matcher(cells.get(1)).matches(),
                () -> "%s is no value; expected 0x and eight capital hexadecimal digits"
                        .formatted(Quoted.of(cells.get(1))));
        table.check(!cells.get(5).isBlank(), () -> "the meaning is empty; expected a sentence");
        var code = new ResultCode(Integer.parseUnsignedInt(cells.get(1).substring(2), 16));
        return new CodeEntry(cells.get(0), code, table.constant(Family.class, "family", cells.get(2)),
                table.platforms(cells.get(3)),
                table.constant(Kind.class, "kind", cells.get(4)), cells.get(5), list("causes", cells.get(6)),
                list("tries", cells.get(7)));
    }

    private List<Advice> list(String column, String cell) {
        return table.partsIfAny(column, cell).stream().map(part -> advice(column, part)).toList();
    }

    private Advice advice(String column, String part) {
        var marked = MARKED.matcher(part);
        if (!marked.matches()) {
            return Advice.anywhere(part);
        }
        table.check(!marked.group(2).isBlank(),
                () -> "no text behind the platform in " + column + "; expected a sentence");
        return new Advice(table.platforms(marked.group(1)), marked.group(2));
    }
}
