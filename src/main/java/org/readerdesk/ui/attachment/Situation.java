package org.readerdesk.ui.attachment;

import java.time.Duration;
import java.util.Set;
import org.readerdesk.manage.LaneState;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.Presence;

/// What decides whether an operation on a reader makes sense.
///
/// @param features of the way to PC/SC
/// @param busy whether an operation has been running for long enough to be noticed
public record Situation(Set<Feature> features, Presence presence, LaneState lane, boolean busy) {

    /// Shorter calls do not switch the buttons off and on again.
    private static final Duration NOTICEABLE = Duration.ofMillis(250);

    public Situation {
        features = Set.copyOf(features);
    }

    /// As it is now for `reader`.
    public static Situation of(Desk desk, String reader, Set<Feature> features) {
        return new Situation(features, desk.presence(reader), desk.lane(reader), desk.isWaiting(reader)
                || desk.running(reader).filter(elapsed -> elapsed.compareTo(NOTICEABLE) >= 0).isPresent());
    }

    boolean lacks(Feature feature) {
        return !features.contains(feature);
    }

    boolean isHeld() {
        return lane.attachment().held().isPresent();
    }
}
