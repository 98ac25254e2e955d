package org.readerdesk.codes;

/// How grave a code is, by its name: `SCARD_S_`, `_P_`, `_W_`, `_E_`, `_F_`.
public enum Kind {
    /// It went well.
    SUCCESS,
    /// Something else is going on, and the call was given up for it.
    PROGRESS,
    /// About the card more than about the call; it often needs a reconnect.
    WARNING,
    /// It failed.
    ERROR,
    /// The resource manager or a driver is broken.
    FATAL
}
