package org.readerdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.journal.Journal;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

import static org.assertj.core.api.Assertions.assertThat;

/// Fifty readers, and two hundred cards a second that come and go.
@Endurance
class StormWindowTest extends WindowTest {

    private static final Duration LENGTH = Duration.parse(System.getProperty("readerdesk.storm", "PT1M"));
    private static final int READERS = 50;
    private static final long EVERY_NANOS = 5_000_000;
    private static final long BEAT_NANOS = 2_000_000;
    private static final long LONGEST_STRETCH_NANOS = 50_000_000;
    private static final long SLOWEST_BEAT_NANOS = 100_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Long> beats = new ArrayList<>();
    private long longestStretch;
    private long before;
    private volatile boolean over;

    @Override
    Journal openJournal() {
        try {
            return Journal.open(Files.createTempDirectory("readerdesk-storm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    @Test
    @DisplayName("neither hold the window up nor are lost by the log")
    void storm() throws Exception {
        var readers = new ReaderState[READERS];
        Arrays.setAll(readers, i -> FakeMonitor.empty("Simulated Storm Reader %02d 00".formatted(i)));
        monitor.readers(readers);
        awaitReaders(READERS);

        // what is compiled and laid out for the first time is no storm
        int events = READERS + blow(readers, Duration.ofSeconds(5));
        var heart = Thread.ofPlatform().daemon().name("heart").start(this::beat);
        events += blow(readers, LENGTH);
        over = true;
        heart.join();

        journal.settled().get();
        beats.sort(null);
        long slow = beats.get((int) (beats.size() * 0.999));
        System.getLogger("measured").log(System.Logger.Level.INFO,
                "storm: %d events, %d rows, longest stretch %.1f ms, heartbeat p50 %.1f ms, p99.9 %.1f ms of %d beats"
                        .formatted(events, journal.extent().count(), longestStretch / 1e6,
                                beats.get(beats.size() / 2) / 1e6, slow / 1e6, beats.size()));
        assertThat(journal.extent().count()).isEqualTo(events);
        int made = events;
        until("every row is shown", () -> words("activity-count").equals("Rows: %,d".formatted(made)));
        assertThat(longestStretch).as("nanoseconds of the JavaFX thread in one go").isLessThan(LONGEST_STRETCH_NANOS);
        assertThat(slow).as("nanoseconds of the heartbeat, p99.9").isLessThanOrEqualTo(SLOWEST_BEAT_NANOS);
    }

    /// @return how many events
    private int blow(ReaderState[] readers, Duration length) {
        var random = RandomGenerator.getDefault();
        long begin = System.nanoTime();
        int count = 0;
        while (System.nanoTime() - begin < length.toNanos()) {
            int which = random.nextInt(READERS);
            var name = readers[which].name();
            readers[which] = readers[which].is(ReaderFlag.EMPTY) ? FakeMonitor.present(name) : FakeMonitor.empty(name);
            monitor.readers(readers);
            count++;
            LockSupport.parkNanos(begin + count * EVERY_NANOS - System.nanoTime());
        }
        return count;
    }

    /// A heartbeat follows the one before: what the JavaFX thread computes between two is one stretch, or several.
    private void beat() {
        while (!over) {
            long sent = System.nanoTime();
            var done = new CountDownLatch(1);
            Platform.runLater(() -> {
                long cpu = THREADS.getCurrentThreadCpuTime();
                if (before != 0) {
                    longestStretch = Math.max(longestStretch, cpu - before);
                }
                before = cpu;
                beats.add(System.nanoTime() - sent);
                done.countDown();
            });
            try {
                done.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                return;
            }
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }
}
