package org.readerdesk.passport.quirk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.readerdesk.passport.quirk.Condition.RateRange;
import org.readerdesk.passport.usb.UsbNumbers;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Quoted;

/// Reads a table of quirks, and accepts nothing but a sound one.
///
/// Tab-separated; lines that begin with `#` are passed over; the first other line names the columns.
final class QuirkTable {

    static final List<String> COLUMNS =
            List.of("id", "devices", "name", "ta1", "escape", "platforms", "what", "tries", "source");
    static final List<String> TRANSLATED = List.of("id", "what", "tries");

    private static final String NONE = "-";
    private static final String NO_TEXT = "the text is empty; expected a sentence";
    /// Far longer than any here; the parser of regular expressions fails on very deep ones.
    private static final int LONGEST_NAME = 300;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DEVICE = Pattern.compile("([0-9a-f]{4}):([0-9a-f]{4})");
    private static final Pattern RATES = Pattern.compile("([0-9A-F]{2})-([0-9A-F]{2})");
    private static final Pattern SOURCE = Pattern.compile("https?://[!-~]{4,300}");

    private final String source;
    private int line;

    /// @param source the table's name, for the message
    QuirkTable(String source) {
        this.source = source;
    }

    /// @throws IllegalArgumentException one sentence with source, line and what was expected
    List<Quirk> read(Reader text) throws IOException {
        var quirks = new ArrayList<Quirk>();
        var ids = new HashSet<String>();
        rows(text, COLUMNS, cells -> {
            check(ids.add(cells.getFirst()),
                    Quoted.of(cells.getFirst()) + " is there already; expected each id once");
            quirks.add(quirk(cells));
        });
        check(!quirks.isEmpty(), "the table ends without a quirk; expected at least one");
        return quirks;
    }

    /// Puts another language's texts into the rows of a table.
    ///
    /// @throws IllegalArgumentException as [#read]; also for a row that is missing or is not that of the same quirk, or
    ///         that differs in how many things it says to try
    List<Quirk> translate(List<Quirk> quirks, Reader text) throws IOException {
        var translated = new ArrayList<Quirk>();
        rows(text, TRANSLATED, cells -> {
            check(translated.size() < quirks.size(), "more rows than there are quirks; expected the end");
            translated.add(translate(quirks.get(translated.size()), cells));
        });
        check(translated.size() == quirks.size(), "the table ends before its last quirk; expected %d rows"
                .formatted(quirks.size()));
        return translated;
    }

    private Quirk translate(Quirk quirk, List<String> cells) {
        check(cells.getFirst().equals(quirk.id()), "expected the row of " + quirk.id());
        check(!cells.get(1).isBlank(), NO_TEXT);
        var tries = tries(cells.get(2));
        check(tries.size() == quirk.tries().size(),
                "%d things to try, expected %d".formatted(tries.size(), quirk.tries().size()));
        return new Quirk(quirk.id(), quirk.condition(), cells.get(1), tries, quirk.source());
    }

    private void rows(Reader text, List<String> columns, Consumer<List<String>> each) throws IOException {
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
                check(cells.equals(columns), "expected the column names " + String.join(", ", columns));
                continue;
            }
            check(cells.size() == columns.size(), "%d columns, expected %d".formatted(cells.size(), columns.size()));
            each.accept(cells);
        }
        line++;
    }

    private Quirk quirk(List<String> cells) {
        check(ID.matcher(cells.getFirst()).matches(), Quoted.of(cells.getFirst())
                + " is no id; expected small letters and digits, parted by hyphens");
        var devices = devices(cells.get(1));
        var name = name(cells.get(2));
        check(!devices.isEmpty() || name.isPresent(), "neither devices nor a name; expected one of them or both");
        check(cells.get(4).equals(NONE) || cells.get(4).equals("off"),
                Quoted.of(cells.get(4)) + " is no state of the escape command; expected \"off\" or \"-\"");
        check(!cells.get(6).isBlank(), NO_TEXT);
        check(SOURCE.matcher(cells.get(8)).matches(),
                Quoted.of(cells.get(8)) + " is no address; expected one that begins with https://");
        return new Quirk(cells.getFirst(), new Condition(devices, name, rates(cells.get(3)),
                cells.get(4).equals("off"), platforms(cells.get(5))), cells.get(6), tries(cells.get(7)), cells.get(8));
    }

    private Set<UsbNumbers> devices(String cell) {
        var devices = new LinkedHashSet<UsbNumbers>();
        for (String each : cell.equals(NONE) ? new String[0] : cell.split(",", -1)) {
            var numbers = DEVICE.matcher(each);
            check(numbers.matches(),
                    Quoted.of(each) + " is no device; expected four hexadecimal digits, a colon and four more");
            devices.add(UsbNumbers.of(numbers.group(1), numbers.group(2)).orElseThrow());
        }
        return devices;
    }

    private Optional<Pattern> name(String cell) {
        if (cell.equals(NONE)) {
            return Optional.empty();
        }
        check(!cell.isBlank() && cell.length() <= LONGEST_NAME,
                "the name has %d characters; expected a regular expression of 1 to %d, or \"-\""
                        .formatted(cell.length(), LONGEST_NAME));
        try {
            return Optional.of(Pattern.compile(cell, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException _) {
            throw damaged(Quoted.of(cell) + " is no regular expression; expected one that the name contains");
        }
    }

    private Optional<RateRange> rates(String cell) {
        if (cell.equals(NONE)) {
            return Optional.empty();
        }
        var ends = RATES.matcher(cell);
        check(ends.matches(), Quoted.of(cell) + " is no range of TA1; expected two bytes as in \"96-FF\"");
        var range = new RateRange(Integer.parseInt(ends.group(1), 16), Integer.parseInt(ends.group(2), 16));
        check(range.first() <= range.last(), Quoted.of(cell) + " ends before it begins; expected the lower byte first");
        return Optional.of(range);
    }

    private Set<Platform> platforms(String cell) {
        var platforms = EnumSet.noneOf(Platform.class);
        if (cell.equals("any")) {
            return EnumSet.allOf(Platform.class);
        }
        for (String each : cell.split(",", -1)) {
            platforms.add(Stream.of(Platform.values())
                    .filter(platform -> platform.name().equals(Ascii.upper(each))).findFirst()
                    .orElseThrow(() -> damaged(Quoted.of(each)
                            + " is no platform; expected pcsclite, macos or windows, parted by commas, or any")));
        }
        return platforms;
    }

    private List<String> tries(String cell) {
        var tries = List.of(cell.split("\\|", -1));
        check(tries.stream().noneMatch(String::isBlank),
                "an empty part in what to try; expected texts parted by \"|\"");
        return tries;
    }

    private void check(boolean sound, String problem) {
        if (!sound) {
            throw damaged(problem);
        }
    }

    private IllegalArgumentException damaged(String problem) {
        return new IllegalArgumentException("%s, line %d: %s.".formatted(source, line, problem));
    }
}
