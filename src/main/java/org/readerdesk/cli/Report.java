package org.readerdesk.cli;

import java.time.Duration;
import org.readerdesk.manage.Outcome;

/// Shows what the steps of `run` came to.
interface Report {

    /// A step that asked something of the reader.
    ///
    /// @param automatic whether ReaderDesk added it in order to leave nothing behind
    void ran(String step, Outcome outcome, boolean automatic);

    /// A step that only waited.
    void waited(String step, Duration took);
}
