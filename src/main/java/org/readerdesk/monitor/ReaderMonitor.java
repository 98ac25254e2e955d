package org.readerdesk.monitor;

import java.util.function.Consumer;

/// Publishes what happens to readers and cards.
public interface ReaderMonitor extends AutoCloseable {

    /// The newest snapshot; [ReadersSnapshot#STARTING] before the first.
    ReadersSnapshot current();

    /// Calls `listener` with each new snapshot, on the monitor's thread; must return quickly. Only differences are
    /// published.
    void listen(Consumer<ReadersSnapshot> listener);

    /// Begins to watch; once.
    void start();

    /// Stops watching: cancels the wait, releases the context on its own thread; normally 1 to 3 ms, at most 1 s.
    @Override
    void close();
}
