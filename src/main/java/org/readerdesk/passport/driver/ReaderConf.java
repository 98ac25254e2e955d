package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.readerdesk.passport.driver.DriverProblem.Kind;

/// Reads a configuration file of pcscd (`reader.conf(5)`) by the rules of pcscd itself: keys and values in turn, both
/// on one line; an entry is complete with its fourth key.
final class ReaderConf {

    private static final String NAME = "FRIENDLYNAME";
    private static final String CHANNEL = "CHANNELID";
    private static final List<String> KEYS = List.of(NAME, "DEVICENAME", "LIBPATH", CHANNEL);
    /// A word, one in quotation marks, which the end of the line closes too; blanks; a comment; or what has no meaning.
    private static final Pattern TOKEN =
            Pattern.compile("(?<word>[A-Za-z0-9\\\\/._@:-]++|\"[^\"]*+\"?+|'[^']*+'?+)|[ \\t]++|#.*+|(?<other>.)",
                    Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{1,8})");

    private final Path file;
    private final List<ConfiguredReader> readers;
    private final Problems problems;
    private final Map<String, String> entry = new LinkedHashMap<>();
    private int first;
    private int line;

    /// @param readers gets what the file names
    /// @param problems gets what is wrong with it
    ReaderConf(Path file, List<ConfiguredReader> readers, Problems problems) {
        this.file = file;
        this.readers = readers;
        this.problems = problems;
    }

    /// Never throws.
    void read(String text) {
        for (String each : text.split("\n", -1)) {
            line++;
            pairs(words(each));
        }
        if (!entry.isEmpty()) {
            var missing = KEYS.stream().filter(key -> !entry.containsKey(key)).toList();
            problems.add(first, Kind.INCOMPLETE, String.join(", ", missing));
        }
    }

    private List<String> words(String text) {
        var words = new ArrayList<String>();
        String odd = "";
        var token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group("word") != null) {
                words.add(token.group("word"));
            } else if (token.group("other") != null && odd.isEmpty()) {
                odd = token.group("other");
            }
        }
        if (!odd.isEmpty()) {
            problems.add(line, Kind.CHARACTER, odd);
        }
        return words;
    }

    private void pairs(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            String key = words.get(i);
            if (i + 1 == words.size()) {
                problems.add(line, Kind.VALUE_MISSING, key);
            } else if (!KEYS.contains(key)) {
                problems.add(line, Kind.KEY_UNKNOWN, key);
            } else if (entry.containsKey(key)) {
                problems.add(line, Kind.KEY_REPEATED, key);
            } else {
                put(key, words.get(i + 1));
            }
        }
    }

    private void put(String key, String value) {
        if (entry.isEmpty()) {
            first = line;
        }
        entry.put(key, key.equals(NAME) ? value.replace("\"", "") : value);
        if (entry.size() == KEYS.size()) {
            readers.add(new ConfiguredReader(value(NAME), value("DEVICENAME"), value("LIBPATH"),
                    channel(value(CHANNEL)), file, first));
            entry.clear();
        }
    }

    private String value(String key) {
        return entry.getOrDefault(key, "");
    }

    private long channel(String text) {
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return Long.parseLong(number.group(1), 16);
        }
        problems.add(line, Kind.NO_NUMBER, CHANNEL, text);
        return 0;
    }
}
