package org.readerdesk.matrix;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Something that happens again and again on a thread of its own, some thousand times a second.
final class Storm implements AutoCloseable {

    private static final long PAUSE_NANOS = 300_000;

    private final AtomicLong events = new AtomicLong();
    private final Runnable last;
    private final Thread thread;
    private volatile boolean over;

    /// @param last done once when it is over
    Storm(Runnable event, Runnable last) {
        this.last = last;
        thread = Thread.ofPlatform().daemon().name("storm").start(() -> {
            while (!over) {
                event.run();
                events.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    long events() {
        return events.get();
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        last.run();
    }
}
