package org.readerdesk.settings;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Settings that are kept in a file, by a daemon thread of their own. Of several changes in a row the last is written.
public final class PreferencesOnDisk implements Preferences, AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final SettingsFile file;
    private final AtomicReference<Settings> settings;
    private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();
    /// Something to write; the end.
    private final BlockingQueue<Boolean> work = new LinkedBlockingQueue<>();
    private final Thread thread;

    /// @param loaded what is in the file
    public PreferencesOnDisk(SettingsFile file, Settings loaded) {
        this.file = file;
        settings = new AtomicReference<>(loaded);
        // what is on disk is `loaded`, however late the thread begins
        thread = Thread.ofPlatform().daemon().name("readerdesk-settings").start(() -> write(loaded));
    }

    @Override
    public Settings current() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<Settings> how) {
        var before = settings.getAndUpdate(how);
        if (!before.equals(settings.get())) {
            work.add(true);
        }
    }

    @Override
    public void listen(Consumer<Notice> failures) {
        listeners.add(failures);
    }

    private void write(Settings loaded) {
        var written = loaded;
        boolean told = false;
        boolean open = true;
        while (open) {
            open = next();
            var now = settings.get();
            if (!now.equals(written)) {
                var failure = file.save(now);
                if (failure.isPresent() && !told) {
                    told = true;
                    listeners.forEach(listener -> listener.accept(failure.get()));
                }
                written = now;
            }
        }
    }

    /// Waits for work, and takes what came with it.
    ///
    /// @return false for the end
    private boolean next() {
        try {
            boolean open = work.take();
            for (var more = work.poll(); more != null; more = work.poll()) {
                open &= more;
            }
            return open;
        } catch (InterruptedException _) {
            // nobody interrupts it but by mistake
            return true;
        }
    }

    /// Writes what is still to be written; at most a second.
    @Override
    public void close() {
        work.add(false);
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
