package org.readerdesk.journal;

import java.util.List;

/// What can be seen of a journal at a moment. Unchanging, but for the last segment, which may have more rows by now than are
/// counted here.
final class Shown {

    final List<Segment> segments;
    /// The number of the first row.
    final long first;
    /// The number after the last.
    final long next;
    /// The number of each segment's first row.
    final long[] firsts;

    Shown(List<Segment> segments, long first, long next) {
        this.segments = segments;
        this.first = first;
        this.next = next;
        firsts = new long[segments.size()];
        long base = first;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = base;
            base += segments.get(i).count();
        }
    }

    private Shown(Shown before, long next) {
        segments = before.segments;
        first = before.first;
        this.next = next;
        firsts = before.firsts;
    }

    /// With more rows in the last segment.
    Shown grown(int added) {
        return new Shown(this, next + added);
    }
}
