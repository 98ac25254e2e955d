package org.readerdesk.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/// Holds back what the loader of the native libraries prints: of a missing one it tells in 22 lines, and a sentence of
/// [WindowFailure] in one.
final class HeldErrors {

    private final PrintStream real = System.err;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean done;

    HeldErrors() {
        System.setErr(new PrintStream(held, true, StandardCharsets.UTF_8));
    }

    /// The window begins. What was held back, say that JavaFX draws in software for want of libGL, goes to the log.
    void succeeded() {
        if (!over() && held.size() > 0) {
            // the first log takes milliseconds, so not before there is something to say
            System.getLogger(HeldErrors.class.getName()).log(Level.INFO,
                    "JavaFX said at its start: " + held.toString(StandardCharsets.UTF_8));
        }
    }

    /// @return whether it was over already
    synchronized boolean over() {
        boolean before = done;
        if (!done) {
            done = true;
            System.setErr(real);
        }
        return before;
    }
}
