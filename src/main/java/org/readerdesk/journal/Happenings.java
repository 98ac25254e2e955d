package org.readerdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.Change;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.monitor.SnapshotChanges;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

/// Tells events: what the monitor saw, and what an operation of ours was told about other programs. Safe from any
/// thread.
///
/// Whether another program is connected cannot be seen while we are, so its coming and going is not told then.
public final class Happenings {

    /// Longer than the monitor takes to see that we let go.
    private static final Duration OURS = Duration.ofMillis(1500);

    private final Consumer<Event> events;
    /// When a reader was ours last; the future while it is.
    private final Map<String, Instant> ours = new ConcurrentHashMap<>();
    private ReadersSnapshot before = ReadersSnapshot.STARTING;

    /// @param events gets every event, in order
    public Happenings(Consumer<Event> events) {
        this.events = events;
    }

    /// The monitor saw this.
    public synchronized void saw(ReadersSnapshot now) {
        if (now.sequence() < before.sequence()) {
            return;
        }
        for (var change : SnapshotChanges.between(before, now)) {
            event(change, now.at()).ifPresent(events);
        }
        before = now.service() instanceof ReadersSnapshot.Unavailable ? new ReadersSnapshot(now.sequence(), now.at(),
                now.service(), List.of()) : now;
    }

    /// A lane changed.
    public void lane(LaneState lane) {
        if (lane.isInUse()) {
            ours.put(lane.reader(), Instant.MAX);
        } else {
            ours.computeIfPresent(lane.reader(), (_, until) -> until.equals(Instant.MAX) ? Instant.now().plus(OURS)
                    : until);
        }
    }

    /// An operation came to its end: what it was told of another program comes before it.
    public void ended(Outcome outcome) {
        boolean told = outcome.code().equals(ResultCode.RESET_CARD) && !outcome.answer().byReaderDesk()
                && outcome.before().held().filter(held -> held.stale().isEmpty()).isPresent();
        if (told) {
            events.accept(Event.of(outcome.started(), Event.Kind.CARD_RESET, outcome.reader()));
        }
    }

    private Optional<Event> event(Change change, Instant at) {
        return switch (change) {
            case Change.ReaderAppeared(var reader) -> Optional.of(Event.of(at,
                    before.service() instanceof ReadersSnapshot.Watching ? Event.Kind.READER_CAME
                            : Event.Kind.READER_FOUND,
                    reader));
            case Change.ReaderGone(var reader) -> Optional.of(Event.of(at, Event.Kind.READER_LEFT, reader));
            case Change.CardInserted(var reader) -> Optional.of(Event.of(at,
                    reader.is(ReaderFlag.MUTE) ? Event.Kind.CARD_MUTE : Event.Kind.CARD_INSERTED, reader));
            case Change.CardRemoved(_, var reader) -> Optional.of(Event.of(at,
                    reader.is(ReaderFlag.UNAVAILABLE) ? Event.Kind.READER_UNAVAILABLE : Event.Kind.CARD_REMOVED,
                    reader));
            case Change.CardReplaced(_, var reader) -> Optional.of(Event.of(at, Event.Kind.CARD_REPLACED, reader));
            case Change.StateChanged(var was, var reader) ->
                    kind(was, reader, at).map(kind -> Event.of(at, kind, reader));
            case Change.ServiceLost(var service) -> Optional.of(
                    Event.ofService(at, Event.Kind.SERVICE_STOPPED, Optional.of(service.answer())));
            case Change.ServiceBack() -> Optional.of(
                    Event.ofService(at, Event.Kind.SERVICE_RETURNED, Optional.empty()));
        };
    }

    private Optional<Event.Kind> kind(ReaderState was, ReaderState now, Instant at) {
        if (came(was, now, ReaderFlag.UNAVAILABLE)) {
            return Optional.of(Event.Kind.READER_UNAVAILABLE);
        }
        if (came(was, now, ReaderFlag.MUTE)) {
            return Optional.of(Event.Kind.CARD_MUTE);
        }
        if (came(was, now, ReaderFlag.UNPOWERED)) {
            return Optional.of(Event.Kind.CARD_UNPOWERED);
        }
        boolean use = was.is(ReaderFlag.INUSE) != now.is(ReaderFlag.INUSE)
                || was.is(ReaderFlag.EXCLUSIVE) != now.is(ReaderFlag.EXCLUSIVE);
        if (!use) {
            // the first look at a reader that was only listed is no event
            return was.flags().isEmpty() ? Optional.empty() : Optional.of(Event.Kind.STATE_CHANGED);
        }
        var until = ours.get(now.name());
        if (until != null && at.isBefore(until)) {
            return Optional.empty();
        }
        if (came(was, now, ReaderFlag.EXCLUSIVE)) {
            return Optional.of(Event.Kind.EXCLUSIVE_ELSEWHERE);
        }
        return Optional.of(now.is(ReaderFlag.INUSE) ? Event.Kind.USED_ELSEWHERE : Event.Kind.NOT_USED);
    }

    private static boolean came(ReaderState was, ReaderState now, ReaderFlag flag) {
        return !was.is(flag) && now.is(flag);
    }
}
