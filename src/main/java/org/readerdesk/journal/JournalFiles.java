package org.readerdesk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readerdesk.pcsc.Quoted;

/// The files of one log: `activity-<number of its first row>.jsonl` in a folder that one process has for itself. For the
/// journal's thread.
final class JournalFiles implements AutoCloseable {

    /// A file of this size is read in a moment, and is all that is lost when it must be deleted.
    private static final int ROWS = 1_000;
    /// So many windows can be open at once, each with a log of its own.
    private static final int FOLDERS = 16;
    private static final Pattern NAME = Pattern.compile("activity-([0-9]{1,18})\\.jsonl");

    private final @Nullable Path parent;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;
    private Optional<Trouble> trouble = Optional.empty();

    private JournalFiles(@Nullable Path parent) {
        this.parent = parent;
    }

    static JournalFiles in(Path folder) {
        return new JournalFiles(folder);
    }

    static JournalFiles none() {
        return new JournalFiles(null);
    }

    /// A file that is there.
    ///
    /// @param first the number of its first row
    record Found(Path path, long first) {
    }

    int rowsInFile() {
        return ROWS;
    }

    /// Takes a folder, and lists what is in it.
    List<Found> newestFirst() {
        var found = new ArrayList<Found>();
        var here = take();
        if (here != null) {
            try (var all = Files.newDirectoryStream(here)) {
                for (var path : all) {
                    var name = NAME.matcher(path.getFileName().toString());
                    if (name.matches()) {
                        found.add(new Found(path, Long.parseLong(name.group(1))));
                    }
                }
            } catch (IOException e) {
                trouble = Optional.of(cannotWrite(e));
            }
        }
        found.sort(Comparator.comparingLong(Found::first).reversed());
        return found;
    }

    private @Nullable Path take() {
        if (parent == null) {
            return null;
        }
        try {
            for (int number = 1; number <= FOLDERS && folder == null; number++) {
                var candidate = OwnerOnly.folder(OwnerOnly.folder(parent).resolve(Integer.toString(number)));
                if (locked(candidate.resolve("lock"))) {
                    folder = candidate;
                }
            }
            if (folder == null) {
                trouble = Optional.of(new Trouble.TooManyWindows(FOLDERS, Quoted.place(parent.toString())));
            }
        } catch (IOException e) {
            trouble = Optional.of(cannotWrite(e));
        }
        return folder;
    }

    private boolean locked(Path file) throws IOException {
        var channel = FileChannel.open(file,
                OwnerOnly.with(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file(file));
        try {
            if (channel.tryLock() != null) {
                lock = channel;
                return true;
            }
        } catch (OverlappingFileLockException _) {
            // another window of this process
        }
        channel.close();
        return false;
    }

    /// What the person must know of the folder.
    Optional<Trouble> trouble() {
        return trouble;
    }

    /// A place for rows from `first` on.
    Segment next(long first) {
        var here = folder;
        return here == null ? Segment.inMemory() : Segment.in(here.resolve("activity-%012d.jsonl".formatted(first)));
    }

    Trouble cannotWrite(IOException e) {
        return new Trouble.NotKept(Quoted.place(String.valueOf(folder == null ? parent : folder)),
                e.getClass().getSimpleName());
    }

    void delete(Found file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException _) {
            // it is tried again the next time
        }
    }

    @Override
    public void close() {
        var held = lock;
        lock = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException _) {
                // the lock ends with the process
            }
        }
    }
}
