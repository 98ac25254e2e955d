package org.readerdesk.ui.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.LaneState;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.monitor.ReadersSnapshot;

/// Keeps the [Desk] up to date. All methods are for the JavaFX thread.
public final class DeskController {

    private final ReadOnlyObjectWrapper<Desk> desk;
    private final InstantSource clock;
    /// Whose state this shows; empty for the one that has it.
    private final Optional<DeskController> root;

    /// Begins to listen; the monitor may have been started before or may be started later.
    ///
    /// @param fx runs on the JavaFX thread
    public DeskController(ReaderMonitor monitor, Attachments attachments, InstantSource clock, Executor fx) {
        this.clock = clock;
        this.root = Optional.empty();
        desk = new ReadOnlyObjectWrapper<>(
                new Desk(ReadersSnapshot.STARTING, Map.of(), Optional.empty(), Map.of(),
                        clock.instant()));
        var snapshots = new Newest<ReadersSnapshot>(fx, DeskController::later, this::watched);
        var lanes = new Newest<Map<String, LaneState>>(fx, DeskController::joined, this::lanesChanged);
        monitor.listen(snapshots::offer);
        attachments.listen(lane -> lanes.offer(Map.of(lane.reader(), lane)));
        snapshots.offer(monitor.current());
    }

    /// The same desk for panels that will be replaced: it follows `whole` while `alive` says so. Afterwards nothing holds it.
    public DeskController(DeskController whole, ObservableValue<Boolean> alive) {
        this.clock = whole.clock;
        this.root = Optional.of(whole);
        desk = new ReadOnlyObjectWrapper<>(whole.desk());
        whole.deskProperty().when(alive).subscribe(desk::set);
    }

    /// The newest state.
    public ReadOnlyObjectProperty<Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /// The newest state.
    public Desk desk() {
        return desk.get();
    }

    /// Selects a reader.
    public void select(String reader) {
        change(now -> new Desk(now.snapshot(), now.lanes(), Optional.of(reader), now.letGo(), clock.instant()));
    }

    /// Lets time pass; worth calling while something runs.
    public void tick() {
        change(now -> new Desk(now.snapshot(), now.lanes(), now.selected(), now.letGo(), clock.instant()));
    }

    private void watched(ReadersSnapshot snapshot) {
        if (snapshot.sequence() < desk.get().snapshot().sequence()) {
            return;
        }
        change(now -> new Desk(snapshot, now.lanes(), now.selected().or(() -> first(snapshot)),
                now.letGo(), clock.instant()));
    }

    private static Optional<String> first(ReadersSnapshot snapshot) {
        return snapshot.readers().stream().filter(reader -> Presence.of(reader).hasCard()).findFirst()
                .or(() -> snapshot.readers().stream().findFirst()).map(reader -> reader.name());
    }

    private void lanesChanged(Map<String, LaneState> changed) {
        change(now -> new Desk(now.snapshot(), joined(now.lanes(), changed), now.selected(), letGo(now, changed),
                clock.instant()));
    }

    private Map<String, Instant> letGo(Desk before, Map<String, LaneState> changed) {
        var letGo = new HashMap<>(before.letGo());
        changed.forEach((reader, lane) -> {
            if (lane.hasHandle()) {
                letGo.remove(reader);
            } else if (before.lane(reader).hasHandle()) {
                letGo.put(reader, clock.instant());
            }
        });
        return letGo;
    }

    private void change(UnaryOperator<Desk> how) {
        root.ifPresentOrElse(whole -> whole.change(how), () -> desk.set(how.apply(desk.get())));
    }

    private static ReadersSnapshot later(ReadersSnapshot one, ReadersSnapshot other) {
        return other.sequence() >= one.sequence() ? other : one;
    }

    private static Map<String, LaneState> joined(Map<String, LaneState> before, Map<String, LaneState> after) {
        var all = new HashMap<>(before);
        all.putAll(after);
        return all;
    }
}
