package org.readerdesk.ui.guide;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.codes.Explanation;
import org.readerdesk.monitor.ReadersSnapshot.Starting;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.monitor.ReadersSnapshot.Watching;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.guide.Guide.Kind;

/// Finds the situation in which the person needs help, and the help. For the JavaFX thread.
public final class GuideController {

    private final ReadOnlyObjectWrapper<Optional<Guide>> guide = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Function<Desk, Optional<Kind>> situation;
    private final Machine machine;
    private final GuideWords words;
    private final Executor fx;
    private Optional<Moment> shown = Optional.empty();

    /// For what the machine was looked at last; it is not looked at while time passes only.
    private record Moment(Kind kind, long sequence) {
    }

    private GuideController(DeskController desk, Function<Desk, Optional<Kind>> situation,
            ResourceManager.Description manager, Function<Answer, Explanation> explain, Machine machine, Executor fx) {
        this.situation = situation;
        this.machine = machine;
        this.fx = fx;
        words = new GuideWords(machine, manager.platform(), manager.features(), explain);
        desk.deskProperty().addListener((_, _, now) -> follow(now));
        follow(desk.desk());
    }

    /// Helps where there is nothing to show.
    ///
    /// @param isUsed whether there is something to show of a reader that is selected; [#follow(Desk)] when that changes
    /// @param fx runs on the JavaFX thread
    public static GuideController of(DeskController desk, Predicate<String> isUsed, ResourceManager.Description manager,
            Function<Answer, Explanation> explain, Machine machine, Executor fx) {
        return new GuideController(desk, now -> situation(now, isUsed), manager, explain, machine, fx);
    }

    /// Helps with a reader that is missed, whatever is listed.
    public static GuideController ofMissing(DeskController desk, ResourceManager.Description manager,
            Function<Answer, Explanation> explain, Machine machine, Executor fx) {
        return new GuideController(desk, now -> Optional.of(
                now.snapshot().service() instanceof Unavailable ? Kind.NO_SERVICE : Kind.MISSING), manager, explain,
                machine, fx);
    }

    /// The help; empty where none is needed.
    public ReadOnlyObjectProperty<Optional<Guide>> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /// Finds the situation anew.
    public void follow(Desk now) {
        var moment = situation.apply(now).map(kind -> new Moment(kind, now.snapshot().sequence()));
        if (moment.equals(shown)) {
            return;
        }
        shown = moment;
        guide.set(moment.map(at -> now.snapshot().service() instanceof Unavailable service ? words.guide(service)
                : words.guide(at.kind())));
        moment.filter(at -> at.kind() == Kind.NO_READERS || at.kind() == Kind.MISSING)
                .filter(_ -> !words.isSimulated()).ifPresent(at -> lookAtUsb(at, now));
    }

    private void lookAtUsb(Moment at, Desk now) {
        var listed = now.snapshot().readers().stream().map(ReaderState::name).toList();
        var _ = machine.usb().get().thenAcceptAsync(found -> {
            if (shown.filter(at::equals).isPresent()) {
                guide.set(guide.get().map(help -> help.with(words.usb(found, listed))));
            }
        }, fx);
    }

    private static Optional<Kind> situation(Desk now, Predicate<String> isUsed) {
        if (now.selected().filter(reader -> isUsed.test(reader) || now.lane(reader).isInUse()).isPresent()) {
            return Optional.empty();
        }
        return switch (now.snapshot().service()) {
            case Starting _ -> Optional.of(Kind.STARTING);
            case Unavailable _ -> Optional.of(Kind.NO_SERVICE);
            case Watching _ -> now.snapshot().readers().isEmpty() ? Optional.of(Kind.NO_READERS)
                    : now.selected().map(reader -> now.presence(reader) == Presence.EMPTY
                            ? Optional.of(Kind.NO_CARD) : Optional.<Kind>empty())
                            .orElse(Optional.of(Kind.NOTHING_SELECTED));
        };
    }
}
