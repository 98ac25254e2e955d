package org.readerdesk.settings;

/// What the person must know of the settings; whoever shows it puts it into words.
///
/// Files are as [org.readerdesk.pcsc.Quoted#place] writes them; a `reason` is the system's own and in its own language.
public sealed interface Notice {

    /// The file was damaged and is put aside as `aside`; the defaults hold.
    record PutAside(String file, Problem problem, String aside) implements Notice {
    }

    /// The file is damaged and could not be put aside; the defaults hold.
    record Damaged(String file, Problem problem, String reason) implements Notice {
    }

    /// The file cannot be read; the defaults hold.
    record Unreadable(String file, String reason) implements Notice {
    }

    /// The file cannot be written; what is chosen holds until the end.
    record NotKept(String file, String reason) implements Notice {
    }
}
