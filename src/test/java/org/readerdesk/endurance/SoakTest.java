package org.readerdesk.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.port.CountingResourceManager;
import org.readerdesk.fixture.port.LogWatch;
import org.readerdesk.fixture.port.RandomOperations;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// Random work on six virtual readers of a real pcscd in the midst of a [Disturbance]: nothing of what the process holds
/// grows, and nothing is left at the end. `readerdesk.soak` says how long, an ISO duration; writes `target/soak.md`.
@Endurance
@NeedsPcscd
class SoakTest {

    private static final Duration LENGTH = Duration.parse(System.getProperty("readerdesk.soak", "PT1M"));
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final int SAMPLES = 60;
    /// The first samples show how the JVM warms up.
    private static final int WARM_UP = SAMPLES / 3;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final RandomOperations operations = new RandomOperations(random);
    private final Map<String, Integer> results = new TreeMap<>();
    /// What is allowed to grow is what the JVM itself still does as it warms up: compiled code and its books.
    private final List<Series> series = List.of(new Series("threads", 1), new Series("contexts", 1),
            new Series("handles of open contexts", 1), new Series("file descriptors", 1),
            new Series("malloc'd MB", 3), new Series("heap MB", 1.5), new Series("resident MB", 30));
    private int stopped;

    @Test
    void nothingGrowsAndNothingIsLeft() throws Exception {
        try (var pcscd = PrivatePcscd.start(3); var log = LogWatch.open()) {
            PcscEnvironment.use(pcscd.socket());
            int threadsOfPcscd = pcscd.threads();
            var counting = new CountingResourceManager(new WinscardResourceManager());
            String restless;
            long before;
            try (var monitor = new ContextMonitor(counting); var lanes = new LaneAttachments(counting)) {
                monitor.listen(snapshot -> {
                    if (snapshot.service() instanceof Unavailable) {
                        lanes.serviceLost();
                    }
                });
                before = sockets();
                monitor.start();
                try (var disturbance = new Disturbance(pcscd, SEED, Math.clamp(LENGTH.toSeconds() / 6, 5, 30))) {
                    work(pcscd, lanes, counting);
                    restless = "%d cards moved, %d visits of another program, %d resets by it, %d deaths of the service"
                            .formatted(disturbance.moves.get(), disturbance.visits.get(), disturbance.resets.get(),
                                    disturbance.restarts.get());
                    assertThat(disturbance.restarts).as("deaths of the service").hasPositiveValue();
                }
            }
            report(counting, restless);
            assertThat(series.stream().filter(figure -> !figure.isFlat()).map(Series::row)).as("seed " + SEED)
                    .isEmpty();
            Await.until("each context to be released", () -> counting.openContexts() == 0);
            Await.until("each thread of the lanes to end: " + ownThreads(), () -> ownThreads().isEmpty());
            assertThat(counting.overlaps()).as("calls at once on one context").isZero();
            Await.until("pcscd to have no client", () -> pcscd.threads() == threadsOfPcscd);
            Await.until("each socket to be closed", () -> sockets() <= before);
            assertThat(log.troubles()).isEmpty();
            assertThat(results).as("seed " + SEED).hasSizeGreaterThan(6).containsKey("0x00000000");
        }
    }

    private void work(PrivatePcscd pcscd, LaneAttachments lanes, CountingResourceManager counting) throws Exception {
        long began = System.nanoTime();
        long step = LENGTH.toNanos() / SAMPLES;
        for (int sample = 0; sample < SAMPLES; sample++) {
            while (System.nanoTime() - began < (sample + 1) * step) {
                round(pcscd, lanes);
            }
            if (sample >= WARM_UP) {
                sample((System.nanoTime() - began) / 1e9, counting);
            }
        }
    }

    private void sample(double second, CountingResourceManager counting) {
        double heap = ProcessFigures.heap();
        double[] values = {ProcessFigures.threads(), counting.openContexts(), counting.handlesOfOpenContexts(),
            ProcessFigures.fileDescriptors().size(), ProcessFigures.malloced(), heap, ProcessFigures.resident()};
        for (int i = 0; i < values.length; i++) {
            series.get(i).add(second, values[i]);
        }
    }

    private void round(PrivatePcscd pcscd, LaneAttachments lanes) throws Exception {
        var running = new ArrayList<CompletableFuture<Outcome>>();
        var readers = new ArrayList<String>();
        for (int i = 0; i < pcscd.slots().size(); i++) {
            var reader = pcscd.reader(random.nextInt(pcscd.slots().size()));
            readers.add(reader);
            running.add(lanes.submit(reader, operations.next(lanes.state(reader))));
        }
        if (random.nextInt(50) == 0) {
            lanes.stopWaiting(readers.getFirst());
        }
        for (int i = 0; i < running.size(); i++) {
            results.merge(outcome(lanes, readers.get(i), running.get(i)).code().hex(), 1, Integer::sum);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private Outcome outcome(LaneAttachments lanes, String reader, CompletableFuture<Outcome> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int i = 0; i < 10; i++) {
            try {
                return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // as a person would: another lane of ours may hold what this one waits for
                lanes.stopWaiting(reader);
                stopped++;
            }
        }
        throw new TimeoutException("an operation on \"%s\" neither ended nor was stopped; seed %d"
                .formatted(reader, SEED));
    }

    private void report(CountingResourceManager counting, String restless) throws IOException {
        var rows = series.stream().map(Series::row).collect(Collectors.joining("\n"));
        var page = """
                # Soak

                %s, seed %d: %d operations, %d calls, %d waits stopped after %d s; %s.
                Results: %s

                | figure | first | 1/4 | 1/2 | 3/4 | last | growth | noise | allowed | |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                %s

                The first third is the JVM's warm-up and does not count. Growth is what the straight line through the
                samples adds over the rest of the time, noise three standard errors of that.
                """.formatted(LENGTH, SEED, results.values().stream().mapToInt(Integer::intValue).sum(),
                counting.calls(), stopped, PATIENCE.toSeconds(), restless, results, rows);
        Files.writeString(Path.of("target", "soak.md"), page);
        System.getLogger("measured").log(System.Logger.Level.INFO, page);
    }

    private static long sockets() {
        return ProcessFigures.fileDescriptors().stream().filter(target -> target.startsWith("socket:")).count();
    }

    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("reader")).toList();
    }
}
