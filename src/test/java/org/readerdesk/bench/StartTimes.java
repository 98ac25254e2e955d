package org.readerdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;

/// How long it takes from the start of ReaderDesk to its window, beside `gscriptor` of pcsc-tools, on a pcscd with two readers
/// and an X server that nobody else uses; and from the start of `readerdesk list` to its end, beside `ykman list --readers`
/// where that is installed. All in turn, so that all have the same luck.
///
/// Arguments: the file for the report, how often, and the launcher of ReaderDesk; behind commas any others with a window, say
/// of a [LeastWindow], which are measured beside it.
final class StartTimes {

    private static final StartRun.Area EVERYWHERE =
            new StartRun.Area(0, 0, FrameBuffer.WIDTH - 1, FrameBuffer.HEIGHT - 4, 0);
    /// Where the list of readers stands in a window that opens in the middle of the screen, below the menu.
    private static final StartRun.Area READERS = new StartRun.Area(44, 100, 360, 330, 0.2);

    private final Path report;
    private final int rounds;
    private final List<String> launchers;
    private final Path folder;
    private final Map<String, List<StartRun>> windows = new LinkedHashMap<>();
    private final Map<String, List<Double>> commands = new LinkedHashMap<>();

    private StartTimes(Path report, int rounds, List<String> launchers) throws IOException {
        this.report = report;
        this.rounds = rounds;
        this.launchers = List.copyOf(launchers);
        folder = Files.createTempDirectory("readerdesk-start");
    }

    public static void main(String[] args) throws Exception {
        new StartTimes(Path.of(args[0]), Integer.parseInt(args[1]), List.of(args[2].split(","))).run();
    }

    private void run() throws Exception {
        String before = load();
        try (var service = PrivatePcscd.start(1); var screen = FrameBuffer.open(folder.resolve("screen"))) {
            // one of each to warm up the disk
            for (int i = 0; i <= rounds; i++) {
                window(screen, service, "gscriptor", List.of("gscriptor"), EVERYWHERE, i);
                window(screen, service, "ReaderDesk", launchers.subList(0, 1), READERS, i);
                for (var other : launchers.subList(1, launchers.size())) {
                    window(screen, service, String.valueOf(Path.of(other).getFileName()), List.of(other), READERS, i);
                }
                command(service, "readerdesk list", List.of(launchers.getFirst(), "list"), i);
                if (isInstalled("ykman")) {
                    command(service, "ykman list --readers", List.of("ykman", "list", "--readers"), i);
                }
            }
        }
        Files.writeString(report, page(before));
        System.out.println(Files.readString(report));
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    private void window(FrameBuffer screen, PrivatePcscd service, String name, List<String> words, StartRun.Area area,
            int round) throws IOException, InterruptedException {
        var run = StartRun.measure(screen, builder(service, words), area);
        if (round > 0) {
            windows.computeIfAbsent(name, _ -> new ArrayList<>()).add(run);
        }
    }

    private void command(PrivatePcscd service, String name, List<String> words, int round)
            throws IOException, InterruptedException {
        var builder = builder(service, words);
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        double millis = (System.nanoTime() - begun) / 1e6;
        if (code != 0) {
            throw new IOException("exit code %d of %s".formatted(code, name));
        }
        if (round > 0) {
            commands.computeIfAbsent(name, _ -> new ArrayList<>()).add(millis);
        }
    }

    private ProcessBuilder builder(PrivatePcscd service, List<String> words) {
        var builder = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(PcscEnvironment.SOCKET, service.socket().toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private String page(String before) throws IOException {
        var text = new StringBuilder("""
                # Start

                Medians of %d starts each, in turn, milliseconds from the start of the process as the X server's frame buffer
                shows them; in brackets the fastest and the end of the third quarter. Load of the machine before %s, after %s, of %d processors.

                | window | first paint | readers' names | complete | PSS, MB |
                | --- | ---: | ---: | ---: | ---: |
                """.formatted(rounds, before, load(), Runtime.getRuntime().availableProcessors()));
        windows.forEach((name, runs) -> text.append("| %s | %s | %s | %s | %s |%n".formatted(name,
                figure(runs, StartRun::first), name.equals("gscriptor") ? "-" : figure(runs, StartRun::names),
                figure(runs, StartRun::complete), figure(runs, StartRun::pssMegabytes))));
        double other = median(windows.get("gscriptor").stream().map(StartRun::complete).toList());
        var ours = windows.get("ReaderDesk");
        text.append("\nThe names after %.2f times gscriptor's window, complete after %.2f times.\n".formatted(
                median(ours.stream().map(StartRun::names).toList()) / other,
                median(ours.stream().map(StartRun::complete).toList()) / other));
        text.append("\n| command | ms |\n| --- | ---: |\n");
        commands.forEach((name, times) -> text.append("| %s | %s |%n".formatted(name, figure(times))));
        return text.toString();
    }

    private static String figure(List<StartRun> runs, ToDoubleFunction<StartRun> what) {
        return figure(runs.stream().map(what::applyAsDouble).toList());
    }

    private static String figure(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return "%.0f (%.0f–%.0f)".formatted(median(values), sorted.getFirst(),
                sorted.get(sorted.size() * 3 / 4));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
