package org.readerdesk.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.port.CountingResourceManager;
import org.readerdesk.fixture.port.LogWatch;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// Closes at 500 random moments, each with lanes on four readers of a real pcscd at some work that resets nothing: it
/// takes 2 s at most, no transaction stays, and no card was reset, as [witnesses][Witness] on the same cards see it.
@Endurance
@NeedsPcscd
class CloseTest {

    private static final int MOMENTS = 500;
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /// The slowest card of the four answers after so long.
    private static final long SLOW_MILLIS = 120;
    /// One moment of so many meets a foreign transaction: then it takes the whole of the lanes' patience.
    private static final int FOREIGN = 25;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<Duration> took = new ArrayList<>();
    private final TreeMap<String, Integer> interrupted = new TreeMap<>();

    @Test
    void nothingStaysAndNoCardIsResetWhateverWasUnderWay() {
        try (var pcscd = PrivatePcscd.start(2); var log = LogWatch.open()) {
            PcscEnvironment.use(pcscd.socket());
            var witnesses = IntStream.range(0, 4)
                    .mapToObj(i -> Witness.of(pcscd, pcscd.reader(i), i == 0 ? SLOW_MILLIS : i)).toList();
            try {
                for (int moment = 0; moment < MOMENTS; moment++) {
                    close(witnesses, "moment %d, seed %d".formatted(moment, SEED));
                }
            } finally {
                witnesses.forEach(Witness::close);
            }
            assertThat(log.troubles()).isEmpty();
        }
        took.sort(null);
        System.getLogger("measured").log(System.Logger.Level.INFO,
                "seed %d: closed %d times in %d ms (median), %d ms (95 %%), %d ms (longest); under way: %s".formatted(
                        SEED,
                        MOMENTS, millis(0.5), millis(0.95), millis(1), interrupted));
        assertThat(interrupted).as("what was under way").containsKeys("Attach", "Lock", "Status", "Transmit",
                "nothing");
    }

    private long millis(double share) {
        return took.get((int) Math.min(took.size() - 1, Math.round(took.size() * share))).toMillis();
    }

    private void close(List<Witness> witnesses, String moment) {
        var counting = new CountingResourceManager(new WinscardResourceManager());
        var monitor = new ContextMonitor(counting);
        var lanes = new LaneAttachments(counting);
        monitor.start();
        if (random.nextInt(FOREIGN) == 0) {
            witnesses.get(random.nextInt(witnesses.size())).hold();
        }
        work(lanes, witnesses);
        for (var witness : witnesses) {
            interrupted.merge(lanes.state(witness.reader()).running()
                    .map(running -> running.operation().getClass().getSimpleName()).orElse("nothing"), 1, Integer::sum);
        }
        long began = System.nanoTime();
        var watching = Thread.ofPlatform().daemon().start(monitor::close);
        lanes.close();
        join(watching);
        var closed = Duration.ofNanos(System.nanoTime() - began);
        took.add(closed);
        assertThat(closed).as(moment).isLessThan(LIMIT);
        witnesses.forEach(Witness::letGo);
        // what hung at the foreign transaction goes on now, and undoes itself
        Await.until(moment + ": each context to be released", () -> counting.openContexts() == 0);
        assertThat(counting.openHandles()).as("%s: handles", moment).isZero();
        witnesses.forEach(witness -> witness.isUntouched(moment));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Each lane gets operations, and the moment comes after up to 25 ms: mostly within them.
    private void work(LaneAttachments lanes, List<Witness> witnesses) {
        long end = System.nanoTime() + random.nextLong(TimeUnit.MILLISECONDS.toNanos(25));
        int most = random.nextInt(1, 60);
        for (int i = 0; i < most; i++) {
            for (var witness : witnesses) {
                var _ = lanes.submit(witness.reader(), operation(lanes.state(witness.reader()), i));
            }
        }
        long left = end - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }

    private Operation operation(LaneState lane, int number) {
        boolean free = number == 0 && lane.attachment().phase() == Phase.FREE;
        return switch (free ? 0 : random.nextInt(8)) {
            case 0 -> random.nextInt(4) == 0 ? new Operation.Open(ShareMode.SHARED, Protocol.ANY)
                    : new Operation.Attach(random.nextInt(6) == 0 ? ShareMode.DIRECT : ShareMode.SHARED,
                            random.nextInt(6) == 0 ? Set.of(Protocol.T1) : Protocol.ANY);
            case 1, 2 -> new Operation.Lock();
            case 3 -> new Operation.Unlock(Disposition.LEAVE);
            case 4 -> random.nextInt(3) == 0 ? new Operation.Inspect(random.nextBoolean()) : new Operation.Status();
            case 5, 6 -> new Operation.Transmit(Bytes.parseHex("00A40000"));
            default -> random.nextBoolean() ? Operation.Reconnect.AS_ATTACHED
                    : new Operation.Reconnect(Optional.empty(), Optional.empty(),
                            Optional.of(Initialization.LEAVE));
        };
    }
}
