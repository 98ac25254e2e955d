package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.port.CountingResourceManager;
import org.readerdesk.fixture.port.LogWatch;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// Random operations, stops and events on a few readers, and a close in any moment; then nothing may be left.
class RandomLanesTest {

    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("readerdesk.random.rounds", 1_000_000);
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("readerdesk.random.seconds", 4));
    private static final List<String> READERS = List.of("Reader 0", "Reader 1", "Reader 2");

    @Test
    void whateverHappensNothingIsLeftAndEveryFutureEnds() throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        try (var log = LogWatch.open()) {
            int round = 0;
            for (; round < ROUNDS && System.nanoTime() < end; round++) {
                new Round(SEED + round).play();
                assertThat(log.troubles()).as("seed %d", SEED + round).isEmpty();
            }
            System.getLogger("measured").log(System.Logger.Level.INFO, "%d rounds from seed %d".formatted(round, SEED));
        }
    }

    /// One life of the lanes.
    private static final class Round {

        private final long seed;
        private final RandomGenerator random;
        private final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
        private final Scene scene = simulator.scene();
        private final CountingResourceManager counting = new CountingResourceManager(simulator);
        private final LaneAttachments attachments = new LaneAttachments(counting);
        private final List<CompletableFuture<Outcome>> futures = new ArrayList<>();
        private final Map<String, LaneState> last = new ConcurrentHashMap<>();
        private final Map<String, AtomicBoolean> telling = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

        Round(long seed) {
            this.seed = seed;
            random = generator(seed);
            attachments.listen(this::check);
        }

        private static RandomGenerator generator(long seed) {
            return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        void play() throws InterruptedException {
            READERS.forEach(reader -> {
                scene.plug(reader);
                scene.insert(reader, SimulatedCard.T0T1);
            });
            int steps = random.nextInt(120);
            var disturber = Thread.ofPlatform().daemon().name("disturber").start(() -> disturb(steps * 2));
            for (int i = 0; i < steps; i++) {
                step();
            }
            long begin = System.nanoTime();
            attachments.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(name("close")).isLessThan(Duration.ofSeconds(2));
            futures.add(attachments.submit(READERS.getFirst(), new Operation.Status()));
            disturber.join();
            calm();
            await("threads", () -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("reader lane")));
            assertThat(futures).as(name("futures")).allMatch(CompletableFuture::isDone);
            assertThat(counting.overlaps()).as(name("overlaps")).isZero();
            assertThat(counting.openContexts()).as(name("contexts")).isZero();
            assertThat(scene.openContexts()).as(name("contexts in the service")).isZero();
            assertThat(scene.openHandles()).as(name("handles")).isZero();
            assertThat(scene.callsInFlight()).as(name("calls")).isEmpty();
            assertThat(wrong).as(name("states")).isEmpty();
            for (var entry : last.entrySet()) {
                var left = attachments.state(entry.getKey());
                assertThat(entry.getValue()).as(name("the last state told")).isEqualTo(left);
                assertThat(left.running()).as(name("running")).isEmpty();
                assertThat(left.stuck()).as(name("stuck")).isZero();
                assertThat(left.attachment().held()).as(name("attachment")).isEmpty();
                assertThat(left.handles()).as(name("handles of the lane")).isEmpty();
            }
        }

        private String name(String what) {
            return "%s; seed %d".formatted(what, seed);
        }

        private void check(LaneState state) {
            var mine = telling.computeIfAbsent(state.reader(), _ -> new AtomicBoolean());
            if (!mine.compareAndSet(false, true)) {
                wrong.add("told by two threads at once: " + state);
            }
            if (state.stuck() < 0 || state.queued() < 0) {
                wrong.add("below zero: " + state);
            }
            var before = last.put(state.reader(), state);
            if (state.equals(before)) {
                wrong.add("told twice: " + state);
            }
            if (before != null && before.running().isPresent() && state.running().isPresent()
                    && !before.running().get().since().equals(state.running().get().since())) {
                wrong.add("one began before the other ended: " + before + " " + state);
            }
            mine.set(false);
        }

        private void step() {
            var reader = READERS.get(random.nextInt(READERS.size()));
            switch (random.nextInt(12)) {
                case 0 -> attachments.stopWaiting(reader);
                case 1 -> LockSupport.parkNanos(random.nextInt(2_000_000));
                case 2 -> Thread.yield();
                case 3 -> {
                    if (random.nextInt(4) == 0) {
                        attachments.serviceLost();
                    }
                }
                default -> futures.add(attachments.submit(reader, operation()).whenComplete(this::check));
            }
        }

        private void check(Outcome outcome, Throwable thrown) {
            if (outcome == null) {
                return;
            }
            boolean taken = !outcome.code().isSuccess()
                    && outcome.answer().byReaderDesk() == (outcome.code().value() >>> 16 == 0x8010);
            if (taken || outcome.took().isNegative()) {
                wrong.add("an outcome that cannot be: " + outcome);
            }
        }

        private Operation operation() {
            var share = ShareMode.values()[random.nextInt(3)];
            var disposition = Disposition.values()[random.nextInt(4)];
            long handle = attachments.handles().stream().findAny().map(HeldHandle::id).orElse(1L);
            return switch (random.nextInt(15)) {
                case 0, 1, 2 -> new Operation.Attach(share, Protocol.ANY);
                case 3 -> new Operation.Open(share, Protocol.ANY);
                case 4 -> new Operation.Close(handle, disposition);
                case 5 -> new Operation.AttachByHandle(handle);
                case 6 -> Operation.Reconnect.AS_ATTACHED;
                case 7 -> new Operation.Reconnect(Optional.of(share), Optional.of(Set.of(Protocol.T1)),
                        Optional.of(Initialization.values()[random.nextInt(3)]));
                case 8, 9 -> new Operation.Lock();
                case 10 -> new Operation.Unlock(disposition);
                case 11 -> new Operation.Transmit(Bytes.parseHex("00A40000"));
                case 12 -> new Operation.Detach(disposition);
                case 13 -> new Operation.Inspect(random.nextBoolean());
                default -> new Operation.Status();
            };
        }

        /// The others: programs, people, and whatever breaks.
        private void disturb(int steps) {
            var own = generator(~seed);
            var actions = OtherAction.values();
            for (int i = 0; i < steps; i++) {
                var reader = READERS.get(own.nextInt(READERS.size()));
                switch (own.nextInt(16)) {
                    case 0 -> scene.remove(reader);
                    case 1, 2 -> scene.insert(reader, SimulatedCard.SAMPLES.get(own.nextInt(6)));
                    case 3 -> scene.unplug(reader);
                    case 4, 5 -> scene.plug(reader);
                    case 6 -> {
                        // a hang at the close costs its whole limit, so not in every round
                        if (seed % 10 == 0) {
                            scene.hang(reader);
                        }
                    }
                    case 7, 8 -> scene.release(reader);
                    case 9 -> scene.slow(reader, Duration.ofNanos(own.nextInt(1_000_000)));
                    case 10 -> {
                        scene.stopService();
                        Thread.yield();
                        scene.startService();
                    }
                    default -> scene.other(reader, actions[own.nextInt(actions.length)]);
                }
                LockSupport.parkNanos(own.nextInt(300_000));
            }
            calm();
        }

        private void calm() {
            scene.startService();
            for (var reader : READERS) {
                scene.slow(reader, Duration.ZERO);
                scene.release(reader);
                assertThat(scene.other(reader, OtherAction.DISCONNECT)).isNotEqualTo(ResultCode.E_FAIL);
            }
        }

        private void await(String what, BooleanSupplier condition) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(name("waited in vain: " + what));
                }
                TimeUnit.MICROSECONDS.sleep(200);
            }
        }
    }
}
