package org.readerdesk.ui.desk;

import java.util.Set;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.LaneState;
import org.readerdesk.pcsc.Feature;

/// What a reader's lane shows of a moment.
public enum Track {
    /// The service is away, the reader is gone or cannot be used, or nothing was told yet.
    NOT_KNOWN,
    /// No card.
    EMPTY,
    /// A card, with power or without, used by others or not.
    PRESENT,
    /// A card that does not answer.
    MUTE,
    /// ReaderDesk holds a handle that works, or that a reconnect renews.
    OURS,
    /// Another program has the reader for itself.
    EXCLUSIVE;

    /// Judges the reader `name` as it is now.
    ///
    /// @param features of the way to PC/SC
    static Track of(Desk desk, String name, Set<Feature> features) {
        var presence = desk.presence(name);
        if (!presence.isReachable()) {
            return NOT_KNOWN;
        }
        if (holdsCard(desk.lane(name), presence)) {
            return OURS;
        }
        if (Sharing.of(desk, name, features) == Sharing.EXCLUSIVE_ELSEWHERE) {
            return EXCLUSIVE;
        }
        if (presence == Presence.MUTE) {
            return MUTE;
        }
        if (presence.hasCard()) {
            return PRESENT;
        }
        return presence == Presence.EMPTY ? EMPTY : NOT_KNOWN;
    }

    /// An attachment outlives its card; what is in the reader says more then.
    private static boolean holdsCard(LaneState lane, Presence presence) {
        boolean stale = lane.attachment().held().flatMap(AttachmentState.Held::stale).isPresent();
        return lane.hasHandle() && (!stale || presence == Presence.PRESENT);
    }
}
