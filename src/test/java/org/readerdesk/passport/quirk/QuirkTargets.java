package org.readerdesk.passport.quirk;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.readerdesk.fixture.fuzz.Refusal;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class QuirkTargets {

    private static final String TABLE = String.join("\t", QuirkTable.COLUMNS) + """

            # a comment
            one\t058f:9540,072f:2200\t\\bAU95[46]\t96-FF\toff\tpcsclite,macos\tIt is known to.\tThis|That\thttps://a.org
            two\t-\tx|y\t-\t-\tany\tThey are known to.\tThis\thttps://a.org/2
            """;
    private static final String TRANSLATION = String.join("\t", QuirkTable.TRANSLATED) + """

            one\tEs ist bekannt.\tDies|Das
            two\tSie sind bekannt.\tDies
            """;
    private static final List<Quirk> QUIRKS = quirks();

    private QuirkTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("quirk table", List.of(TABLE), QuirkTargets::table),
                new Target("quirk translation", List.of(TRANSLATION), QuirkTargets::translation));
    }

    private static List<Quirk> quirks() {
        try {
            return Quirks.read("t.tsv", new StringReader(TABLE)).all();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean table(String input) throws IOException {
        try {
            return !Quirks.read("t.tsv", new StringReader(input)).all().isEmpty();
        } catch (IllegalArgumentException e) {
            return Refusal.check(String.valueOf(e.getMessage()));
        }
    }

    private static boolean translation(String input) throws IOException {
        try {
            return new QuirkTable("t_x.tsv").translate(QUIRKS, new StringReader(input)).size() == QUIRKS.size();
        } catch (IllegalArgumentException e) {
            return Refusal.check(String.valueOf(e.getMessage()));
        }
    }
}
