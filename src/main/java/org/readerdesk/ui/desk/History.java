package org.readerdesk.ui.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.monitor.Change;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.monitor.SnapshotChanges;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.ui.desk.Recent.Seen;
import org.readerdesk.ui.desk.Timeline.Incident;

/// Goes from one [Recent] to the next.
final class History {

    /// Readers that are gone and remembered, at most.
    private static final int MOST_GONE = 100;

    private final Set<Feature> features;

    History(Set<Feature> features) {
        this.features = Set.copyOf(features);
    }

    Recent begin(Desk desk) {
        return follow(new Recent(desk, List.of(), desk.now()), desk);
    }

    /// After something changed on the desk, or nothing but the time of waiting.
    Recent follow(Recent before, Desk desk) {
        var listed = new HashSet<String>();
        desk.snapshot().readers().forEach(reader -> listed.add(reader.name()));
        var replaced = new HashSet<String>();
        SnapshotChanges.between(before.desk().snapshot(), desk.snapshot()).forEach(change -> {
            if (change instanceof Change.CardReplaced(_, var reader)) {
                replaced.add(reader.name());
            }
        });
        // who is there from the start is no news
        boolean news = before.desk().snapshot().service() instanceof ReadersSnapshot.Watching;
        var known = new HashMap<String, Seen>();
        before.readers().forEach(seen -> known.put(seen.reader(), seen));
        var readers = order(before, desk).stream()
                .map(name -> Optional.ofNullable(known.get(name))
                        .map(seen -> next(seen, before.desk(), desk, listed.contains(name), replaced.contains(name)))
                        .orElseGet(() -> first(name, desk, news, listed.contains(name))))
                .toList();
        return new Recent(desk, remembered(readers, desk, desk.now()), desk.now());
    }

    /// After some time.
    Recent step(Recent before, Instant now, boolean lanes) {
        var readers = lanes ? before.readers().stream().map(seen -> new Seen(seen.reader(), seen.presence(),
                seen.timeline().stepped(now), seen.changed(), seen.gone())).toList() : before.readers();
        return new Recent(before.desk(), remembered(readers, before.desk(), now), now);
    }

    /// With something that happened to the card in `reader`.
    Recent marked(Recent before, String reader, Incident incident, Instant now) {
        return new Recent(before.desk(), before.readers().stream().map(seen -> seen.reader().equals(reader)
                ? new Seen(reader, seen.presence(), seen.timeline().marked(incident, now), seen.changed(), seen.gone())
                : seen).toList(), now);
    }

    /// Nobody moves; who is new comes after the one that it is listed after.
    private static List<String> order(Recent before, Desk desk) {
        var order = new ArrayList<String>();
        before.readers().forEach(seen -> order.add(seen.reader()));
        var known = new HashSet<>(order);
        int place = 0;
        for (var reader : desk.snapshot().readers()) {
            if (known.add(reader.name())) {
                order.add(place, reader.name());
                place++;
            } else {
                place = order.indexOf(reader.name()) + 1;
            }
        }
        desk.names().stream().filter(known::add).forEach(order::add);
        return order;
    }

    private Seen first(String name, Desk desk, boolean news, boolean listed) {
        return new Seen(name, desk.presence(name), Timeline.begin(Track.of(desk, name, features), desk.now()),
                news && listed ? Optional.of(desk.now()) : Optional.empty(),
                listed ? Optional.empty() : Optional.of(desk.now()));
    }

    private Seen next(Seen seen, Desk before, Desk desk, boolean listed, boolean replaced) {
        var name = seen.reader();
        var track = Track.of(desk, name, features);
        var timeline = seen.timeline().changed(track, desk.now());
        boolean reset = isReset(desk, name) && !isReset(before, name);
        if (reset) {
            timeline = timeline.marked(Incident.RESET, desk.now());
        } else if (replaced) {
            timeline = timeline.marked(Incident.REPLACED, desk.now());
        }
        var presence = desk.presence(name);
        // what a banner tells of all of them is no news of one; our own doing is none either
        boolean quiet = isSilent(presence) || isSilent(seen.presence());
        boolean ours = track == Track.OURS || seen.timeline().track() == Track.OURS;
        boolean changed = reset || replaced
                || !quiet && (presence != seen.presence() || !ours && track != seen.timeline().track());
        var gone = listed ? Optional.<Instant>empty() : seen.gone().or(() -> Optional.of(desk.now()));
        if (!changed && timeline.equals(seen.timeline()) && gone.equals(seen.gone()) && presence == seen.presence()) {
            return seen;
        }
        return new Seen(name, presence, timeline, changed ? Optional.of(desk.now()) : seen.changed(), gone);
    }

    private static boolean isSilent(Presence presence) {
        return presence == Presence.UNKNOWN || presence == Presence.NO_SERVICE;
    }

    private static boolean isReset(Desk desk, String name) {
        return desk.lane(name).attachment().held().flatMap(AttachmentState.Held::stale)
                .filter(ResultCode.RESET_CARD::equals).isPresent();
    }

    /// Without those that are gone for so long that nothing would show them.
    private static List<Seen> remembered(List<Seen> readers, Desk desk, Instant now) {
        var names = new HashSet<>(desk.names());
        var oldest = now.minus(Timeline.SPAN);
        var left = readers.stream().filter(seen -> names.contains(seen.reader())
                || seen.gone().filter(since -> since.isAfter(oldest)).isPresent()).toList();
        int surplus = left.size() - names.size() - MOST_GONE;
        var forgotten = new HashSet<String>();
        left.stream().filter(seen -> !names.contains(seen.reader()))
                .sorted((one, other) -> one.gone().orElse(oldest).compareTo(other.gone().orElse(oldest)))
                .limit(Math.max(0, surplus)).forEach(seen -> forgotten.add(seen.reader()));
        return left.stream().filter(seen -> !forgotten.contains(seen.reader())).toList();
    }
}
