package org.readerdesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.monitor.ContextMonitor.Pace;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.monitor.ReadersSnapshot.Watching;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

class ContextMonitorTest {

    private static final Pace FAST = new Pace(Duration.ofMillis(150), Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Pace PATIENT = new Pace(Duration.ofSeconds(60), Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private ScriptedManager manager = new ScriptedManager(Feature.PNP_READER);
    private final BlockingQueue<ReadersSnapshot> published = new LinkedBlockingQueue<>();
    private ContextMonitor monitor;

    private void watch(Pace pace) {
        monitor = new ContextMonitor(manager, pace, InstantSource.fixed(NOON));
        monitor.listen(published::add);
        monitor.start();
    }

    private ReadersSnapshot await(Predicate<ReadersSnapshot> wanted) throws InterruptedException {
        var seen = new ArrayList<ReadersSnapshot>();
        while (true) {
            var next = published.poll(5, TimeUnit.SECONDS);
            assertThat(next).as("a snapshot after %s", seen).isNotNull();
            if (wanted.test(next)) {
                return next;
            }
            seen.add(next);
        }
    }

    private static Predicate<ReadersSnapshot> names(String... names) {
        return snapshot -> snapshot.service() instanceof Watching
                && snapshot.readers().stream().map(ReaderState::name).toList().equals(List.of(names));
    }

    private static Predicate<ReadersSnapshot> first(ReaderFlag flag) {
        return snapshot -> !snapshot.readers().isEmpty() && snapshot.readers().getFirst().is(flag);
    }

    @AfterEach
    void theRulesWereKept() {
        if (monitor != null) {
            monitor.close();
        }
        assertThat(manager.violations).isEmpty();
        assertThat(manager.releases.get()).as("contexts released").isEqualTo(manager.establishes.get()
                - failedEstablishes);
    }

    private int failedEstablishes;

    @Test
    void beforeTheFirstAnswerItIsStarting() {
        monitor = new ContextMonitor(manager);
        assertThat(monitor.current()).isEqualTo(ReadersSnapshot.STARTING);
        monitor.close();
        assertThat(manager.establishes).hasValue(0);
    }

    @Test
    void readersAndCardsShowAtOnceAsTheyComeAndGo() throws InterruptedException {
        watch(PATIENT);
        assertThat(await(names()).at()).isEqualTo(NOON);
        manager.awaitWait();
        int a = manager.plug("A", ReaderFlag.EMPTY);
        await(names("A"));
        manager.awaitWait();
        int b = manager.plug("\"Ä\" 読取 ", ReaderFlag.PRESENT);
        await(names("A", "\"Ä\" 読取 "));
        manager.change(a, ReaderFlag.PRESENT, ReaderFlag.INUSE);
        await(first(ReaderFlag.PRESENT));
        manager.awaitWait();
        manager.unplug(b);
        var last = await(names("A"));
        assertThat(last).isEqualTo(monitor.current());
        assertThat(last.readers().getFirst().is(ReaderFlag.CHANGED)).isFalse();
    }

    @Test
    void useThatDoesNotEndTheWaitShowsAtTheTick() throws InterruptedException {
        int a = manager.plug("A", ReaderFlag.PRESENT);
        watch(FAST);
        await(names("A"));
        manager.silently(a, ReaderFlag.PRESENT, ReaderFlag.EXCLUSIVE, ReaderFlag.INUSE);
        await(first(ReaderFlag.EXCLUSIVE));
    }

    @Test
    void withoutPnpReaderTheReadersAreListedAtEachTick() throws InterruptedException {
        manager = new ScriptedManager();
        watch(FAST);
        await(names());
        manager.plug("A", ReaderFlag.EMPTY);
        await(names("A"));
        manager.plug("B", ReaderFlag.EMPTY);
        await(names("A", "B"));
    }

    @Test
    void onlyDifferencesArePublished() throws InterruptedException {
        manager.plug("A", ReaderFlag.PRESENT);
        watch(new Pace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1)));
        await(names("A"));
        int before = manager.waits.get();
        while (manager.waits.get() < before + 20) {
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(published).isEmpty();
        assertThat(monitor.current().sequence()).isEqualTo(1);
    }

    @Test
    void anEventWithoutAnyOtherTraceIsADifference() throws InterruptedException {
        int a = manager.plug("A", ReaderFlag.PRESENT);
        watch(PATIENT);
        await(names("A"));
        manager.change(a, ReaderFlag.PRESENT);
        assertThat(await(names("A")).readers().getFirst().eventCount()).isEqualTo(1);
    }

    @Test
    void twoReadersOfOneNameAreTwoReaders() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        manager.plug("A", ReaderFlag.PRESENT);
        watch(PATIENT);
        assertThat(await(names("A", "A")).readers()).extracting(state -> state.is(ReaderFlag.PRESENT))
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16})
    void neverMoreThanSixteenEntriesAreAsked(int count) throws InterruptedException {
        var names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = "Reader " + i;
            manager.plug(names[i], ReaderFlag.EMPTY);
        }
        watch(FAST);
        await(names(names));
        manager.unplug(3);
        await(snapshot -> snapshot.readers().size() == count - 1);
        assertThat(manager.mostAsked).isEqualTo(16);
    }

    @Test
    void aReaderThatVanishesBetweenListAndWaitIsNoFailure() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        manager.waitAnswers.add(ResultCode.UNKNOWN_READER);
        watch(PATIENT);
        var first = await(_ -> true);
        assertThat(first.service()).isEqualTo(new Watching());
        assertThat(first.readers().getFirst().flags()).containsExactly(ReaderFlag.EMPTY);
        assertThat(manager.establishes).hasValue(1);
    }

    @Test
    void theServiceMayDieAndComeBack() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        watch(PATIENT);
        await(names("A"));
        manager.serviceUp(false);
        var lost = await(_ -> true);
        assertThat(lost.readers()).isEmpty();
        assertThat(lost.service()).isInstanceOfSatisfying(Unavailable.class, why -> {
            assertThat(why.answer().code()).isEqualTo(ResultCode.COMM_ERROR);
            assertThat(why.call()).isEqualTo("SCardGetStatusChange");
            assertThat(why.nextTry()).isEqualTo(NOON.plusMillis(50));
        });
        assertThat(((Unavailable) await(_ -> true).service()).call()).isEqualTo("SCardEstablishContext");
        while (manager.establishes.get() < 5) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(published).as("the same failure again is no difference").isEmpty();
        manager.serviceUp(true);
        await(names("A"));
        failedEstablishes = manager.establishes.get() - 2;
    }

    @Test
    void aSingleSecurityViolationIsNotBelieved() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        manager.establishAnswers.add(ResultCode.SECURITY_VIOLATION);
        failedEstablishes = 1;
        watch(PATIENT);
        assertThat(await(_ -> true).service()).isEqualTo(new Watching());
    }

    @Test
    void aDyingServiceIsNotShownAsASecurityViolation() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        manager.listAnswers.add(ResultCode.SECURITY_VIOLATION);
        manager.establishAnswers.addAll(List.of(ResultCode.SUCCESS, ResultCode.NO_SERVICE));
        failedEstablishes = 1;
        watch(PATIENT);
        assertThat(((Unavailable) await(_ -> true).service()).answer().code()).isEqualTo(ResultCode.NO_SERVICE);
        await(names("A"));
    }

    @Test
    void aSecondSecurityViolationIsShown() throws InterruptedException {
        manager.establishAnswers.addAll(List.of(ResultCode.SECURITY_VIOLATION, ResultCode.SECURITY_VIOLATION));
        failedEstablishes = 2;
        watch(PATIENT);
        assertThat(((Unavailable) await(_ -> true).service()).answer().code())
                .isEqualTo(ResultCode.SECURITY_VIOLATION);
        await(names());
    }

    @Test
    void aStormOfEventsIsBraked() throws InterruptedException {
        manager.plug("A", ReaderFlag.PRESENT, ReaderFlag.MUTE);
        manager.storm = true;
        watch(PATIENT);
        await(names("A"));
        TimeUnit.MILLISECONDS.sleep(700);
        assertThat(manager.waits.get()).isBetween(2, 12);
        manager.storm = false;
        manager.awaitWait();
        manager.plug("B", ReaderFlag.EMPTY);
        await(names("A", "B"));
    }

    @Test
    void readersThatAreListedYetUnknownAreShownAndDoNotSpin() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        for (int i = 0; i < 100; i++) {
            manager.waitAnswers.add(ResultCode.UNKNOWN_READER);
        }
        watch(PATIENT);
        assertThat(await(_ -> true).readers().getFirst().flags()).isEmpty();
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(manager.waits.get()).isBetween(2, 10);
    }

    @Test
    void aListenerThatFailsHarmsNobody() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        monitor = new ContextMonitor(manager, PATIENT, InstantSource.system());
        monitor.listen(_ -> {
            throw new IllegalStateException("planted");
        });
        monitor.listen(published::add);
        monitor.start();
        await(names("A"));
        manager.awaitWait();
        manager.plug("B", ReaderFlag.EMPTY);
        await(names("A", "B"));
    }

    @Test
    void anErrorOfAListenerDoesNotEndTheWatch() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        monitor = new ContextMonitor(manager, PATIENT, InstantSource.system());
        monitor.listen(_ -> {
            throw new AssertionError("planted");
        });
        monitor.listen(published::add);
        monitor.start();
        await(names("A"));
        manager.awaitWait();
        manager.plug("B", ReaderFlag.EMPTY);
        await(names("A", "B"));
    }

    @Test
    void aBugOfAnAdapterDoesNotEndTheWatch() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        manager.broken = true;
        watch(PATIENT);
        await(names("A"));
        assertThat(manager.broken).isFalse();
    }

    @Test
    void aLookThatIsWantedEndsTheWaitAndShowsWhatWokeNobody() throws InterruptedException {
        int a = manager.plug("A", ReaderFlag.PRESENT);
        manager.lostCancels = 2;
        watch(PATIENT);
        await(names("A"));
        manager.awaitWait();
        manager.silently(a, ReaderFlag.PRESENT, ReaderFlag.INUSE);
        monitor.lookAgain();
        await(first(ReaderFlag.INUSE));
        assertThat(manager.establishes).hasValue(1);
    }

    @Test
    void aLookThatIsWantedIsAnsweredThoughNothingDiffers() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        watch(PATIENT);
        var before = await(names("A"));
        for (int i = 1; i <= 20; i++) {
            manager.awaitWait();
            monitor.lookAgain();
            var after = await(_ -> true);
            assertThat(after.readers()).isEqualTo(before.readers());
            assertThat(after.sequence()).isEqualTo(before.sequence() + i);
        }
    }

    @Test
    void aLookThatIsWantedAsksALostServiceAtOnce() throws InterruptedException {
        manager.serviceUp(false);
        watch(new Pace(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60)));
        var lost = await(snapshot -> snapshot.service() instanceof Unavailable);
        monitor.lookAgain();
        assertThat(await(_ -> true).service()).as("still away").isEqualTo(lost.service());
        failedEstablishes = manager.establishes.get();
        manager.serviceUp(true);
        monitor.lookAgain();
        await(names());
    }

    @Test
    void aLookWithoutReadersAndWithoutReportsOfArrivalsEndsThePause() throws InterruptedException {
        manager = new ScriptedManager();
        watch(PATIENT);
        await(names());
        manager.plug("A", ReaderFlag.EMPTY);
        monitor.lookAgain();
        await(names("A"));
    }

    @Test
    void aLookBeforeTheStartAndAfterTheEndDoesNothing() {
        monitor = new ContextMonitor(manager, PATIENT, InstantSource.system());
        monitor.lookAgain();
        monitor.close();
        monitor.lookAgain();
        assertThat(manager.establishes).hasValue(0);
    }

    @Test
    void closeCancelsUntilTheWaitHeardIt() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        manager.lostCancels = 5;
        watch(PATIENT);
        await(names("A"));
        manager.awaitWait();
        monitor.close();
        assertThat(manager.cancels.get()).isGreaterThan(5);
        assertThat(manager.releases).hasValue(1);
    }

    @Test
    void closeEndsAPauseAtOnce() throws InterruptedException {
        manager.serviceUp(false);
        watch(new Pace(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60)));
        await(snapshot -> snapshot.service() instanceof Unavailable);
        failedEstablishes = manager.establishes.get();
        long began = System.nanoTime();
        monitor.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void closeFromAnInterruptedThreadStillWaitsAndKeepsTheInterrupt() throws InterruptedException {
        manager.plug("A", ReaderFlag.EMPTY);
        watch(PATIENT);
        await(names("A"));
        Thread.currentThread().interrupt();
        monitor.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(manager.releases).hasValue(1);
    }

    @Test
    void closeLeavesAStuckThreadAfterASecond() throws InterruptedException {
        int a = manager.plug("A", ReaderFlag.EMPTY);
        watch(PATIENT);
        await(names("A"));
        manager.awaitWait();
        manager.hung = true;
        manager.change(a, ReaderFlag.PRESENT);
        long began = System.nanoTime();
        monitor.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(2));
        manager.hung = false;
        manager.change(a, ReaderFlag.EMPTY);
        while (manager.releases.get() < 1) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void aListenerMayClose() throws InterruptedException {
        monitor = new ContextMonitor(manager, PATIENT, InstantSource.system());
        monitor.listen(_ -> monitor.close());
        monitor.start();
        while (manager.releases.get() < 1) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
