package org.readerdesk.ui.desk;

import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// What is in a reader, as far as it can be known without connecting.
public enum Presence {
    /// The resource manager has not said anything about it yet.
    UNKNOWN,
    /// No card.
    EMPTY,
    /// A card.
    PRESENT,
    /// A card that does not answer.
    MUTE,
    /// A card without power.
    UNPOWERED,
    /// The reader cannot be used now.
    UNAVAILABLE,
    /// The reader is not listed any more, but is still selected or holds something of ours.
    GONE,
    /// Nothing can be known: the resource manager does not answer.
    NO_SERVICE;

    /// Reads the flags of a listed reader.
    public static Presence of(ReaderState state) {
        if (state.is(ReaderFlag.UNKNOWN)) {
            return GONE;
        }
        if (state.is(ReaderFlag.UNAVAILABLE)) {
            return UNAVAILABLE;
        }
        if (state.is(ReaderFlag.MUTE)) {
            return MUTE;
        }
        if (state.is(ReaderFlag.UNPOWERED)) {
            return UNPOWERED;
        }
        if (state.is(ReaderFlag.PRESENT)) {
            return PRESENT;
        }
        return state.is(ReaderFlag.EMPTY) ? EMPTY : UNKNOWN;
    }

    /// Whether a card is in, in whatever condition.
    public boolean hasCard() {
        return this == PRESENT || this == MUTE || this == UNPOWERED;
    }

    /// Whether the resource manager lists the reader, usable or not.
    public boolean isListed() {
        return this != GONE && this != NO_SERVICE;
    }

    /// Whether the resource manager lists the reader and can use it.
    public boolean isReachable() {
        return this != UNAVAILABLE && this != GONE && this != NO_SERVICE;
    }
}
