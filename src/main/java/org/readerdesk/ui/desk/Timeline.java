package org.readerdesk.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One reader's last five minutes.
///
/// @param stretches one after another, at least one, each until the next begins and the last until `at`; the first may
///        have begun earlier than five minutes ago
/// @param marks what happened within a stretch, in order
/// @param at the moment that it shows as now
public record Timeline(List<Stretch> stretches, List<Mark> marks, Instant at) {

    /// How far back it reaches.
    public static final Duration SPAN = Duration.ofMinutes(5);

    /// What comes faster than that pushes out what is older.
    private static final int MOST = 300;

    public Timeline {
        stretches = List.copyOf(stretches);
        marks = List.copyOf(marks);
    }

    /// A time in which nothing changed.
    public record Stretch(Track track, Instant from) {
    }

    /// Something that took no time.
    ///
    /// @param at when ReaderDesk learned of it
    public record Mark(Incident incident, Instant at) {
    }

    /// What can happen to a card that stays in the reader.
    public enum Incident {
        /// It was reset or lost its power for a moment.
        RESET,
        /// It was out and in again, or another one came, faster than the watch.
        REPLACED
    }

    /// Nothing is known from before `now`.
    static Timeline begin(Track track, Instant now) {
        return new Timeline(List.of(new Stretch(track, now)), List.of(), now);
    }

    /// What it shows of this moment.
    public Track track() {
        return stretches.getLast().track();
    }

    /// When a stretch ended, or `at` for the last one.
    public Instant end(int stretch) {
        return stretch + 1 < stretches.size() ? stretches.get(stretch + 1).from() : at;
    }

    /// Where the shown time begins.
    public Instant start() {
        return at.minus(SPAN);
    }

    /// With `track` from `now` on; the same when that is no change.
    Timeline changed(Track track, Instant now) {
        if (now.isBefore(at)) {
            // somebody set the clock: what was before has no place any more
            return track == track() ? this : begin(track, now);
        }
        return track == track() ? this
                : new Timeline(with(stretches, new Stretch(track, now)), marks, now).stepped(now);
    }

    /// With something that happened now.
    Timeline marked(Incident incident, Instant now) {
        return new Timeline(stretches, with(marks, new Mark(incident, now)), now).stepped(now);
    }

    /// As it is to be seen at `now`, without what is older than five minutes.
    Timeline stepped(Instant now) {
        if (now.isBefore(at)) {
            return begin(track(), now);
        }
        var oldest = now.minus(SPAN);
        int first = 0;
        while (first + 1 < stretches.size() && !stretches.get(first + 1).from().isAfter(oldest)) {
            first++;
        }
        return new Timeline(stretches.subList(first, stretches.size()),
                marks.stream().filter(mark -> mark.at().isAfter(oldest)).toList(), now);
    }

    /// Whether it looks different later, though nothing happens.
    boolean isMoving() {
        return stretches.size() > 1 || !marks.isEmpty() || stretches.getFirst().from().isAfter(start());
    }

    private static <T> List<T> with(List<T> before, T last) {
        var all = new ArrayList<>(before.subList(before.size() < MOST ? 0 : 1, before.size()));
        all.add(last);
        return all;
    }
}
