package org.readerdesk.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Quoted;

/// The activity log. A row is in the system's hands before it can be seen here, so that the death of the process loses
/// none that was seen.
///
/// Rows are numbered; the numbers of those that are there follow one another, and the oldest rows go when there are too
/// many. All methods are safe from any thread and return at once; the disk is met on a daemon thread of the journal's
/// own.
public final class Journal implements AutoCloseable {

    /// So many rows are kept for certain.
    public static final int KEPT = 100_000;

    private static final System.Logger LOG = System.getLogger(Journal.class.getName());
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final JournalFiles files;
    private final int kept;
    private final InstantSource clock;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("readerdesk-journal").factory());
    private final RowText text = new RowText();
    private final ConcurrentLinkedQueue<Supplier<String>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Trouble>> troubled = new CopyOnWriteArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private volatile Shown shown = new Shown(List.of(), 0, 0);

    /// The rows that are there.
    ///
    /// @param first the oldest one's number
    /// @param next the number that the next one will get
    public record Extent(long first, long next) {

        /// How many there are.
        public long count() {
            return next - first;
        }
    }

    private Journal(JournalFiles files, int kept, InstantSource clock) {
        this.files = files;
        this.kept = kept;
        this.clock = clock;
    }

    /// Opens the log in `folder`, which need not exist; another ReaderDesk may have its own there. The rows of before
    /// come bit by bit, the newest first.
    public static Journal open(Path folder) {
        return open(folder, KEPT, InstantSource.system());
    }

    /// As the other, keeping so many rows.
    public static Journal open(Path folder, int kept, InstantSource clock) {
        var journal = new Journal(JournalFiles.in(folder), kept, clock);
        journal.disk.execute(journal::load);
        return journal;
    }

    /// A log that ends with the process.
    public static Journal inMemory() {
        return new Journal(JournalFiles.none(), KEPT, InstantSource.system());
    }

    /// Adds an operation.
    public void add(Outcome outcome) {
        enqueue(() -> DetailsText.print(outcome));
    }

    /// Adds an event.
    public void add(Event event) {
        enqueue(() -> DetailsText.print(event));
    }

    /// Calls `listener`, on the journal's thread, after rows came or went.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Tells `listener`, on the journal's thread, what the person must know. What was to be told before, too.
    public void listenForTrouble(Consumer<Trouble> listener) {
        submit(() -> {
            troubled.add(listener);
            troubles.forEach(listener);
        });
    }

    /// The rows that are there now.
    public Extent extent() {
        var now = shown;
        return new Extent(now.first, now.next);
    }

    /// The row with this number; empty when it is not there any more, or not yet.
    public Optional<Row> row(long number) {
        return place(number).map(place -> place.segment.row(place.index));
    }

    /// All that is kept of a row; empty when it is gone or cannot be read.
    public CompletableFuture<Optional<Details>> details(long number) {
        return ask(() -> {
            var place = place(number);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            var segment = place.get().segment;
            var line = place.get().line();
            rest(segment);
            return DetailsText.parse(line, segment.row(place.get().index));
        });
    }

    /// Writes rows to a file, all of it or nothing.
    ///
    /// @param chosen which of the rows that are there now
    /// @return how many; fails with [IOException] as the cause
    public CompletableFuture<Integer> export(Path file, ExportFormat format, ExportHeader header,
            LongPredicate chosen) {
        return ask(() -> new JournalExport(format, header).write(file, sink -> {
            var now = shown;
            for (int i = 0; i < now.firsts.length; i++) {
                var segment = now.segments.get(i);
                int count = segment.count();
                for (int index = 0; index < count; index++) {
                    if (chosen.test(now.firsts[i] + index)) {
                        sink.take(segment.row(index), segment.line(index));
                    }
                }
                rest(segment);
            }
        }));
    }

    /// Completes when everything added before has been written and can be seen.
    public CompletableFuture<Void> settled() {
        return ask(() -> null);
    }

    /// Deletes all rows, here and on disk.
    public CompletableFuture<Void> clear() {
        return ask(() -> {
            var before = shown;
            shown = new Shown(List.of(), before.next, before.next);
            for (var segment : before.segments) {
                segment.delete();
            }
            changed();
            return null;
        });
    }

    /// Writes what is still to be written; at most a second. Nothing is added afterwards.
    @Override
    public void close() {
        submit(() -> {
            write();
            for (var segment : shown.segments) {
                closeQuietly(segment);
            }
            files.close();
        });
        disk.shutdown();
        try {
            if (!disk.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The log was still being written at the end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record Place(Segment segment, int index) {

        String line() throws IOException {
            return segment.line(index);
        }
    }

    private Optional<Place> place(long number) {
        var now = shown;
        if (number < now.first || number >= now.next) {
            return Optional.empty();
        }
        // a segment has as many rows as there are to the next one; only the last one grows
        int found = Arrays.binarySearch(now.firsts, number);
        int at = found >= 0 ? found : -found - 2;
        var segment = now.segments.get(at);
        int index = (int) (number - now.firsts[at]);
        return index < segment.count() ? Optional.of(new Place(segment, index)) : Optional.empty();
    }

    /// Files that are not written to any more are open only while somebody reads them.
    private void rest(Segment segment) {
        if (segment != shown.segments.getLast()) {
            closeQuietly(segment);
        }
    }

    private void enqueue(Supplier<String> line) {
        waiting.add(line);
        if (writing.compareAndSet(false, true)) {
            submit(this::write);
        }
    }

    private void submit(Runnable work) {
        try {
            disk.execute(work);
        } catch (RejectedExecutionException _) {
            // closed: nobody looks any more
        }
    }

    private <T extends @Nullable Object> CompletableFuture<T> ask(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        Executor here = this::submit;
        here.execute(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        if (disk.isShutdown()) {
            answer.completeExceptionally(new RejectedExecutionException("the journal is closed"));
        }
        return answer;
    }

    private void write() {
        writing.set(false);
        var lines = new ArrayList<Segment.Line>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            var whole = next.get();
            text.parse(whole).ifPresentOrElse(row -> lines.add(new Segment.Line(whole, row)),
                    () -> LOG.log(System.Logger.Level.ERROR, "A row of the log cannot be read again, and is left out"));
        }
        int done = 0;
        while (done < lines.size()) {
            var last = last();
            int most = Math.min(lines.size(), done + files.rowsInFile() - last.count());
            last.add(lines.subList(done, most)).ifPresent(this::cannotWrite);
            show(lines.subList(done, most).size());
            done = most;
        }
        if (done > 0) {
            changed();
        }
    }

    private Segment last() {
        var now = shown;
        if (!now.segments.isEmpty() && now.segments.getLast().count() < files.rowsInFile()) {
            return now.segments.getLast();
        }
        var more = new ArrayList<>(now.segments);
        var made = files.next(now.next);
        more.add(made);
        shown = new Shown(List.copyOf(more), now.first, now.next);
        return made;
    }

    private void show(int added) {
        var now = shown;
        shown = now.grown(added);
        forget();
    }

    /// Lets go of the oldest file when there are enough rows without it.
    private void forget() {
        var now = shown;
        while (now.segments.size() > 1 && now.next - now.first - now.segments.getFirst().count() >= kept) {
            var oldest = now.segments.getFirst();
            now = new Shown(now.segments.subList(1, now.segments.size()), now.first + oldest.count(), now.next);
            shown = now;
            try {
                oldest.delete();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "An old file of the log cannot be deleted", e);
            }
        }
    }

    private void load() {
        int lost = 0;
        boolean newest = true;
        var found = files.newestFirst();
        files.trouble().ifPresent(this::tell);
        for (var file : found) {
            var now = shown;
            if (now.next - now.first >= kept) {
                files.delete(file);
                continue;
            }
            var segment = Segment.in(file.path());
            try {
                lost += segment.load(text, newest).lost();
                var more = new ArrayList<>(List.of(segment));
                more.addAll(now.segments);
                long next = newest ? file.first() + segment.count() : now.next;
                shown = new Shown(List.copyOf(more), (newest ? next : now.first) - segment.count(), next);
                newest = false;
                changed();
            } catch (IOException | OutOfMemoryError e) {
                closeQuietly(segment);
                LOG.log(System.Logger.Level.WARNING, "A file of the log cannot be read", e);
                tell(new Trouble.Unreadable(Quoted.place(file.path().toString()), e.getClass().getSimpleName()));
            }
        }
        if (lost > 0) {
            add(Event.damaged(clock.instant(), lost));
        }
    }

    private void cannotWrite(IOException e) {
        LOG.log(System.Logger.Level.WARNING, "The log cannot be written", e);
        tell(files.cannotWrite(e));
    }

    private void tell(Trouble trouble) {
        if (!troubles.contains(trouble)) {
            troubles.add(trouble);
            troubled.forEach(listener -> listener.accept(trouble));
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static void closeQuietly(Segment segment) {
        try {
            segment.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "A file of the log cannot be closed", e);
        }
    }
}
