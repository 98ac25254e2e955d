package org.readerdesk.bench;

import java.io.IOException;
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

/// What the whole program costs while nothing happens: its window open on 1 and on 16 readers.
///
/// Argument: the file for the figures: readers, percent of a core, wake-ups a minute (voluntary context switches of all
/// its threads).
final class IdleCost {

    private static final long WARM_UP_SECONDS = 20;
    private static final long SECONDS = 60;
    /// Linux tells CPU time in hundredths of a second.
    private static final double TICKS_PER_SECOND = 100;

    private IdleCost() {
    }

    public static void main(String[] args) throws Exception {
        var lines = new ArrayList<String>();
        for (int readers : new int[]{1, 16}) {
            try (var service = StandInPcscd.start()) {
                for (int i = 0; i < readers; i++) {
                    var reader = service.plug("Bench Reader %02d 00".formatted(i));
                    if (i % 2 == 0) {
                        reader.insert(VirtualCard.ATR_T1);
                    }
                }
                lines.add(measure(service, readers));
            }
        }
        Files.write(Path.of(args[0]), lines);
        System.exit(0);
    }

    private static String measure(StandInPcscd service, int readers) throws Exception {
        var logs = Files.createTempDirectory("readerdesk-idle");
        var builder = Program.builder(logs, List.of("--module-path", Path.of("target", "javafx").toString(),
                "--add-modules=javafx.controls", "--enable-native-access=javafx.graphics", "-Dglass.platform=Headless",
                "-Dprism.order=sw"), "--pcsc", "system");
        builder.environment().put(PcscEnvironment.SOCKET, service.socket().toString());
        var process = builder.inheritIO().start();
        try {
            wait(process, WARM_UP_SECONDS);
            double cpu = cpuSeconds(process);
            long wakes = wakeUps(process);
            wait(process, SECONDS);
            return "%d\t%.3f\t%d".formatted(readers, 100 * (cpuSeconds(process) - cpu) / SECONDS,
                    (wakeUps(process) - wakes) * 60 / SECONDS);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void wait(Process process, long seconds) throws InterruptedException {
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("the program ended with " + process.exitValue());
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
