package org.readerdesk.pcsc;

/// How the reader is shared with other programs while attached (`SCARD_SHARE_*`).
public enum ShareMode {
    /// Nobody else may connect.
    EXCLUSIVE,
    /// Others may connect shared, too.
    SHARED,
    /// To the reader itself, card or not. Shared with others on pcsc-lite, alone on Windows.
    DIRECT
}
