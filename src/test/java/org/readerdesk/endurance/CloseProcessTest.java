package org.readerdesk.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.app.Main;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;

/// The whole program, ended at a random moment of its work on a real pcscd: the window closed by a person, the window and
/// the commands by SIGTERM or Ctrl-C. `readerdesk.close.processes` says how many; they take turns by [How].
@Endurance
@NeedsPcscd
class CloseProcessTest {

    private static final int PROCESSES = Integer.getInteger("readerdesk.close.processes", 20);
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    /// Closing has two seconds; the end of a JVM on a busy machine takes its part besides.
    private static final Duration LIMIT = Duration.ofMillis(2500);
    private static final long SLOW_MILLIS = 60;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final TreeMap<How, List<Long>> took = new TreeMap<>();

    @TempDir
    private Path logs;

    /// Each with what the process prints when it is at work.
    private enum How {
        WINDOW_CLOSED(BusyWindow.CLOSING), WINDOW_TERMINATED(BusyWindow.BUSY), LOCKED_TERMINATED("lock"),
        RUN_INTERRUPTED(
                "attach"),
        WATCH_TERMINATED("");

        private final String sign;

        How(String sign) {
            this.sign = sign;
        }

        boolean isWindow() {
            return this == WINDOW_CLOSED || this == WINDOW_TERMINATED;
        }
    }

    @Test
    void itEndsInTimeAndLeavesTheCardsAsTheyWere() throws Exception {
        try (var pcscd = PrivatePcscd.start(1)) {
            var witnesses = IntStream.range(0, 2)
                    .mapToObj(i -> Witness.of(pcscd, pcscd.reader(i), i == 0 ? SLOW_MILLIS : 0)).toList();
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    var how = How.values()[i % How.values().length];
                    long millis = end(how, pcscd);
                    took.computeIfAbsent(how, _ -> new ArrayList<>()).add(millis);
                    String which = "process %d, %s, seed %d".formatted(i, how, SEED);
                    assertThat(Duration.ofMillis(millis)).as(which).isLessThan(LIMIT);
                    witnesses.forEach(witness -> witness.isUntouched(which));
                }
            } finally {
                witnesses.forEach(Witness::close);
            }
        }
        System.getLogger("measured").log(System.Logger.Level.INFO,
                "seed %d: the process ended after ms: %s".formatted(SEED, took));
    }

    /// @return how many milliseconds after it was told to
    private long end(How how, PrivatePcscd pcscd) throws IOException, InterruptedException {
        var builder = program(how, pcscd.reader(0));
        builder.environment().put(PcscEnvironment.SOCKET, pcscd.socket().toString());
        var process = builder.redirectErrorStream(true).start();
        try {
            var said = new StringBuilder();
            var lines = process.inputReader();
            String line = lines.readLine();
            while (line != null && !line.contains(how.sign)) {
                said.append(line).append('\n');
                line = lines.readLine();
            }
            assertThat(line).as("what %s said: %s", how, said).isNotNull();
            var drain = Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
            if (how != How.WINDOW_CLOSED) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(200)));
                signal(process, how == How.RUN_INTERRUPTED ? "INT" : "TERM");
            }
            long began = System.nanoTime();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("the end of %s", how).isTrue();
            drain.join();
            int code = switch (how) {
                case WINDOW_CLOSED -> 0;
                case RUN_INTERRUPTED -> 130;
                case WINDOW_TERMINATED, LOCKED_TERMINATED, WATCH_TERMINATED -> 143;
            };
            assertThat(process.exitValue()).as("exit code of %s", how).isEqualTo(code);
            return (System.nanoTime() - began) / 1_000_000;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    private ProcessBuilder program(How how, String reader) {
        if (how.isWindow()) {
            var builder = Program.builder(logs, List.of("--module-path", Path.of("target", "javafx").toString(),
                    "--add-modules=javafx.controls", "--enable-native-access=javafx.graphics",
                    "-Dglass.platform=Headless", "-Dprism.order=sw"), "--pcsc", "system");
            var words = new ArrayList<>(builder.command());
            int main = words.indexOf(Main.class.getName());
            long closeAfter = how == How.WINDOW_CLOSED ? random.nextLong(400) : -1;
            words.set(main, BusyWindow.class.getName());
            words.addAll(main + 1, List.of(Long.toString(random.nextLong()), Long.toString(closeAfter)));
            return builder.command(words);
        }
        var words = switch (how) {
            case LOCKED_TERMINATED -> List.of("run", "--reader", reader, "attach", "lock", "wait:60s");
            case RUN_INTERRUPTED -> {
                var steps = new ArrayList<>(List.of("run", "--reader", reader, "attach", "lock"));
                steps.addAll(Arrays.asList(random.nextBoolean() ? "transmit:00A40000" : "status", "unlock", "lock"));
                for (int i = 0; i < 200; i++) {
                    steps.add("transmit:00A40000");
                }
                yield steps;
            }
            case WATCH_TERMINATED -> List.of("watch");
            case WINDOW_CLOSED, WINDOW_TERMINATED -> throw new AssertionError("not a command: " + how);
        };
        return Program.builder(logs, List.of(), words.toArray(String[]::new));
    }
}
