package org.readerdesk.ui.desk;

import java.util.Set;
import org.readerdesk.manage.LaneState;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// Who uses a reader, as far as the resource manager tells it without a connection.
public enum Sharing {
    /// Nothing is known: the reader is gone, or the resource manager does not answer or was not asked yet.
    UNKNOWN,
    /// The way to PC/SC never tells it.
    NOT_TOLD,
    /// Nobody.
    FREE,
    /// ReaderDesk holds a handle. Whether another program does so too cannot be seen then: `SCARD_STATE_INUSE` has no
    /// count.
    OURS,
    /// Another program, which lets others in.
    ELSEWHERE,
    /// Another program alone.
    EXCLUSIVE_ELSEWHERE;

    /// Judges the reader `name`.
    ///
    /// @param features of the way to PC/SC
    public static Sharing of(Desk desk, String name, Set<Feature> features) {
        var lane = desk.lane(name);
        var state = desk.reader(name);
        if (lane.hasHandle()) {
            return OURS;
        }
        if (state.isEmpty() || !desk.presence(name).isReachable()) {
            return UNKNOWN;
        }
        if (!features.contains(Feature.FULL_READER_STATE)) {
            return NOT_TOLD;
        }
        var others = ofOthers(state.get());
        return others.isElsewhere() && desk.isUseDoubtful(name) ? UNKNOWN : others;
    }

    static Sharing ofOthers(ReaderState state) {
        if (state.is(ReaderFlag.EXCLUSIVE)) {
            return EXCLUSIVE_ELSEWHERE;
        }
        return state.is(ReaderFlag.INUSE) ? ELSEWHERE : FREE;
    }

    /// Whether a program other than ReaderDesk certainly uses the reader.
    public boolean isElsewhere() {
        return this == ELSEWHERE || this == EXCLUSIVE_ELSEWHERE;
    }
}
