package org.readerdesk.ui.readers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.readerdesk.ui.desk.Timeline;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.text;

/// Tells a [Timeline] in words.
final class LaneWords {

    /// Stretches that are read out; who wants more asks the log.
    private static final int MOST = 6;

    private LaneWords() {
    }

    /// What was at `moment`, with its times; a mark first when it is within `reach`.
    static String at(Timeline timeline, Instant moment, Duration reach) {
        var lines = new ArrayList<String>();
        timeline.marks().stream()
                .filter(mark -> Duration.between(mark.at(), moment).abs().compareTo(reach) <= 0)
                .forEach(mark -> lines.add(mark(mark)));
        int index = -1;
        while (index + 1 < timeline.stretches().size()
                && !timeline.stretches().get(index + 1).from().isAfter(moment)) {
            index++;
        }
        var first = timeline.stretches().getFirst().from();
        lines.add(index >= 0 ? stretch(timeline, index) : text("lane.before", Words.time(first)));
        return String.join("\n", lines);
    }

    /// All of it, newest first.
    static String all(Timeline timeline) {
        var parts = new ArrayList<String>();
        for (int i = timeline.stretches().size() - 1; i >= 0 && parts.size() < MOST; i--) {
            parts.add(stretch(timeline, i));
        }
        timeline.marks().reversed().stream().limit(MOST).map(LaneWords::mark).forEach(parts::add);
        return text("lane.accessible", String.join("; ", parts));
    }

    private static String mark(Timeline.Mark mark) {
        return text("lane.mark", Messages.of("incident", mark.incident()), Words.time(mark.at()));
    }

    private static String stretch(Timeline timeline, int index) {
        var stretch = timeline.stretches().get(index);
        var what = Messages.of("track", stretch.track());
        var from = Words.time(stretch.from());
        if (index == timeline.stretches().size() - 1) {
            return text("lane.since", what, from);
        }
        var end = timeline.end(index);
        return text("lane.stretch", what, from, Words.time(end), Words.elapsed(Duration.between(stretch.from(), end)));
    }
}
