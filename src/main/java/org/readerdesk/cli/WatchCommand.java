package org.readerdesk.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.monitor.SnapshotChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/// `watch`: a line for each change, until Ctrl-C, the end of the time, or nobody reads any more.
@Command(name = "watch", description = "Watch readers and cards, one line for each change. Connects to nothing."
        + " Ctrl-C ends it.")
final class WatchCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--json", description = "Write one JSON object a line, and nothing else, to the standard output.")
    private boolean json;

    @Option(names = "--for", paramLabel = "SECONDS", converter = Seconds.class, description = "End after this time.")
    private Optional<Duration> length = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var manager = root.resourceManager();
        var lines = new ChangeLines(manager.description().platform());
        var news = new LinkedBlockingQueue<ReadersSnapshot>();
        try (var monitor = root.services().monitor(manager);
                var _ = root.services().onInterrupt(monitor::close)) {
            monitor.listen(news::add);
            monitor.start();
            long end = System.nanoTime() + length.map(Duration::toNanos).orElse(Long.MAX_VALUE / 2);
            var last = ReadersSnapshot.STARTING;
            while (true) {
                var next = news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return 0;
                }
                for (var change : SnapshotChanges.between(last, next)) {
                    String line = json ? lines.json(next.at(), change) : lines.text(next.at(), change);
                    if (!root.console().line(line)) {
                        return 0;
                    }
                }
                last = next;
            }
        }
    }

    /// Reads `--for`.
    static final class Seconds implements ITypeConverter<Duration> {

        private static final int MOST = 100_000_000;

        @Override
        public Duration convert(String text) {
            if (text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
                double seconds = Double.parseDouble(text);
                if (seconds > 0 && seconds <= MOST) {
                    return Duration.ofMillis(Math.round(seconds * 1000));
                }
            }
            throw new TypeConversionException(
                    Words.quotedNumber(text) + " is no time; expected seconds above 0, such as 10 or 0.5");
        }
    }
}
