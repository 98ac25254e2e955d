package org.readerdesk.pcsc.simulator;

/// What another program can do with a reader.
///
/// Begin, reset and unpower connect first (shared) where the program is not connected.
public enum OtherAction {
    /// Connects shared, or reconnects so.
    CONNECT_SHARED,
    /// Connects exclusively, or reconnects so.
    CONNECT_EXCLUSIVE,
    /// Begins a transaction.
    BEGIN,
    /// Ends a transaction and leaves the card.
    END,
    /// Resets the card, and stays connected.
    RESET,
    /// Cuts the card's power by disconnecting so.
    UNPOWER,
    /// Disconnects and leaves the card.
    DISCONNECT
}
