package org.readerdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The figures as a page, with what was aimed at beside them.
final class BenchmarkReport {

    private static final double ADAPTER_RATIO = 1.10;
    private static final double CORE_RATIO = 1.5;
    private static final double EXECUTOR_TRIPS = 2.5;
    private static final double PAINT_MILLIS = 40;
    private static final double IDLE_PERCENT = 0.5;
    /// Those for which there are targets; the rest is told for comparison.
    private static final List<CallKind> AIMED = List.of(CallKind.STATUS, CallKind.RECONNECT, CallKind.CONNECT);

    private final StringBuilder page = new StringBuilder();
    private final Map<String, double[]> calls = new HashMap<>();
    private boolean good = true;

    BenchmarkReport(Path calls, Path paint, Path idle) throws IOException {
        for (var cells : cells(calls)) {
            this.calls.put(cells.get(0) + cells.get(1),
                    cells.subList(2, cells.size()).stream().mapToDouble(Double::parseDouble).toArray());
        }
        head();
        callTable();
        paint(cells(paint));
        idle(cells(idle));
        page.append("\n").append(good ? "All targets are met.\n" : "A target is MISSED.\n");
    }

    String page() {
        return page.toString();
    }

    boolean isGood() {
        return good;
    }

    private static List<List<String>> cells(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    private void head() throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).map(line -> line.replaceAll(".*: ", "")).findFirst()
                .orElse("");
        page.append(
                "# Benchmarks\n\n%s, %d processors, %s %s, Java %s, JavaFX %s. Each figure is the median over rounds in which all\n"
                        .formatted(processor, Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                                System.getProperty("os.version"), System.getProperty("java.runtime.version"),
                                System.getProperty("javafx.version", "of the build"))
                        + "sides take turns; each ratio is the median of the rounds' own ratios.\n");
    }

    private void callTable() {
        page.append("\n## Calls, against a real pcscd with a virtual reader, in microseconds\n\n| call |");
        for (var side : CallSide.values()) {
            page.append(" ").append(side.title).append(" |");
        }
        page.append(" adapter : C | core : C, its calls | one by one - C, in executor trips |\n|")
                .append(" --- |".repeat(
                        CallSide.values().length + 4))
                .append("\n");
        double[] executor = calls.get("EXECUTOREXECUTOR");
        for (var kind : CallKind.values()) {
            page.append("| ").append(kind.title).append(" |");
            for (var side : CallSide.values()) {
                double[] rounds = calls.get(kind.name() + side);
                page.append(rounds == null ? " - |" : String.format(Locale.ROOT, " %.1f |", median(rounds) / 1000));
            }
            double[] c = calls.get(kind.name() + CallSide.C);
            double[] nested = calls.get(kind.name() + CallSide.C_NESTED);
            double[] adapter = calls.get(kind.name() + CallSide.ADAPTER);
            double[] core = calls.get(kind.name() + CallSide.CORE);
            double[] single = calls.get(kind.name() + CallSide.SINGLE);
            // two operations stand for one call of the others
            int parts = kind == CallKind.CONNECT ? 2 : 1;
            boolean aimed = AIMED.contains(kind);
            page.append(target(median(c.length, i -> adapter[i] / c[i]), ADAPTER_RATIO, aimed))
                    .append(target(median(c.length, i -> core[i] / nested[i]), CORE_RATIO, aimed))
                    .append(target(median(c.length, i -> (single[i] - nested[i]) / executor[i] / parts), EXECUTOR_TRIPS,
                            aimed))
                    .append("\n");
        }
        page.append(String.format(Locale.ROOT, """

                A bare executor's round trip: %.1f us. Targets for the first three calls: adapter %.2f, core %.1f, %.1f trips
                (a Connect + Disconnect is two operations). The core is compared with a C loop that makes the same calls: after a
                reconnect it asks for the ATR, and each attachment has a context of its own. To the call alone it is as the columns say.
                """, median(executor) / 1000, ADAPTER_RATIO, CORE_RATIO, EXECUTOR_TRIPS));
    }

    private String target(double value, double most, boolean aimed) {
        if (!aimed) {
            return String.format(Locale.ROOT, " %.2f |", value);
        }
        good &= value <= most;
        return String.format(Locale.ROOT, " %.2f %s |", value, value <= most ? "ok" : "MISSED");
    }

    private void paint(List<List<String>> rows) {
        double[] c = column(rows, 0);
        double[] java = column(rows, 1);
        double above = percentile(java, 0.99) - percentile(c, 0.99);
        good &= above <= PAINT_MILLIS;
        page.append(String.format(Locale.ROOT, """

                ## From a card's event to the painted row, in milliseconds

                | | p50 | p99 |
                | --- | --- | --- |
                | a C program wakes up | %.2f | %.2f |
                | the row is painted | %.2f | %.2f |

                %d events; p99 is %.1f ms above the C program's; target %.0f ms: %s.
                """, percentile(c, 0.5), percentile(c, 0.99), percentile(java, 0.5), percentile(java, 0.99), c.length,
                above,
                PAINT_MILLIS, above <= PAINT_MILLIS ? "ok" : "MISSED"));
    }

    private void idle(List<List<String>> rows) {
        page.append("""

                ## Idle, all at the same time

                | | percent of a core | wake-ups a minute | |
                | --- | --- | --- | --- |
                """);
        for (var row : rows) {
            boolean aimed = row.get(1).equals("aimed");
            boolean met = Double.parseDouble(row.get(2)) < IDLE_PERCENT;
            good &= met || !aimed;
            page.append("| %s | %s | %s | %s |\n".formatted(row.get(0), row.get(2), row.get(3),
                    aimed ? met ? "ok" : "MISSED" : ""));
        }
    }

    private static double[] column(List<List<String>> rows, int index) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(index))).toArray();
    }

    private static double median(int count, ToDoubleFunction<Integer> each) {
        return median(IntStream.range(0, count).mapToDouble(each::applyAsDouble).toArray());
    }

    private static double median(double[] values) {
        return percentile(values, 0.5);
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
