package org.readerdesk.manage;

import java.time.Duration;

/// Decides whether a call that met another program's transaction is made again.
@FunctionalInterface
public interface Patience {

    /// The pause between two tries.
    Duration PAUSE = Duration.ofMillis(100);

    /// Never tries again: the operation answers E_ABORT after the first 0x8010000B.
    Patience NONE = () -> false;

    /// Called after each 0x8010000B; waits [#PAUSE] on the calling thread, which is the attachment's.
    ///
    /// @return false: stop trying
    boolean again();

    /// Called once after calls of [#again()], when the call is not repeated any more, whatever it came to.
    default void over() {
        // most need not know
    }
}
