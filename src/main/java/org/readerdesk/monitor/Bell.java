package org.readerdesk.monitor;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ends the monitor's pauses early: it is to close, or to look again. Rung from any thread, heard on the monitor's.
final class Bell {

    private static final System.Logger LOG = System.getLogger(Bell.class.getName());

    private final Semaphore rung = new Semaphore(0);
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean closing;

    /// Rings for the end.
    void close() {
        closing = true;
        rung.release();
    }

    boolean isClosing() {
        return closing;
    }

    /// Rings for a look.
    ///
    /// @return whether nobody else waits for one already
    boolean wantLook() {
        boolean first = !wanted.getAndSet(true);
        rung.release();
        return first;
    }

    /// Whether a look is wanted that did not begin yet.
    boolean isLookWanted() {
        return wanted.get();
    }

    /// A look begins, which serves whoever rang before.
    ///
    /// @return whether somebody did
    boolean beginLook() {
        // the ring of an end is lost without harm: whoever pauses asks for the end before
        rung.drainPermits();
        return wanted.getAndSet(false);
    }

    /// Waits so long, or until it rings.
    void pause(Duration length) {
        try {
            var _ = rung.tryAcquire(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            // Nobody interrupts this thread but by mistake; the loop goes on, somewhat earlier.
            LOG.log(System.Logger.Level.DEBUG, "The monitor was interrupted");
        }
    }
}
