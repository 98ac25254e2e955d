package org.readerdesk.pcsc;

/// Why ReaderDesk itself answered a call, without asking the resource manager or where that gave no code.
///
/// Each has a sentence in the messages, under `refusal.` and its name, in the room of the codes.
public enum Refusal {
    /// Nothing is attached; attach first.
    NOT_ATTACHED,
    /// Something is attached already; detach first.
    ALREADY_ATTACHED,
    /// A handle to this reader is open outside the manager: adopt it by its handle, or close it.
    HANDLE_OPEN,
    /// The number is no card handle that this process holds.
    UNKNOWN_HANDLE,
    /// The owner closed the borrowed handle.
    OWNER_DETACHED,
    /// No refusal, a success: the handle was only borrowed, so nothing needed to be asked.
    BORROWED,
    /// The reader's name is empty or contains a NUL.
    BAD_READER_NAME,
    /// The person stopped waiting; what the call does later is undone.
    STOPPED_WAITING,
    /// Too many abandoned calls are still stuck in the PC/SC library.
    TOO_MANY_STUCK,
    /// `javax.smartcardio` has no such call.
    NOT_IN_JAVA,
    /// The JDK's provider cannot connect exclusively.
    NO_EXCLUSIVE_IN_JDK,
    /// The JDK's provider connects DIRECT with protocol RAW, which then sticks to the reader for every program.
    DIRECT_STICKS_IN_JDK,
    /// The Java provider threw, and its message carries no result code.
    NO_CODE_FROM_JAVA,
    /// The PC/SC library of this system could not be loaded.
    NO_LIBRARY
}
