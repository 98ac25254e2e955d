package org.readerdesk.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.ui.desk.Timeline.Incident;

/// Remembers what happened lately, one for all that is ever shown. For the JavaFX thread.
///
/// It moves when something happens, and when it is told that time has passed.
public final class RecentController {

    /// How often lanes move while nothing happens.
    public static final Duration STEP = Duration.ofSeconds(10);

    private final ReadOnlyObjectWrapper<Recent> recent;
    private final History history;
    private final InstantSource clock;
    private Instant stepped;

    /// Follows the desk that outlives all others.
    ///
    /// @param features of the way to PC/SC
    /// @param clock the desk's
    public RecentController(DeskController desk, Set<Feature> features, InstantSource clock) {
        this.clock = clock;
        history = new History(features);
        stepped = clock.instant();
        recent = new ReadOnlyObjectWrapper<>(history.begin(desk.desk()));
        desk.deskProperty().addListener((_, _, now) -> recent.set(history.follow(recent.get(), now)));
    }

    /// The newest state; it has the desk that it belongs to.
    public ReadOnlyObjectProperty<Recent> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /// The newest state.
    public Recent recent() {
        return recent.get();
    }

    /// Notes what an operation of ours did to the card.
    public void ended(Outcome outcome) {
        if (outcome.answer().isSuccess() && resets(outcome.operation())) {
            recent.set(history.marked(recent.get(), outcome.reader(), Incident.RESET, clock.instant()));
        }
    }

    private static boolean resets(Operation operation) {
        return switch (operation) {
            case Operation.Reconnect reconnect ->
                    reconnect.initialization().filter(how -> how != Initialization.LEAVE).isPresent();
            case Operation.Unlock(var how) -> resets(how);
            case Operation.Detach(var how) -> resets(how);
            case Operation.Close(_, var how) -> resets(how);
            case Operation.Attach _, Operation.AttachByHandle _, Operation.Lock _, Operation.Status _, Operation.Transmit _, Operation.Inspect _, Operation.Open _ ->
                    false;
        };
    }

    private static boolean resets(Disposition how) {
        return how == Disposition.RESET || how == Disposition.UNPOWER;
    }

    /// In how long [#tick()] will have something to do; empty when it will not, unless something happens.
    public Optional<Duration> pause() {
        var now = clock.instant();
        var step = recent.get().isMoving() ? Optional.of(stepped.plus(STEP)) : Optional.<Instant>empty();
        var end = recent.get().nextEnd();
        return step.filter(moment -> end.filter(moment::isAfter).isEmpty()).or(() -> end).or(() -> step)
                .map(moment -> Duration.between(now, moment)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /// Lets time pass: ends what is over, and moves the lanes when that is due.
    public void tick() {
        var now = clock.instant();
        boolean lanes = now.isBefore(stepped) || !now.isBefore(stepped.plus(STEP));
        if (lanes) {
            stepped = now;
        }
        recent.set(history.step(recent.get(), now, lanes));
    }
}
