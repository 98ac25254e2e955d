package org.readerdesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.port.CountingResourceManager;
import org.readerdesk.fixture.port.LogWatch;
import org.readerdesk.monitor.ContextMonitor.Pace;
import org.readerdesk.monitor.ReadersSnapshot.Watching;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// Whatever happened, once it is calm the monitor shows what is there.
class RandomMonitorTest {

    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("readerdesk.random.seconds", 4));
    private static final Pace PACE = new Pace(Duration.ofMillis(60), Duration.ofMillis(20), Duration.ofMillis(20));
    /// A change may be missed by one tick, be met by an injected code, then a pause, then be braked.
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final List<String> NAMES = IntStream.range(0, 17).mapToObj("Reader %d"::formatted).toList();
    private static final List<ResultCode> CODES = List.of(ResultCode.COMM_ERROR, ResultCode.SECURITY_VIOLATION,
            ResultCode.NO_SERVICE, ResultCode.SERVICE_STOPPED, ResultCode.F_INTERNAL_ERROR, ResultCode.UNKNOWN_READER,
            ResultCode.NO_READERS_AVAILABLE, ResultCode.INVALID_HANDLE, ResultCode.INVALID_PARAMETER,
            ResultCode.READER_UNAVAILABLE, ResultCode.CANCELLED, ResultCode.TIMEOUT, new ResultCode(0x12345678),
            ResultCode.INSUFFICIENT_BUFFER);

    @Test
    void onceItIsCalmTheSnapshotIsTheTruth() throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        int round = 0;
        try (var log = LogWatch.open()) {
            for (; System.nanoTime() < end; round++) {
                play(SEED + round);
                assertThat(log.troubles()).as("seed %d", SEED + round).isEmpty();
            }
        }
        System.getLogger("measured").log(System.Logger.Level.INFO, "%d rounds from seed %d".formatted(round, SEED));
    }

    private static void play(long seed) throws InterruptedException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var simulator = SimulatedResourceManager.empty();
        var scene = simulator.scene();
        var counting = new CountingResourceManager(simulator);
        var published = new CopyOnWriteArrayList<ReadersSnapshot>();
        int crowd = random.nextInt(6) == 0 ? NAMES.size() : 3;
        try (var monitor = new ContextMonitor(counting, PACE, InstantSource.system())) {
            monitor.listen(published::add);
            monitor.start();
            for (int i = random.nextInt(60); i > 0; i--) {
                act(scene, NAMES.get(random.nextInt(crowd)), random);
                if (random.nextInt(3) == 0) {
                    LockSupport.parkNanos(random.nextInt(20_000_000));
                }
            }
            scene.forgetInjections();
            scene.startService();
            awaitTruth(seed, monitor, truth(simulator));
            assertThat(scene.calls()).as("seed %d", seed).extracting(call -> call.function())
                    .doesNotContain(NativeCall.CONNECT);
        }
        assertThat(counting.openContexts()).as("contexts, seed %d", seed).isZero();
        assertThat(counting.overlaps()).as("seed %d", seed).isZero();
        assertThat(IntStream.range(0, published.size()).allMatch(i -> published.get(i).sequence() == i + 1))
                .as("in order, seed %d", seed).isTrue();
        assertThat(IntStream.range(1, published.size())
                .noneMatch(i -> published.get(i).readers().equals(published.get(i - 1).readers())
                        && published.get(i).service().equals(published.get(i - 1).service())))
                .as("differences only, seed %d", seed).isTrue();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .doesNotContain("readerdesk-monitor");
    }

    private static void act(Scene scene, String reader, RandomGenerator random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> scene.plug(reader);
            case 3 -> scene.unplug(reader);
            case 4, 5 -> scene.insert(reader, SimulatedCard.SAMPLES.get(random.nextInt(6)));
            case 6 -> scene.remove(reader);
            case 7 -> scene.stopService();
            case 8 -> scene.startService();
            case 9 -> scene.inject(
                    List.of(NativeCall.ESTABLISH_CONTEXT, NativeCall.LIST_READERS, NativeCall.GET_STATUS_CHANGE,
                            NativeCall.RELEASE_CONTEXT, NativeCall.CANCEL).get(random.nextInt(5)),
                    CODES.get(random.nextInt(CODES.size())), 1 + random.nextInt(3), Optional.empty());
            default -> scene.other(reader, OtherAction.values()[random.nextInt(OtherAction.values().length)]);
        }
    }

    private static List<ReaderState> truth(SimulatedResourceManager simulator) {
        var context = simulator.establish().toOptional().orElseThrow();
        var names = context.listReaders().toOptional().orElse(List.of());
        var states = context.getStatusChange(Duration.ZERO, names.stream().map(ReaderState::unaware).toList()).states();
        context.release();
        return states.stream().map(RandomMonitorTest::withoutChanged).toList();
    }

    private static ReaderState withoutChanged(ReaderState state) {
        var flags = state.flags().stream().filter(flag -> flag != ReaderFlag.CHANGED)
                .collect(Collectors.toSet());
        return new ReaderState(state.name(), flags, state.eventCount(), state.atr());
    }

    private static void awaitTruth(long seed, ContextMonitor monitor, List<ReaderState> truth)
            throws InterruptedException {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (!(monitor.current().service() instanceof Watching && monitor.current().readers().equals(truth))) {
            if (System.nanoTime() > deadline) {
                assertThat(monitor.current().readers()).as("seed %d, %s", seed, monitor.current().service())
                        .isEqualTo(truth);
                assertThat(monitor.current().service()).as("seed %d", seed).isEqualTo(new Watching());
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
