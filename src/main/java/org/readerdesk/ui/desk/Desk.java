package org.readerdesk.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readerdesk.manage.LaneState;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.ReaderState;

/// Everything the panels look at, at one moment.
///
/// @param snapshot the readers, as the monitor saw them last
/// @param lanes of those readers on which something happened, by name
/// @param selected the reader that the right side is about; it may have been unplugged meanwhile
/// @param letGo when ReaderDesk closed its last handle to a reader; until the monitor has looked again, the use that it
///        reports may have been our own
/// @param now when this was made; waiting times count up to it
public record Desk(ReadersSnapshot snapshot, Map<String, LaneState> lanes, Optional<String> selected,
        Map<String, Instant> letGo, Instant now) {

    /// How long a call may run before the person is told that it waits for something.
    public static final Duration LONG_WAIT = Duration.ofSeconds(3);

    /// Longer than the monitor takes to look again.
    private static final Duration SETTLED = Duration.ofMillis(1500);

    public Desk {
        letGo = Map.copyOf(letGo);
        lanes = Map.copyOf(lanes);
    }

    /// The names to show: listed readers in their order, then those that are gone but selected or not let go of.
    public List<String> names() {
        var names = new LinkedHashSet<String>();
        snapshot.readers().forEach(reader -> names.add(reader.name()));
        new TreeMap<>(lanes).values().stream().filter(LaneState::isInUse).forEach(lane -> names.add(lane.reader()));
        selected.ifPresent(names::add);
        return new ArrayList<>(names);
    }

    /// Whether the use of a reader that the monitor reports may still be our own of a moment ago.
    public boolean isUseDoubtful(String name) {
        var since = letGo.get(name);
        return since != null && !snapshot.at().isAfter(since) && now.isBefore(since.plus(SETTLED));
    }

    /// Whether time matters: something runs on a lane, a lock is held, or is to be seen anew in a moment.
    public boolean isTicking() {
        return lanes.values().stream().anyMatch(lane -> lane.running().isPresent()
                || lane.attachment().held().filter(held -> held.locks() > 0).isPresent())
                || letGo.keySet().stream().anyMatch(this::isUseDoubtful);
    }

    /// What the monitor says of a reader; empty when it is not listed.
    public Optional<ReaderState> reader(String name) {
        return snapshot.readers().stream().filter(reader -> reader.name().equals(name)).findFirst();
    }

    /// The reader's lane; idle when nothing happened on it.
    public LaneState lane(String name) {
        var lane = lanes.get(name);
        return lane == null ? LaneState.idle(name) : lane;
    }

    /// What is in the reader.
    public Presence presence(String name) {
        return switch (snapshot.service()) {
            case ReadersSnapshot.Starting _ -> Presence.UNKNOWN;
            case ReadersSnapshot.Unavailable _ -> Presence.NO_SERVICE;
            case ReadersSnapshot.Watching _ -> reader(name).map(Presence::of).orElse(Presence.GONE);
        };
    }

    /// For how long the reader's running operation has been at it; empty when nothing runs.
    public Optional<Duration> running(String name) {
        return lane(name).running().map(running -> Duration.between(running.since(), now))
                .map(elapsed -> elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    /// Whether the reader's running operation waits for another program, certainly or by the look of it.
    public boolean isWaiting(String name) {
        return lane(name).running().filter(running -> running.foreignLock()).isPresent()
                || running(name).filter(elapsed -> elapsed.compareTo(LONG_WAIT) >= 0).isPresent();
    }

    /// How many card handles are held, attachments and opened handles together; a borrowed one counts once.
    public int openHandles() {
        return lanes.values().stream().mapToInt(lane -> lane.handles().size()
                + (lane.attachment().held().filter(held -> !held.borrowed()).isPresent() ? 1 : 0)).sum();
    }
}
