package org.readerdesk.ui.attachment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.desk.Sharing;

/// Runs the operations of the selected reader, and says which of them make sense. For the JavaFX thread.
public final class AttachmentController {

    /// After this a person is reminded of a lock.
    private static final Duration LONG_LOCK = Duration.ofSeconds(60);

    private final ReadOnlyObjectWrapper<Optional<Panel>> panel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DeskController desk;
    private final Attachments attachments;
    private final Set<Feature> features;
    private final RememberedVariants remembered;
    private final Executor fx;
    private final Consumer<Outcome> outcomes;
    private final Consumer<Throwable> failures;

    private record Asked(String reader, Operation operation) {
    }

    private Optional<Asked> asked = Optional.empty();

    /// @param features of the way to PC/SC
    /// @param preferences keep what was chosen behind the arrows
    /// @param fx runs on the JavaFX thread
    /// @param outcomes gets every outcome, in the order in which operations of one reader were submitted
    /// @param failures gets what can only be a bug
    public AttachmentController(DeskController desk, Attachments attachments, Set<Feature> features,
            Preferences preferences, Executor fx,
            Consumer<Outcome> outcomes, Consumer<Throwable> failures) {
        this.desk = desk;
        this.attachments = attachments;
        this.features = Set.copyOf(features);
        remembered = new RememberedVariants(preferences);
        this.fx = fx;
        this.outcomes = outcomes;
        this.failures = failures;
        desk.deskProperty().addListener((_, _, _) -> update());
        update();
    }

    /// The panel; empty while no reader is selected.
    public ReadOnlyObjectProperty<Optional<Panel>> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /// The panel; empty while no reader is selected.
    public Optional<Panel> panel() {
        return panel.get();
    }

    /// Why `operation` makes no sense now; empty when it does.
    public Optional<Reason> whyNot(Operation operation) {
        return panel.get().map(shown -> shown.whyNot(operation)).orElse(Optional.of(Reason.NO_READER));
    }

    /// What the button of `action` does for the selected reader.
    public Operation operation(Action action) {
        return panel.get().map(shown -> shown.operation(action)).orElse(action.operation());
    }

    /// Whether the button of `action` does what was chosen behind its arrow for the selected reader.
    public boolean isChosen(Action action) {
        return panel.get().filter(shown -> shown.isChosen(action)).isPresent();
    }

    /// Presses the button of `action`.
    public void press(Action action) {
        run(operation(action));
    }

    /// Runs a variant of `action`, and lets the button do it from now on for the selected reader, unless it must be
    /// chosen each time: what resets the card, takes its power or ejects it.
    public void choose(Action action, Operation variant) {
        panel.get().filter(shown -> shown.whyNot(variant).isEmpty()).ifPresent(shown -> {
            remembered.choose(action, shown.reader(), variant);
            update();
            run(variant);
        });
    }

    /// Whether `operation` makes sense now and has a chance: a reconnect has none without a card.
    public boolean isWorthIt(Operation operation) {
        return whyNot(operation).isEmpty() && !(operation instanceof Operation.Reconnect
                && panel.get().filter(shown -> shown.situation().presence() == Presence.EMPTY).isPresent());
    }

    /// Runs `operation` on the selected reader; first asks for one more press when it would disturb other programs.
    /// Does nothing while the operation makes no sense.
    public void run(Operation operation) {
        panel.get().filter(shown -> shown.whyNot(operation).isEmpty()).ifPresent(shown -> {
            if (Rules.disturbsOthers(shown.situation(), operation)) {
                ask(Optional.of(new Asked(shown.reader(), operation)));
            } else {
                ask(Optional.empty());
                submit(shown.reader(), operation);
            }
        });
    }

    /// The one more press.
    public void confirm() {
        asked.ifPresent(question -> {
            ask(Optional.empty());
            submit(question.reader(), question.operation());
        });
    }

    /// No press: nothing is done.
    public void dismiss() {
        ask(Optional.empty());
    }

    /// Stops the wait that is shown; another operation that runs by now goes on.
    public void stopWaiting() {
        panel.get().ifPresent(shown -> shown.waiting()
                .ifPresent(waiting -> attachments.stopWaiting(shown.reader(), waiting.number())));
    }

    /// The handles that can be adopted, over all readers.
    public List<HeldHandle> handles() {
        return attachments.handles();
    }

    private void submit(String reader, Operation operation) {
        var _ = attachments.submit(reader, operation).whenCompleteAsync((outcome, failure) -> {
            if (failure == null) {
                outcomes.accept(outcome);
            } else {
                failures.accept(failure);
            }
        }, fx);
    }

    private void ask(Optional<Asked> question) {
        asked = question;
        update();
    }

    private void update() {
        var now = desk.desk();
        asked = asked.filter(question -> now.selected().filter(question.reader()::equals).isPresent()
                && Rules.whyNot(Situation.of(now, question.reader(), features), question.operation()).isEmpty());
        panel.set(now.selected().map(reader -> panel(now, reader)));
    }

    private Panel panel(Desk now, String reader) {
        var situation = Situation.of(now, reader, features);
        var operations = remembered.of(reader);
        return new Panel(reader, situation, Sharing.of(now, reader, features), operations,
                Action.next(situation, operations),
                holding(now, reader), Panel.Waiting.of(now, reader), asked.map(Asked::operation));
    }

    private static Optional<Panel.Holding> holding(Desk now, String reader) {
        return now.lane(reader).attachment().held().flatMap(held -> held.lockedSince().map(since -> {
            var elapsed = Duration.between(since, now.now());
            return new Panel.Holding(since,
                    elapsed.isNegative() ? Duration.ZERO : Duration.ofSeconds(elapsed.toSeconds()),
                    elapsed.compareTo(LONG_LOCK) >= 0);
        }));
    }
}
