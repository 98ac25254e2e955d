package org.readerdesk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;

/// What the whole program costs while nothing happens: its window open on 1 and on 16 readers, beside an empty JavaFX window
/// and a C program that wakes up as often as JavaFX's timer. All at the same time, so that all have the same luck.
///
/// Arguments: the compiled `sleep.c`, the file for the figures: title, `aimed` or `-`, percent of a core, wake-ups a minute
/// (voluntary context switches of all threads).
final class IdleCost {

    /// Longer than the JVM compiles what the start made it do.
    private static final long WARM_UP_SECONDS = 90;
    /// The median of so many stretches counts: one alone may hold a compilation, or a neighbour's work.
    private static final int STRETCHES = 9;
    private static final long SECONDS = 10;
    /// Linux tells CPU time in hundredths of a second.
    private static final double TICKS_PER_SECOND = 100;
    private static final List<String> WINDOW =
            List.of("-XX:+UseSerialGC", "-Dglass.platform=Headless", "-Dprism.order=sw");

    private IdleCost() {
    }

    /// A program at work.
    private record Candidate(String title, boolean aimed, Process process) {
    }

    public static void main(String[] args) throws Exception {
        var candidates = new ArrayList<Candidate>();
        try (var one = service(1); var sixteen = service(16)) {
            candidates.add(new Candidate("a C program that wakes up every 16 ms", false,
                    new ProcessBuilder(args[0]).inheritIO().start()));
            candidates.add(new Candidate("an empty JavaFX window", false, bareStage()));
            candidates.add(new Candidate("ReaderDesk with 1 reader", true, window(one)));
            candidates.add(new Candidate("ReaderDesk with 16 readers", true, window(sixteen)));
            Files.write(Path.of(args[1]), measure(candidates));
        } finally {
            for (var candidate : candidates) {
                candidate.process.destroy();
                candidate.process.waitFor();
            }
        }
        System.exit(0);
    }

    private static StandInPcscd service(int readers) throws Exception {
        var service = StandInPcscd.start();
        for (int i = 0; i < readers; i++) {
            var reader = service.plug("Bench Reader %02d 00".formatted(i));
            if (i % 2 == 0) {
                reader.insert(VirtualCard.ATR_T1);
            }
        }
        return service;
    }

    private static List<String> measure(List<Candidate> candidates) throws Exception {
        wait(candidates, WARM_UP_SECONDS);
        var percents = new ArrayList<List<Double>>();
        var wakes = new ArrayList<List<Double>>();
        candidates.forEach(_ -> {
            percents.add(new ArrayList<>());
            wakes.add(new ArrayList<>());
        });
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            var before = figures(candidates);
            wait(candidates, SECONDS);
            var after = figures(candidates);
            for (int i = 0; i < candidates.size(); i++) {
                percents.get(i).add(100 * (after.get(i)[0] - before.get(i)[0]) / SECONDS);
                wakes.get(i).add((after.get(i)[1] - before.get(i)[1]) * 60 / SECONDS);
            }
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < candidates.size(); i++) {
            lines.add("%s\t%s\t%.3f\t%.0f".formatted(candidates.get(i).title, candidates.get(i).aimed ? "aimed" : "-",
                    median(percents.get(i)), median(wakes.get(i))));
        }
        return lines;
    }

    /// Seconds of the processor, and wake-ups, of each so far.
    private static List<double[]> figures(List<Candidate> candidates) throws IOException {
        var all = new ArrayList<double[]>();
        for (var candidate : candidates) {
            all.add(new double[]{cpuSeconds(candidate.process), wakeUps(candidate.process)});
        }
        return all;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Process bareStage() throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(WINDOW);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareStage.class.getName()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static Process window(StandInPcscd service) throws Exception {
        var flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        flags.addAll(WINDOW);
        var builder = Program.builder(Files.createTempDirectory("readerdesk-idle"), flags, "--pcsc", "system");
        builder.environment().put(PcscEnvironment.SOCKET, service.socket().toString());
        return builder.inheritIO().start();
    }

    private static void wait(List<Candidate> candidates, long seconds) throws InterruptedException {
        if (candidates.getFirst().process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError(candidates.getFirst().title + " ended");
        }
        for (var candidate : candidates) {
            if (!candidate.process.isAlive()) {
                throw new AssertionError(candidate.title + " ended with " + candidate.process.exitValue());
            }
        }
    }

    private static double cpuSeconds(Process process) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        // utime and stime, the 14th and 15th of all
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static long wakeUps(Process process) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            long sum = 0;
            for (var task : tasks.toList()) {
                sum += Files.readAllLines(task.resolve("status")).stream()
                        .filter(line -> line.startsWith("voluntary_ctxt_switches:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
            }
            return sum;
        }
    }
}
