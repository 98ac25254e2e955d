package org.readerdesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.ShareMode;

/// Runs each side of each call in turn, round after round, in this process: a machine that is slow for a while is slow for
/// all. JMH alone would finish one benchmark before the next.
///
/// Arguments: the compiled `calls.c`, how many rounds, the file for the figures. Each line of it: call, side, and
/// nanoseconds per operation of each round.
final class CallRounds {

    static final String READER = "readerdesk.bench.reader";
    private static final int ITERATIONS = 3;
    /// Rounds in which the JVM still compiles.
    private static final int WARM_UP = 4;

    private CallRounds() {
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        try (var pcscd = PrivatePcscd.start(1)) {
            PcscEnvironment.use(pcscd.socket());
            System.setProperty(READER, pcscd.reader(0));
            try (var _ = VirtualCard.insert(pcscd.port(pcscd.reader(0)), VirtualCard.ATR_T1);
                    var client = SecondClient.start(pcscd.socket())) {
                Await.until("the card", () -> client.connect(pcscd.reader(0), ShareMode.SHARED).isSuccess());
                CCalls.load(args[0]);
                Files.write(Path.of(args[2]), lines(measure(rounds)));
            }
        }
        System.exit(0);
    }

    private static Map<String, List<Double>> measure(int rounds) throws RunnerException {
        var figures = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            System.out.printf("round %d of %d%n", round + 1, WARM_UP + rounds);
            for (var kind : CallKind.values()) {
                for (var side : CallSide.values()) {
                    if (side != CallSide.JAVAX || kind != CallKind.RECONNECT) {
                        double nanos = once(new OptionsBuilder().include("CallBenchmark.calls")
                                .param("side", side.name()).param("kind", kind.name()));
                        keep(figures, kind.name() + "\t" + side.name(), round, nanos);
                    }
                }
            }
            keep(figures, "EXECUTOR\tEXECUTOR", round, once(new OptionsBuilder().include("CallBenchmark.executor")));
        }
        return figures;
    }

    private static void keep(Map<String, List<Double>> figures, String name, int round, double nanos) {
        if (round >= WARM_UP) {
            figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(nanos);
        }
    }

    /// The median of the iterations.
    private static double once(ChainedOptionsBuilder options) throws RunnerException {
        var result = new Runner(options.forks(0).warmupIterations(0).measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.NONE).shouldFailOnError(true).verbosity(VerboseMode.SILENT).build())
                .runSingle();
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static List<String> lines(Map<String, List<Double>> figures) {
        return figures.entrySet().stream().map(entry -> entry.getKey() + "\t"
                + String.join("\t", entry.getValue().stream().map(nanos -> "%.0f".formatted(nanos)).toList())).toList();
    }
}
