package org.readerdesk.passport.feature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What ends the typing of a PIN (`bEntryValidationCondition`), bit by bit.
public enum EntryEnd {
    /// The longest PIN was typed.
    FULL_LENGTH(1),
    /// The key for it was pressed.
    KEY(2),
    /// Time ran out.
    TIME_OUT(4);

    private final int bit;

    EntryEnd(int bit) {
        this.bit = bit;
    }

    static Set<EntryEnd> of(int bits) {
        var ends = EnumSet.noneOf(EntryEnd.class);
        for (var end : values()) {
            if ((bits & end.bit) != 0) {
                ends.add(end);
            }
        }
        return Collections.unmodifiableSet(ends);
    }
}
