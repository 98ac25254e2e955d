package org.readerdesk.cli;

import java.time.Duration;
import java.util.OptionalLong;
import org.readerdesk.manage.Operation;

/// One step of `run`, understood.
sealed interface Step {

    /// The step as it is shown again: as it was typed, but of a command to the card no more than its header.
    String shown();

    /// An operation on the reader.
    record Operate(@Override String shown, Operation operation) implements Step {
    }

    /// Attaches by handle.
    ///
    /// @param handle empty: the one that the last `open` gave
    record AttachHandle(@Override String shown, OptionalLong handle) implements Step {
    }

    /// Does nothing for a while.
    record Wait(@Override String shown, Duration length) implements Step {
    }
}
