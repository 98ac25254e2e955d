package org.readerdesk.passport.quirk;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.readerdesk.passport.quirk.Condition.RateRange;
import org.readerdesk.passport.usb.UsbNumbers;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.table.TableReader;

/// Reads a table of quirks, and accepts nothing but a sound one.
final class QuirkTable {

    static final List<String> COLUMNS =
            List.of("id", "devices", "name", "ta1", "escape", "platforms", "what", "tries", "source");
    static final List<String> TRANSLATED = List.of("id", "what", "tries");

    private static final String TRIES = "what to try";
    private static final String NONE = "-";
    private static final String NO_TEXT = "the text is empty; expected a sentence";
    /// Far longer than any here; the parser of regular expressions fails on very deep ones.
    private static final int LONGEST_NAME = 300;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DEVICE = Pattern.compile("([0-9a-f]{4}):([0-9a-f]{4})");
    private static final Pattern RATES = Pattern.compile("([0-9A-F]{2})-([0-9A-F]{2})");
    private static final Pattern SOURCE = Pattern.compile("https?://[!-~]{4,300}");

    private final TableReader table;

    /// @param source the table's name, for the message
    QuirkTable(String source) {
        table = new TableReader(source);
    }

    /// @throws IllegalArgumentException one sentence with source, line and what was expected
    List<Quirk> read(Reader text) throws IOException {
        var quirks = new ArrayList<Quirk>();
        var ids = new HashSet<String>();
        table.rows(text, COLUMNS, cells -> {
            table.check(ids.add(cells.getFirst()),
                    () -> Quoted.of(cells.getFirst()) + " is there already; expected each id once");
            quirks.add(quirk(cells));
        });
        table.check(!quirks.isEmpty(), () -> "the table ends without a quirk; expected at least one");
        return quirks;
    }

    /// Puts another language's texts into the rows of a table.
    ///
    /// @throws IllegalArgumentException as [#read]; also for a row that is missing or is not that of the same quirk, or
    ///         that differs in how many things it says to try
    List<Quirk> translate(List<Quirk> quirks, Reader text) throws IOException {
        var translated = new ArrayList<Quirk>();
        table.rows(text, TRANSLATED, cells -> {
            table.check(translated.size() < quirks.size(), () -> "more rows than there are quirks; expected the end");
            translated.add(translate(quirks.get(translated.size()), cells));
        });
        table.check(translated.size() == quirks.size(), () -> "the table ends before its last quirk; expected %d rows"
                .formatted(quirks.size()));
        return translated;
    }

    private Quirk translate(Quirk quirk, List<String> cells) {
        table.check(cells.getFirst().equals(quirk.id()), () -> "expected the row of " + quirk.id());
        table.check(!cells.get(1).isBlank(), () -> NO_TEXT);
        var tries = table.parts(TRIES, cells.get(2));
        table.check(tries.size() == quirk.tries().size(),
                () -> "%d things to try, expected %d".formatted(tries.size(), quirk.tries().size()));
        return new Quirk(quirk.id(), quirk.condition(), cells.get(1), tries, quirk.source());
    }

    private Quirk quirk(List<String> cells) {
        table.check(ID.matcher(cells.getFirst()).matches(), () -> Quoted.of(cells.getFirst())
                + " is no id; expected small letters and digits, parted by hyphens");
        var devices = devices(cells.get(1));
        var name = name(cells.get(2));
        table.check(!devices.isEmpty() || name.isPresent(),
                () -> "neither devices nor a name; expected one of them or both");
        table.check(cells.get(4).equals(NONE) || cells.get(4).equals("off"),
                () -> Quoted.of(cells.get(4)) + " is no state of the escape command; expected \"off\" or \"-\"");
        table.check(!cells.get(6).isBlank(), () -> NO_TEXT);
        table.check(SOURCE.matcher(cells.get(8)).matches(),
                () -> Quoted.of(cells.get(8)) + " is no address; expected one that begins with https://");
        return new Quirk(cells.getFirst(), new Condition(devices, name, rates(cells.get(3)),
                cells.get(4).equals("off"), table.platforms(cells.get(5))), cells.get(6),
                table.parts(TRIES, cells.get(7)), cells.get(8));
    }

    private Set<UsbNumbers> devices(String cell) {
        var devices = new LinkedHashSet<UsbNumbers>();
        for (String each : cell.equals(NONE) ? new String[0] : cell.split(",", -1)) {
            var numbers = DEVICE.matcher(each);
            table.check(numbers.matches(),
                    () -> Quoted.of(each) + " is no device; expected four hexadecimal digits, a colon and four more");
            devices.add(UsbNumbers.of(numbers.group(1), numbers.group(2)).orElseThrow());
        }
        return devices;
    }

    private Optional<Pattern> name(String cell) {
        if (cell.equals(NONE)) {
            return Optional.empty();
        }
        table.check(!cell.isBlank() && cell.length() <= LONGEST_NAME,
                () -> "the name has %d characters; expected a regular expression of 1 to %d, or \"-\""
                        .formatted(cell.length(), LONGEST_NAME));
        try {
            return Optional.of(Pattern.compile(cell, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException _) {
            throw table.damaged(Quoted.of(cell) + " is no regular expression; expected one that the name contains");
        }
    }

    private Optional<RateRange> rates(String cell) {
        if (cell.equals(NONE)) {
            return Optional.empty();
        }
        var ends = RATES.matcher(cell);
        table.check(ends.matches(), () -> Quoted.of(cell) + " is no range of TA1; expected two bytes as in \"96-FF\"");
        var range = new RateRange(Integer.parseInt(ends.group(1), 16), Integer.parseInt(ends.group(2), 16));
        table.check(range.first() <= range.last(),
                () -> Quoted.of(cell) + " ends before it begins; expected the lower byte first");
        return Optional.of(range);
    }
}
