package org.readerdesk.endurance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.readerdesk.app.AppTargets;
import org.readerdesk.card.atr.CardTargets;
import org.readerdesk.card.names.NamesTargets;
import org.readerdesk.cli.CliTargets;
import org.readerdesk.codes.CodesTargets;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.fixture.fuzz.Fuzzer;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.journal.JournalTargets;
import org.readerdesk.passport.PassportTargets;
import org.readerdesk.passport.driver.DriverTargets;
import org.readerdesk.passport.quirk.QuirkTargets;
import org.readerdesk.pcsc.javax.JavaTargets;
import org.readerdesk.pcsc.simulator.SimulatorTargets;
import org.readerdesk.pcsc.winscard.WinscardTargets;
import org.readerdesk.ui.attachment.AttachmentTargets;

/// Every parser against random and mutated input. `readerdesk.fuzz` says how long in all, together with
/// [ServiceFuzzTest]; a new parser is one more [Target] of its package.
@Endurance
class FuzzTest {

    private static final Duration LENGTH = Duration.parse(System.getProperty("readerdesk.fuzz", "PT1M"));
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());

    private static List<Target> targets() {
        return Stream.of(CliTargets.all(), SimulatorTargets.all(), CodesTargets.all(), JavaTargets.all(),
                WinscardTargets.all(), AppTargets.all(), AttachmentTargets.all(), JournalTargets.all(),
                CardTargets.all(), NamesTargets.all(), PassportTargets.all(), DriverTargets.all(), QuirkTargets.all())
                .flatMap(List::stream).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyInputIsAcceptedOrRefusedInASentence() {
        var all = targets();
        var share = LENGTH.dividedBy(2).dividedBy(all.size());
        return all.stream().map(target -> dynamicTest(target.name(), () -> System.getLogger("measured")
                .log(System.Logger.Level.INFO, new Fuzzer(target, SEED).run(share))));
    }
}
