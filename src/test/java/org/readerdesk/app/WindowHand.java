package org.readerdesk.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// A hand at the window of the whole program, in a process of its own.
final class WindowHand {

    private WindowHand() {
    }

    /// Runs the program, and `act` on the JavaFX thread every 20 ms until it says that it is done.
    static void main(String[] args, BooleanSupplier act) {
        Thread.ofPlatform().daemon().start(() -> {
            var done = new AtomicBoolean();
            while (!done.get()) {
                try {
                    Platform.runLater(() -> done.compareAndSet(false, act.getAsBoolean()));
                } catch (IllegalStateException _) {
                    // JavaFX has not begun
                }
                pause();
            }
        });
        Main.main(args);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
