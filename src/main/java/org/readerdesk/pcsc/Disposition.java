package org.readerdesk.pcsc;

/// What happens to the card at the end of a connection or a transaction (`SCARD_LEAVE_CARD` and so on).
///
/// Everything but [#LEAVE] is seen by every other program on the card.
public enum Disposition {
    /// Nothing.
    LEAVE,
    /// Warm reset: PIN state and selected file are lost for everybody.
    RESET,
    /// Power off: as reset, and the card stays without power.
    UNPOWER,
    /// Push the card out, where the reader has a motor.
    EJECT
}
