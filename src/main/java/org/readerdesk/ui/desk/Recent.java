package org.readerdesk.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import java.util.stream.Stream;
import org.readerdesk.manage.LaneState;

/// The desk with what happened on it lately.
///
/// @param readers those that are listed and those that were, each in the place that it had when it was first seen
/// @param now up to which moment the past was looked at
public record Recent(Desk desk, List<Seen> readers, Instant now) {

    /// For how long a reader that was unplugged is still to be seen.
    public static final Duration STAYS = Duration.ofSeconds(5);
    /// For how long it shows that something happened.
    public static final Duration FRESH = Duration.ofSeconds(2);

    public Recent {
        readers = List.copyOf(readers);
    }

    /// One reader's past.
    ///
    /// @param changed when something happened to it that nobody did here
    /// @param gone since when it is not listed; empty while it is
    public record Seen(String reader, Presence presence, Timeline timeline, Optional<Instant> changed,
            Optional<Instant> gone) {
    }

    /// The readers to show, in their order.
    public List<Seen> shown() {
        var names = new HashSet<>(desk.names());
        return readers.stream().filter(seen -> names.contains(seen.reader()) || isLeaving(seen)).toList();
    }

    /// Whether something happened to the reader just now.
    public boolean isFresh(Seen seen) {
        return isWithin(seen.changed(), FRESH);
    }

    /// Whether the reader is shown only because it was there a moment ago.
    public boolean isLeaving(Seen seen) {
        return isWithin(seen.gone(), STAYS);
    }

    private boolean isWithin(Optional<Instant> since, Duration length) {
        return since.filter(then -> !then.isAfter(now) && now.isBefore(then.plus(length))).isPresent();
    }

    /// What is known of a reader.
    Optional<Seen> seen(String reader) {
        return readers.stream().filter(seen -> seen.reader().equals(reader)).findFirst();
    }

    /// When the next of these short times is over.
    Optional<Instant> nextEnd() {
        return readers.stream().flatMap(seen -> Stream.concat(
                seen.changed().filter(_ -> isFresh(seen)).map(then -> then.plus(FRESH)).stream(),
                seen.gone().filter(_ -> isLeaving(seen)).map(then -> then.plus(STAYS)).stream()))
                .min(Instant::compareTo);
    }

    /// Whether a lane that is shown moves with time.
    boolean isMoving() {
        return shown().stream().anyMatch(seen -> seen.timeline().isMoving());
    }

    /// The names that stay in sight whatever the list is told to hide.
    public Set<String> kept() {
        var kept = new HashSet<String>();
        desk.selected().ifPresent(kept::add);
        desk.lanes().values().stream().filter(LaneState::isInUse).forEach(lane -> kept.add(lane.reader()));
        return kept;
    }
}
