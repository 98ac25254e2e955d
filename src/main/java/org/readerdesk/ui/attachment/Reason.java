package org.readerdesk.ui.attachment;

/// Why an operation makes no sense now. Each has a sentence in the messages under `reason.` and its name, and a few
/// words for menus under `reason.short.`.
public enum Reason {
    /// No reader is selected.
    NO_READER,
    /// Another operation runs on this reader.
    BUSY,
    /// Nothing is attached.
    NOT_ATTACHED,
    /// Something is attached already.
    ATTACHED,
    /// A handle to the reader is open beside the manager.
    HANDLE_OPEN,
    /// No handle is open beside the manager.
    NO_HANDLE_OPEN,
    /// No lock is held.
    NOT_LOCKED,
    /// No card is in, and the share mode wants one.
    NO_CARD,
    /// The reader cannot be used or is gone.
    READER_GONE,
    /// The resource manager does not answer.
    NO_SERVICE,
    /// The way to PC/SC has no reconnect.
    NO_RECONNECT,
    /// The way to PC/SC has no status.
    NO_STATUS,
    /// The way to PC/SC cannot connect exclusively.
    NO_EXCLUSIVE,
    /// The way to PC/SC cannot connect to the reader itself.
    NO_DIRECT,
    /// The way to PC/SC has no protocol RAW.
    NO_RAW,
    /// The way to PC/SC ends transactions only with LEAVE.
    NO_END_DISPOSITION,
    /// The way to PC/SC detaches only with LEAVE or RESET.
    NO_DISCONNECT_DISPOSITION
}
