package org.readerdesk.pcsc;

/// What an adapter, or the resource manager behind it, can do or does differently.
public enum Feature {
    /// Reconnect on the same handle.
    RECONNECT,
    /// Status of the own handle.
    STATUS,
    /// Connect EXCLUSIVE.
    EXCLUSIVE,
    /// Connect DIRECT.
    DIRECT,
    /// Unlock with RESET, UNPOWER or EJECT.
    END_DISPOSITION,
    /// Detach with UNPOWER or EJECT.
    DISCONNECT_DISPOSITION,
    /// Attributes of the reader.
    ATTRIBUTES,
    /// Protocol RAW at attach.
    RAW_PROTOCOL,
    /// The pseudo reader [ReaderState#PNP] is understood.
    PNP_READER,
    /// ATR, use by others and a mute card are reported without connecting.
    FULL_READER_STATE,
    /// A lock taken before a reconnect is still held after it (pcsc-lite); else the reconnect releases it (Windows).
    LOCK_SURVIVES_RECONNECT,
    /// After a reconnect from EXCLUSIVE to another mode the reader stays locked until an end of transaction
    /// (pcsc-lite). A lock taken meanwhile counts as that one hold.
    EXCLUSIVE_LOCK_REMAINS,
    /// A foreign transaction is answered at once with 0x8010000B by Status, Transmit and Reconnect, instead of blocking
    /// (pcsc-lite with `PCSCLITE_NO_BLOCKING`).
    ANSWERS_FOREIGN_LOCK,
    /// Everything is invented: no real reader is touched.
    SIMULATED
}
