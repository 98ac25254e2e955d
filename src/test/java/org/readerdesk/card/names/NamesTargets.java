package org.readerdesk.card.names;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.pcsc.Bytes;

/// The parsers of this package.
public final class NamesTargets {

    private static final Bytes ATR = Bytes.parseHex("3B9813400AA503010101AD1311");
    private static final int SHORT = 60;

    private NamesTargets() {
    }

    public static List<Target> all() {
        return List.of(
                new Target("pattern of an ATR", List.of("3B 98 .. 40 0. A5.*", "3B 9[89] 13( ..)+ 11", "3B (98|99).*",
                        "3B( ..){12}", "3B 98 13 4[^1-3] .{1,30}", "3B 98 13 40 0A A5 03 01 01 01 AD 13 11"),
                        NamesTargets::pattern),
                new Target("list of cards", List.of("# list\n\n3B 98 .. 40.*\n\tname\n\tand more\n\n3B 01\n\tother\n",
                        "\u00EF\u00BB\u00BF3B 9[89].*\r\n\tname"), NamesTargets::list));
    }

    /// What is understood means the same as to Java's regular expressions.
    private static boolean pattern(String input) {
        var pattern = PatternParser.parse(input);
        if (pattern.isEmpty() || input.length() > SHORT) {
            return pattern.isPresent();
        }
        boolean fits = pattern.get().matches(ATR.spacedHex(), new AtrPattern.Budget());
        if (isQuick(input) && fits != Pattern.compile(input, Pattern.CASE_INSENSITIVE).matcher(ATR.spacedHex())
                .matches()) {
            throw new AssertionError("fits here: " + fits);
        }
        return true;
    }

    /// Java takes without end for repetitions in repetitions, and reads some things that are no literals here.
    private static boolean isQuick(String input) {
        boolean plain = !input.contains("[") && input.chars().filter(c -> "*+{?".indexOf(c) >= 0).count() < 3;
        try {
            Pattern.compile(input);
            return plain && !input.contains("?+") && !input.contains("*+") && !input.contains("++")
                    && !input.contains("}+") && !input.contains("(?");
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    private static boolean list(String input) {
        boolean bytes = input.chars().allMatch(c -> c < 256);
        var list = ListReader.read("list", bytes ? Target.bytes(input) : input.getBytes(StandardCharsets.UTF_8));
        long lines = 1 + input.chars().filter(c -> c == '\n').count();
        for (var damage : list.damages()) {
            if (damage.line() < 1 || damage.line() > lines) {
                throw new AssertionError("damage in no line: " + damage);
            }
        }
        for (var match : list.matches(ATR)) {
            if (match.names().isEmpty() || match.line() > lines) {
                throw new AssertionError("no row: " + match);
            }
        }
        return list.damages().isEmpty();
    }
}
