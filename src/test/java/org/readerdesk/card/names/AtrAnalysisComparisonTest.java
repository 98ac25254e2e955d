package org.readerdesk.card.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.InstalledList;
import org.readerdesk.fixture.pcscd.Needs;
import org.readerdesk.fixture.pcscd.PcscPart;
import org.readerdesk.pcsc.Bytes;

/// The same names as `ATR_analysis` finds in the same list.
@Needs(PcscPart.CARD_LIST)
class AtrAnalysisComparisonTest {

    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    /// A quarter of a minute; all of some 3,800 take two.
    private static final int SAMPLES = Integer.getInteger("readerdesk.atrs", 500);
    private static final long MILLIS_EACH = 150;
    private static final Pattern NAME = Pattern.compile("\u001B\\[34m\t(.*)\u001B\\[0m");
    /// It ends before it opens the list if an ATR is cut short, or has nothing behind its interface bytes.
    private static final String LIST_OPENED = "Possibly identified card";
    private static final Set<Defect.Kind> CUT_SHORT = Set.of(Defect.Kind.INTERFACE_MISSING,
            Defect.Kind.HISTORICAL_MISSING);

    @TempDir
    private Path folder;

    @Test
    void names_are_those_of_atr_analysis() throws Exception {
        // a list that is new keeps it from fetching one
        var copy = folder.resolve("smartcard_list.txt");
        Files.write(copy, Files.readAllBytes(InstalledList.PLACE));
        var names = CardNames.load(List.of(copy));
        var atrs = new ArrayList<>(InstalledList.atrs());
        Collections.shuffle(atrs, new Random(SEED));
        var sample = atrs.subList(0, Math.min(SAMPLES, atrs.size()));
        var answers = analyse(sample);
        assertThat(answers).hasSameSizeAs(sample);
        for (int i = 0; i < sample.size(); i++) {
            var atr = sample.get(i);
            var answer = answers.get(i);
            var found = assertThat(names(names, atr)).as("seed %d, %s", SEED, atr.spacedHex()).isNotEmpty();
            if (answer.contains(LIST_OPENED)) {
                found.isEqualTo(NAME.matcher(answer).results().map(name -> name.group(1).strip()).toList());
            } else {
                assertThat(Atr.decode(atr)).as("seed %d, %s", SEED, atr.spacedHex())
                        .matches(AtrAnalysisComparisonTest::endsEarly);
            }
        }
    }

    @Test
    void every_installed_atr_is_found_and_few_lines_are_damaged() throws IOException {
        var names = CardNames.load(List.of(InstalledList.PLACE));

        assertThat(InstalledList.atrs()).allSatisfy(atr -> assertThat(names.lookUp(atr)).isNotEmpty());
        assertThat(names.damages()).hasSizeLessThan(20);
    }

    private static boolean endsEarly(Atr atr) {
        return atr.historical().count() == 0 && atr.check().index().isEmpty()
                || atr.defects().stream().anyMatch(defect -> CUT_SHORT.contains(defect.kind()));
    }

    private static List<String> names(CardNames names, Bytes atr) {
        return names.lookUp(atr).stream().filter(match -> match.origin() == Match.Origin.LIST)
                .flatMap(match -> match.names().stream()).toList();
    }

    /// What it prints for each ATR.
    private List<String> analyse(List<Bytes> atrs) throws IOException, InterruptedException {
        var in = Files.writeString(folder.resolve("atrs"),
                atrs.stream().map(Bytes::spacedHex).collect(Collectors.joining("\n", "", "\n")));
        var out = folder.resolve("analysed");
        try (var script = AtrAnalysisComparisonTest.class.getResourceAsStream("atr_analysis.pl")) {
            var builder = new ProcessBuilder("perl", "-e",
                    new String(script.readAllBytes(), StandardCharsets.UTF_8)).redirectInput(in.toFile())
                    .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("XDG_CACHE_HOME", folder.toString());
            builder.environment().put("HOME", folder.toString());
            var process = builder.start();
            if (!process.waitFor(MILLIS_EACH * atrs.size(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("ATR_analysis does not end");
            }
        }
        var answers = Files.readString(out).split("(?m)^=$");
        return Arrays.stream(answers).limit(atrs.size()).toList();
    }
}
