package org.readerdesk.passport.feature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What ends the typing of a PIN (`bEntryValidationCondition`), bit by bit.
public enum EntryEnd {
    /// The longest PIN was typed.
    FULL_LENGTH,
    /// The key for it was pressed.
    KEY,
    /// Time ran out.
    TIME_OUT;

    static Set<EntryEnd> of(int bits) {
        var ends = EnumSet.noneOf(EntryEnd.class);
        for (var end : values()) {
            if ((bits & 1 << end.ordinal()) != 0) {
                ends.add(end);
            }
        }
        return Collections.unmodifiableSet(ends);
    }
}
