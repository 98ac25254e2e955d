package org.readerdesk.codes;

import java.io.StringReader;
import java.util.List;
import org.readerdesk.fixture.fuzz.Refusal;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class CodesTargets {

    private static final String TABLE = String.join("\t", CodeTable.COLUMNS) + """

            # a comment
            S_OK\t0x00000000\tcom\tany\tsuccess\tDone.\t-\t-
            SCARD_E_TIMEOUT\t0x8010000A\tscard\tpcsclite,macos\terror\tIt took too long.\tOne.|macos> Two.\twindows> A.
            """;

    private CodesTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("code table", List.of(TABLE), CodesTargets::table),
                new Target("code to look up", List.of("SCARD_E_NO_SMARTCARD", "no_smartcard", "0x8010000B", "8010000B",
                        "-2146435061", "2148532235", "NO_\\SERVICE"), CodesTargets::lookUp));
    }

    private static boolean table(String input) throws Exception {
        try {
            return !ResultCodes.read("t.tsv", new StringReader(input)).all().isEmpty();
        } catch (IllegalArgumentException e) {
            return Refusal.check(String.valueOf(e.getMessage()));
        }
    }

    private static boolean lookUp(String input) {
        for (var number : ResultCodes.numbers(input)) {
            if (!ResultCodes.numbers(number.hex()).contains(number)) {
                throw new AssertionError(number.hex() + " is not read as itself");
            }
        }
        for (var entry : ResultCodes.standard().search(input)) {
            if (!ResultCodes.standard().search(entry.name()).contains(entry)) {
                throw new AssertionError(entry.name() + " is not found by its name");
            }
        }
        return !ResultCodes.standard().search(input).isEmpty();
    }
}
