package org.readerdesk.pcsc;

/// What happens to the card at a reconnect. There is no EJECT: pcsc-lite answers it with 0x80100011.
public enum Initialization {
    /// Nothing: only the connection is renewed, and a reset by another program is acknowledged.
    LEAVE,
    /// Warm reset, seen by every other program.
    RESET,
    /// Power off and on, seen by every other program.
    UNPOWER
}
