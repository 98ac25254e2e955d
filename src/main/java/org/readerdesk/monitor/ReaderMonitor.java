package org.readerdesk.monitor;

import java.util.function.Consumer;

/// Publishes what happens to readers and cards.
public interface ReaderMonitor extends AutoCloseable {

    /// The newest snapshot; [ReadersSnapshot#STARTING] before the first.
    ReadersSnapshot current();

    /// Calls `listener` with each new snapshot, on the monitor's thread; must return quickly. Only differences are
    /// published, and what came of [#lookAgain()].
    void listen(Consumer<ReadersSnapshot> listener);

    /// Begins to watch; once.
    void start();

    /// Lists and looks again at once instead of with the next round, also while the service is away. What came of it is
    /// published even when nothing differs. From any thread; returns at once. Never connects to a card.
    void lookAgain();

    /// Stops watching: cancels the wait, releases the context on its own thread; normally 1 to 3 ms, at most 1 s.
    @Override
    void close();
}
