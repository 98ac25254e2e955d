package org.readerdesk.pcsc;

import java.util.Objects;
import java.util.Set;

/// One reader as the resource manager describes it without a connection (`SCARD_READERSTATE`).
///
/// @param name the display name, exactly as listed
/// @param flags the event state; empty means that nothing is known yet (`SCARD_STATE_UNAWARE`)
/// @param eventCount insertions and removals counted by the resource manager, 0 to 65535, wrapping; 0 where it keeps no
///        count. A reset is not counted by pcsc-lite
/// @param atr the card's answer to reset; empty without card, when mute, or where it cannot be known without connecting
public record ReaderState(String name, Set<ReaderFlag> flags, int eventCount, Bytes atr) {

    /// The pseudo reader that reports readers which come and go. macOS has none.
    public static final String PNP = "\\\\?PnP?\\Notification";

    public ReaderState {
        flags = Set.copyOf(flags);
    }

    // as in ResultCode: the first list of readers is compared while the window comes up

    @Override
    public boolean equals(Object other) {
        return other instanceof ReaderState state && name.equals(state.name) && flags.equals(state.flags)
                && eventCount == state.eventCount && atr.equals(state.atr);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, flags, eventCount, atr);
    }

    /// Nothing is known yet: a status change call answers it at once.
    public static ReaderState unaware(String name) {
        return new ReaderState(name, Set.of(), 0, Bytes.EMPTY);
    }

    /// Whether `flag` is set.
    public boolean is(ReaderFlag flag) {
        return flags.contains(flag);
    }
}
