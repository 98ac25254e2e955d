package org.readerdesk.pcsc.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// One look of a status change call at the readers.
///
/// @param states what to return if the call ends now
/// @param ends whether something was seen that ends the call
record StatusLook(List<ReaderState> states, boolean ends) {

    /// Compares `known` with the readers as pcsc-lite does: use by others that begins is told, but ends nothing.
    ///
    /// @param readersBefore how many readers there were when the call began
    static StatusLook at(Map<String, SimReader> readers, List<ReaderState> known, int readersBefore) {
        var states = new ArrayList<ReaderState>(known.size());
        boolean ends = false;
        for (var was : known) {
            var is = isIgnored(was) ? new ReaderState(was.name(), Set.of(), 0, Bytes.EMPTY)
                    : isPnp(was) ? pnp(was, readers.size() != readersBefore)
                    : readers.containsKey(was.name()) ? look(readers.get(was.name()), was) : gone(was);
            ends |= is.is(ReaderFlag.CHANGED);
            states.add(is);
        }
        return new StatusLook(states, ends);
    }

    static boolean isIgnored(ReaderState state) {
        return state.is(ReaderFlag.IGNORE);
    }

    static boolean isPnp(ReaderState state) {
        return state.name().equalsIgnoreCase(ReaderState.PNP);
    }

    private static ReaderState pnp(ReaderState was, boolean changed) {
        return new ReaderState(was.name(), changed ? EnumSet.of(ReaderFlag.CHANGED) : Set.of(), 0, Bytes.EMPTY);
    }

    private static ReaderState gone(ReaderState was) {
        var flags = EnumSet.of(ReaderFlag.UNKNOWN, ReaderFlag.UNAVAILABLE);
        if (!was.is(ReaderFlag.UNKNOWN)) {
            flags.add(ReaderFlag.CHANGED);
        }
        return new ReaderState(was.name(), flags, 0, Bytes.EMPTY);
    }

    private static ReaderState look(SimReader reader, ReaderState was) {
        var flags = EnumSet.noneOf(ReaderFlag.class);
        boolean changed = was.flags().isEmpty() && was.eventCount() == 0
                || was.is(ReaderFlag.UNKNOWN) || was.is(ReaderFlag.UNAVAILABLE)
                || was.eventCount() != 0 && was.eventCount() != reader.eventCount;
        if (reader.is(CardState.PRESENT)) {
            flags.add(ReaderFlag.PRESENT);
            boolean mute = reader.is(CardState.SWALLOWED);
            if (mute) {
                flags.add(ReaderFlag.MUTE);
            }
            changed |= was.is(ReaderFlag.EMPTY) || was.is(ReaderFlag.MUTE) != mute;
        } else {
            flags.add(ReaderFlag.EMPTY);
            changed |= was.is(ReaderFlag.PRESENT);
        }
        if (reader.exclusive) {
            flags.add(ReaderFlag.EXCLUSIVE);
            changed |= was.is(ReaderFlag.INUSE);
        } else if (!reader.inUse()) {
            changed |= was.is(ReaderFlag.INUSE) || was.is(ReaderFlag.EXCLUSIVE);
        } else if (reader.is(CardState.PRESENT)) {
            flags.add(ReaderFlag.INUSE);
            changed |= was.is(ReaderFlag.EXCLUSIVE);
        }
        if (changed) {
            flags.add(ReaderFlag.CHANGED);
        }
        return new ReaderState(reader.name, flags, reader.eventCount, reader.atr);
    }
}
