package org.readerdesk.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.fixture.fuzz.GarbledAnswers;
import org.readerdesk.fixture.fuzz.GarblingPipe;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.fixture.port.CountingResourceManager;
import org.readerdesk.fixture.port.LogWatch;
import org.readerdesk.fixture.port.RandomOperations;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// The real libpcsclite and the whole core on a service whose answers are garbled by chance: every operation ends with
/// an outcome, and as soon as the answers are right again everything works. Half of `readerdesk.fuzz` is its time.
@Endurance
@NeedsPcsclite
class ServiceFuzzTest {

    private static final Duration LENGTH =
            Duration.parse(System.getProperty("readerdesk.fuzz", "PT1M")).dividedBy(2);
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final List<String> READERS = List.of("Stand-in A 00 00", "Stand-in B 00 00");
    /// What the readers' drivers answer to control codes.
    private static final Map<Integer, Bytes> DRIVER = Map.of(
            0x42000D48, Bytes.parseHex("06 04 42330006 0A 04 4233000A 12 04 42330012"),
            0x42330012, Bytes.parseHex("01 02 1002 08 04 312E3030 0A 04 00000100"),
            0x4233000A, Bytes.parseHex("1002 07 01"));
    private static final int OPERATIONS_A_ROUND = 12;
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final int TRIES = 10;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final RandomOperations operations = new RandomOperations(random);
    private final Map<String, Integer> results = new TreeMap<>();
    private final Set<ReaderPassport> passports = new HashSet<>();
    private int tried;

    @Test
    void whateverTheServiceAnswersEveryOperationHasAnOutcomeAndTheCoreComesBack() throws Exception {
        var front = StandInPcscd.newSocket();
        PcscEnvironment.use(front);
        var garbled = new GarbledAnswers(SEED);
        int rounds = 0;
        try (var pcscd = StandInPcscd.start();
                var pipe = new GarblingPipe(front, pcscd.socket(), garbled);
                var log = LogWatch.open()) {
            READERS.forEach(reader -> {
                var slot = pcscd.plug(reader);
                slot.insert(VirtualCard.ATR_T1);
                slot.answering(_ -> Bytes.parseHex("9000"));
                slot.attribute(Attribute.VENDOR_NAME.tag(), Bytes.parseHex("41636D6500"));
                slot.attribute(Attribute.CHANNEL_ID.tag(), Bytes.parseHex("0B012000"));
                slot.controlling((code, _) -> Optional.ofNullable(DRIVER.get(code)));
            });
            var counting = new CountingResourceManager(new WinscardResourceManager());
            try (var monitor = new ContextMonitor(counting); var lanes = new LaneAttachments(counting)) {
                monitor.listen(snapshot -> {
                    if (snapshot.service() instanceof Unavailable) {
                        lanes.serviceLost();
                    }
                });
                monitor.start();
                long end = System.nanoTime() + LENGTH.toNanos();
                while (System.nanoTime() < end) {
                    pipe.garble(true);
                    for (int i = 0; i < OPERATIONS_A_ROUND; i++) {
                        garbledRound(lanes, pipe);
                    }
                    pipe.garble(false);
                    comesBack(monitor, lanes, log);
                    rounds++;
                }
            }
            System.getLogger("measured").log(System.Logger.Level.INFO,
                    "answers of the service: %d changed, %d operations tried in %d rounds, seed %d; %d succeeded, %d different codes"
                            .formatted(pipe.changed(), tried, rounds, SEED, results.getOrDefault("0x00000000", 0),
                                    results.size()));
            Await.until("each context to be released", () -> counting.openContexts() == 0);
            Await.until("each thread to end: " + ownThreads(), () -> ownThreads().isEmpty());
            assertThat(log.troubles()).as("seed " + SEED).isEmpty();
            assertThat(pipe.changed()).isPositive();
            assertThat(results).as("seed " + SEED).hasSizeGreaterThan(3);
            assertThat(passports).as("different passports, seed " + SEED).hasSizeGreaterThan(1);
        }
    }

    private void garbledRound(LaneAttachments lanes, GarblingPipe pipe) throws Exception {
        var running = new ArrayList<CompletableFuture<Outcome>>();
        for (var reader : READERS) {
            running.add(lanes.submit(reader, operations.next(lanes.state(reader))));
        }
        for (int i = 0; i < running.size(); i++) {
            var outcome = outcome(lanes, pipe, READERS.get(i), running.get(i));
            results.merge(outcome.code().hex(), 1, Integer::sum);
            outcome.data().inspection().map(ReaderPassport::decode).ifPresent(passport -> passports.add(passport));
            tried++;
        }
    }

    /// A person loses patience, and stops it; the service at last closes the connection.
    private Outcome outcome(LaneAttachments lanes, GarblingPipe pipe, String reader,
            CompletableFuture<Outcome> future) throws InterruptedException, ExecutionException {
        for (int i = 0; i < TRIES; i++) {
            try {
                return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                lanes.stopWaiting(reader);
                if (i > 0) {
                    pipe.hangUp();
                }
            }
        }
        throw new AssertionError("no outcome on \"%s\", seed %d, garbled answers %s".formatted(reader, SEED,
                lanes.state(reader)));
    }

    private void comesBack(ContextMonitor monitor, LaneAttachments lanes, LogWatch log) throws Exception {
        Await.until("the monitor to see both readers with their cards, seed %d, sees %s, log %s".formatted(SEED,
                monitor.current(), log.troubles()),
                () -> monitor.current().readers().stream()
                        .filter(state -> READERS.contains(state.name()) && state.atr().equals(VirtualCard.ATR_T1))
                        .count() == READERS.size());
        for (var reader : READERS) {
            var answers = new ArrayList<String>();
            try {
                Await.until("the lane", () -> works(lanes, reader, answers));
            } catch (AssertionError e) {
                throw new AssertionError("the lane of %s does not come back, seed %d, %s; last answers %s".formatted(
                        reader, SEED, lanes.state(reader), answers.reversed().stream().limit(8).toList()), e);
            }
        }
    }

    /// First lets go of what the garbled answers left.
    private static boolean works(LaneAttachments lanes, String reader, List<String> answers) {
        for (var handle : lanes.state(reader).handles()) {
            code(lanes, reader, new Operation.Close(handle.id(), Disposition.LEAVE), answers);
        }
        code(lanes, reader, new Operation.Detach(Disposition.LEAVE), answers);
        return Stream.of(new Operation.Attach(ShareMode.SHARED, Protocol.ANY),
                new Operation.Transmit(Bytes.parseHex("00A40000")), new Operation.Detach(Disposition.LEAVE))
                .allMatch(operation -> code(lanes, reader, operation, answers).isSuccess());
    }

    private static ResultCode code(LaneAttachments lanes, String reader, Operation operation, List<String> answers) {
        var code = lanes.submit(reader, operation).orTimeout(5, TimeUnit.SECONDS).join().code();
        answers.add(operation + " " + code.hex());
        return code;
    }

    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("reader")).toList();
    }
}
