package org.readerdesk.card.atr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.pcscd.Needs;
import org.readerdesk.fixture.pcscd.PcscPart;

/// ReaderDesk and pyscard read the same in every ATR of the installed list, but for what [PyscardDifference] explains.
@Needs({PcscPart.SECOND_CLIENT, PcscPart.CARD_LIST})
class PyscardComparisonTest {

    @TempDir
    private Path folder;

    @Test
    void every_installed_atr_is_read_as_pyscard_reads_it() throws Exception {
        var atrs = InstalledList.atrs();
        var theirs = PyscardAtrs.decode(atrs, folder);
        assertThat(theirs).hasSameSizeAs(atrs);
        assertThat(atrs).hasSizeGreaterThan(1000);
        var differences = new ArrayList<String>();
        for (int i = 0; i < theirs.size(); i++) {
            var atr = Atr.decode(atrs.get(i));
            var answer = List.of(theirs.get(i).split("\t", -1));
            var expected = answer;
            for (var each : PyscardDifference.of(atr, answer)) {
                expected = each.expected(atr, expected);
                differences.add("| %s | %s |".formatted(atr.bytes().spacedHex(), each.reason()));
            }
            assertThat(ours(atr)).as(atr.bytes().spacedHex()).isEqualTo(expected);
        }
        Files.write(Path.of("target", "pyscard-differences.md"), Stream.concat(
                Stream.of("# ATRs that ReaderDesk reads otherwise than pyscard, of %d".formatted(atrs.size()), "",
                        "| ATR | reason |", "| --- | --- |"),
                differences.stream()).toList());
        assertThat(differences).as("more than a few explain too much").hasSizeLessThan(atrs.size() / 20);
    }

    /// In the form of `pyscard_atr.py`.
    static List<String> ours(Atr atr) {
        var named = new ArrayList<>(atr.parts().stream().flatMap(part -> part.fields().stream())
                .filter(field -> field.meaning() == Meaning.PROTOCOL).map(PyscardComparisonTest::number).toList());
        if (named.isEmpty()) {
            named.add(0);
        }
        return List.of(named.stream().distinct().sorted().map(Object::toString)
                .collect(Collectors.joining(",")), historical(atr),
                factor(atr, Meaning.CLOCK_FACTOR, Rate.DEFAULT.fi()), factor(atr, Meaning.RATE_FACTOR,
                        Rate.DEFAULT.di()),
                atr.check().index().isPresent() ? "present" : "absent", atr.check().right() ? "right" : "");
    }

    private static int number(Field protocol) {
        return protocol.value() instanceof Value.Protocol(int number) ? number
                : ((Value.Reserved) protocol.value()).code();
    }

    private static String historical(Atr atr) {
        var span = atr.historical();
        return atr.bytes().hex().substring(2 * span.first(), 2 * span.end());
    }

    private static String factor(Atr atr, Meaning meaning, int otherwise) {
        return atr.field(meaning).map(field -> field.value() instanceof Value.Amount(var number, var _)
                ? number.toPlainString() : "RFU").orElse(Integer.toString(otherwise));
    }
}
