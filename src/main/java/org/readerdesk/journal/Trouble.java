package org.readerdesk.journal;

/// What the person must know of the log; whoever shows it puts it into words.
///
/// Places are as [org.readerdesk.pcsc.Quoted#place] writes them; a `reason` is the name of what the system threw.
public sealed interface Trouble {

    /// So many windows have their logs in `folder` that this one gets none.
    record TooManyWindows(int windows, String folder) implements Trouble {
    }

    /// Rows from now on end with ReaderDesk.
    record NotKept(String folder, String reason) implements Trouble {
    }

    /// The rows of a file are not shown.
    record Unreadable(String file, String reason) implements Trouble {
    }
}
