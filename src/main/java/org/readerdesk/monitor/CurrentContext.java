package org.readerdesk.monitor;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.readerdesk.pcsc.Context;

/// The context that the monitor's thread uses, for those who want to end its wait.
final class CurrentContext {

    private static final Duration AGAIN = Duration.ofMillis(20);

    private final Object lock = new Object();
    private @Nullable Context context;

    /// For the monitor's thread: this one from now on, or none. A cancel never meets a context that was released.
    void use(@Nullable Context opened) {
        synchronized (lock) {
            context = opened;
        }
    }

    /// Cancels the wait until `over`, at most for `limit`: a cancel that comes before the wait is lost. Each asks the
    /// service, so this may hang with it.
    void cancelUntil(BooleanSupplier over, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!over.getAsBoolean() && System.nanoTime() < end) {
                synchronized (lock) {
                    if (context != null) {
                        context.cancel();
                    }
                }
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException _) {
            // nobody interrupts these threads; without more cancels the wait ends at its tick
            Thread.currentThread().interrupt();
        }
    }
}
