package org.readerdesk.monitor;

import java.util.ArrayList;
import java.util.List;
import org.readerdesk.monitor.Change.CardInserted;
import org.readerdesk.monitor.Change.CardRemoved;
import org.readerdesk.monitor.Change.CardReplaced;
import org.readerdesk.monitor.Change.ReaderAppeared;
import org.readerdesk.monitor.Change.ReaderGone;
import org.readerdesk.monitor.Change.ServiceBack;
import org.readerdesk.monitor.Change.ServiceLost;
import org.readerdesk.monitor.Change.StateChanged;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// Tells what happened between two snapshots of one monitor.
public final class SnapshotChanges {

    private static final int COUNTER_MASK = 0xFFFF;

    private SnapshotChanges() {
    }

    /// The changes that lead from `before` to `after`: first the service, then readers that went, then the others in
    /// the order of `after`. Two readers of one name are told apart by their order.
    public static List<Change> between(ReadersSnapshot before, ReadersSnapshot after) {
        var changes = new ArrayList<Change>();
        if (after.service() instanceof Unavailable now) {
            if (!(before.service() instanceof Unavailable then)
                    || !then.answer().equals(now.answer()) || !then.call().equals(now.call())) {
                changes.add(new ServiceLost(now));
            }
            return changes;
        }
        if (before.service() instanceof Unavailable) {
            changes.add(new ServiceBack());
        }
        var left = new ArrayList<>(before.readers());
        var others = new ArrayList<Change>();
        for (var now : after.readers()) {
            var then = left.stream().filter(state -> state.name().equals(now.name())).findFirst();
            then.ifPresent(left::remove);
            then.ifPresentOrElse(was -> compare(was, now, others), () -> others.add(new ReaderAppeared(now)));
        }
        left.forEach(gone -> changes.add(new ReaderGone(gone)));
        changes.addAll(others);
        return changes;
    }

    private static void compare(ReaderState was, ReaderState now, List<Change> changes) {
        if (was.equals(now)) {
            return;
        }
        boolean had = was.is(ReaderFlag.PRESENT);
        boolean has = now.is(ReaderFlag.PRESENT);
        if (!had && has) {
            changes.add(new CardInserted(now));
        } else if (had && !has) {
            changes.add(new CardRemoved(was, now));
        } else if (has && replaced(was, now)) {
            changes.add(new CardReplaced(was, now));
        } else {
            changes.add(new StateChanged(was, now));
        }
    }

    /// Out and in again are two events; a reset is none. Without a counter only another ATR tells.
    private static boolean replaced(ReaderState was, ReaderState now) {
        int events = now.eventCount() - was.eventCount() & COUNTER_MASK;
        boolean otherAtr = !was.atr().isEmpty() && !now.atr().isEmpty() && !was.atr().equals(now.atr());
        return events > 1 || otherAtr && (events > 0 || now.eventCount() == 0);
    }
}
