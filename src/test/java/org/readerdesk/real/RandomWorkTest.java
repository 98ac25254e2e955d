package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.fixture.port.CountingResourceManager;
import org.readerdesk.fixture.port.LogWatch;
import org.readerdesk.fixture.port.RandomOperations;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// A thousand random operations on six real (virtual) readers while cards come and go: nothing is left behind.
@NeedsPcscd
class RandomWorkTest {

    private static final int OPERATIONS = Integer.getInteger("readerdesk.random.operations", 1000);
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final RandomOperations operations = new RandomOperations(random);

    @Test
    @Timeout(180)
    void aThousandOperationsLeaveNothingBehind() throws Exception {
        try (var pcscd = PrivatePcscd.startLogging(3); var log = LogWatch.open()) {
            PcscEnvironment.use(pcscd.socket());
            var counting = new CountingResourceManager(new WinscardResourceManager());
            var results = new TreeMap<String, Integer>();
            var ending = new AtomicBoolean();
            var mover = Thread.ofPlatform().daemon().name("card mover").start(() -> moveCards(pcscd, ending));
            try (var monitor = new ContextMonitor(counting); var attachments = new LaneAttachments(counting)) {
                monitor.start();
                work(pcscd, attachments, results);
            }
            ending.set(true);
            mover.join();

            assertThat(counting.openContexts()).as("contexts").isZero();
            assertThat(counting.openHandles()).as("handles").isZero();
            assertThat(counting.overlaps()).as("calls at once on one context").isZero();
            assertThat(ownThreads()).as("threads").isEmpty();
            assertThat(log.troubles()).isEmpty();
            var calls = pcscd.calls();
            assertThat(calls.stream().filter("ESTABLISH_CONTEXT"::equals).count()).as("contexts, as pcscd saw them")
                    .isEqualTo(calls.stream().filter("RELEASE_CONTEXT"::equals).count());
            assertThat(results.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(OPERATIONS);
            System.getLogger("measured").log(System.Logger.Level.INFO, "seed %d, %d calls, results %s"
                    .formatted(SEED, counting.calls(), results));
            assertThat(results).as("seed " + SEED).hasSizeGreaterThan(4).containsKey("0x00000000");
        }
    }

    private void work(PrivatePcscd pcscd, LaneAttachments attachments, TreeMap<String, Integer> results)
            throws Exception {
        var running = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 0; i < OPERATIONS; i++) {
            var reader = pcscd.reader(random.nextInt(6));
            running.add(attachments.submit(reader, operations.next(attachments.state(reader))));
            if (running.size() == 6) {
                count(running, results);
            }
        }
        count(running, results);
    }

    private static void count(List<CompletableFuture<Outcome>> running, TreeMap<String, Integer> results)
            throws Exception {
        for (var future : running) {
            results.merge(future.get(30, TimeUnit.SECONDS).code().hex(), 1, Integer::sum);
        }
        running.clear();
    }

    /// pcscd looks every 400 ms; some changes come faster than that.
    private static void moveCards(PrivatePcscd pcscd, AtomicBoolean ending) {
        var own = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1);
        var cards = new HashMap<String, VirtualCard>();
        while (!ending.get()) {
            var slot = pcscd.slots().get(own.nextInt(6));
            var card = cards.remove(slot.reader());
            if (card != null) {
                card.close();
            } else {
                var atr = own.nextBoolean() ? VirtualCard.ATR_T1 : VirtualCard.ATR_T0_T1;
                cards.put(slot.reader(), VirtualCard.insert(slot.port(), atr));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(own.nextInt(20, 200)));
        }
        cards.values().forEach(VirtualCard::close);
    }

    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("reader")).toList();
    }
}
