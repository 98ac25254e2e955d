package org.readerdesk.pcsc;

/// What `SCardStatus` says of card and connection.
///
/// pcsc-lite reports several together, Windows exactly one.
public enum CardState {
    /// The resource manager does not know.
    UNKNOWN,
    /// No card.
    ABSENT,
    /// A card, not in place.
    PRESENT,
    /// In place, without power; on pcsc-lite a card that could not be powered up (mute).
    SWALLOWED,
    /// Has power; its mode is not known.
    POWERED,
    /// Answered the reset; the protocol is open.
    NEGOTIABLE,
    /// A protocol is fixed. Never reported by pcsc-lite: there the active protocol tells.
    SPECIFIC
}
