package org.readerdesk.secrets;

/// Where what ReaderDesk knows of an operation may stay or be seen: a new one belongs here, and into [SecretsTest].
enum Sink {
    /// `toString` of the operation and its outcome, which is what an exception's text or a debugger would show.
    OUTCOME,
    /// The nested calls with their arguments.
    CALLS,
    /// A row of the window's log.
    LOG_ROW,
    /// Rows copied from it.
    LOG_COPY,
    /// The result that the window shows.
    RESULT,
    /// The same copied for a ticket.
    RESULT_COPY,
    /// What a command prints, as text and as JSON.
    COMMAND_OUTPUT,
    /// What it prints of a command that is no hexadecimal number.
    COMMAND_REFUSAL,
    /// The log file, at its finest level, with the stacks of exceptions.
    LOG_FILE,
    /// What a future of the lanes fails with when an adapter has a bug.
    EXCEPTION,
    /// The simulator's record of calls.
    SIMULATOR_RECORD
}
