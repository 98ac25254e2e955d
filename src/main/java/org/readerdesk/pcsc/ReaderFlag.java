package org.readerdesk.pcsc;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What the resource manager says about a reader without a connection (`SCARD_STATE_*`).
///
/// These numbers are the same on all platforms, so they stand here.
public enum ReaderFlag {
    /// Skip this entry, or: the reader is not to be asked again.
    IGNORE(0x0001),
    /// Differs from what the caller knew.
    CHANGED(0x0002),
    /// No reader of this name.
    UNKNOWN(0x0004),
    /// The reader cannot be used now; other flags mean nothing.
    UNAVAILABLE(0x0008),
    /// No card.
    EMPTY(0x0010),
    /// A card is in.
    PRESENT(0x0020),
    /// The ATR is the wanted one; only from a locate call.
    ATRMATCH(0x0040),
    /// Somebody, perhaps we, holds it exclusively.
    EXCLUSIVE(0x0080),
    /// Somebody, perhaps we, is connected.
    INUSE(0x0100),
    /// The card gives no usable answer to reset.
    MUTE(0x0200),
    /// The card has no power. Never set by pcsc-lite.
    UNPOWERED(0x0400);

    private final int bit;

    ReaderFlag(int bit) {
        this.bit = bit;
    }

    /// Its bit in `dwEventState`.
    public int bit() {
        return bit;
    }

    /// The flags in the low 16 bits of `state`; unknown bits are dropped.
    public static Set<ReaderFlag> of(int state) {
        var flags = EnumSet.noneOf(ReaderFlag.class);
        for (var flag : values()) {
            if ((state & flag.bit) != 0) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    /// The flags as bits.
    public static int bits(Set<ReaderFlag> flags) {
        return flags.stream().mapToInt(ReaderFlag::bit).reduce(0, (a, b) -> a | b);
    }
}
