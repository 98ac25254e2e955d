package org.readerdesk.ui.passport;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.codes.Explanation;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.page.Machine;
import org.readerdesk.passport.page.PageFacts;
import org.readerdesk.passport.page.PageFormat;
import org.readerdesk.passport.page.PageMaker;
import org.readerdesk.passport.page.Reading;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.ui.attachment.Panel;
import org.readerdesk.ui.attachment.Rules;
import org.readerdesk.ui.attachment.Situation;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;

/// Gathers the passport of one reader. For the JavaFX thread.
///
/// While nothing was read of the reader itself the page follows what the resource manager lists. What was read stays as it
/// was at that moment, and is said to be outdated when reader or card change.
public final class PassportController {

    private final ReadOnlyObjectWrapper<Optional<PassportState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DeskController desk;
    private final Lanes lanes;
    private final Sources sources;
    private final PageMaker maker;
    private final Set<Feature> features;
    private final Function<Answer, Explanation> explain;
    private final Executor fx;
    private String reader = "";
    private Optional<Machine> machine = Optional.empty();
    private Optional<CardNames> names = Optional.empty();
    private boolean namesPending = true;
    private Reading reading = new Reading.None();
    /// What the page that is shown was made of.
    private Optional<PageFacts> facts = Optional.empty();
    private boolean running;
    /// Counts what was begun: what comes of something older is not shown.
    private int begun;

    /// @param features of the way to PC/SC
    /// @param explain puts an answer into words
    /// @param maker makes pages in the language of the window
    /// @param fx runs on the JavaFX thread
    public PassportController(DeskController desk, Lanes lanes, Sources sources, Set<Feature> features,
            Function<Answer, Explanation> explain, PageMaker maker, Executor fx) {
        this.desk = desk;
        this.lanes = lanes;
        this.sources = sources;
        this.features = Set.copyOf(features);
        this.explain = explain;
        this.maker = maker;
        this.fx = fx;
        desk.deskProperty().subscribe(_ -> update());
        var _ = sources.names().get().whenCompleteAsync((loaded, _) -> {
            names = Optional.ofNullable(loaded);
            namesPending = false;
            update();
        }, fx);
    }

    /// What is shown; empty before a reader was opened.
    public ReadOnlyObjectProperty<Optional<PassportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Shows a reader from the beginning; does nothing when it is shown already.
    public void open(String name) {
        if (!reader.equals(name)) {
            reader = name;
            refresh();
        }
    }

    /// Whether the reader is being read.
    public boolean isReading() {
        return running;
    }

    /// Shows the reader that another one showed, with what was read of it, which did not run any more.
    public void goOnFrom(PassportController before) {
        reader = before.reader;
        reading = before.reading;
        facts = before.facts;
        machine = before.machine;
        look();
        update();
    }

    /// Gathers everything anew. The reader is asked only where we hold a handle.
    public void refresh() {
        begun++;
        running = false;
        reading = new Reading.None();
        facts = Optional.empty();
        machine = Optional.empty();
        look();
        if (isHeld(desk.desk())) {
            inspect(false);
        }
        update();
    }

    /// Reads what the reader tells of itself; without a handle one is opened for it, as the person was asked.
    public void read() {
        if (!running) {
            inspect(!isHeld(desk.desk()));
            update();
        }
    }

    /// Stops the wait that is shown.
    public void stopWaiting() {
        state.get().map(PassportState::step).ifPresent(step -> {
            if (step instanceof Step.Reading(var waiting)) {
                waiting.ifPresent(shown -> lanes.attachments().stopWaiting(reader, shown.number()));
            }
        });
    }

    /// The page as text, for a ticket.
    ///
    /// @param serial whether the serial numbers of devices shall be in it
    public String print(PageFormat format, boolean serial) {
        return state.get().map(PassportState::page).map(page -> serial ? page : page.withoutSerial())
                .map(format::print).orElse("");
    }

    /// Writes the page to a file, all of it or nothing.
    ///
    /// @param serial whether the serial numbers of devices shall be in it
    /// @return fails with an `IOException` as the last cause
    public CompletionStage<Void> save(Path file, PageFormat format, boolean serial) {
        return sources.files().save(file, print(format, serial));
    }

    private boolean isHeld(Desk now) {
        return now.lane(reader).hasHandle();
    }

    private void look() {
        int number = begun;
        var _ = sources.files().look(reader, reading.passport())
                .whenCompleteAsync((seen, failure) -> {
                    if (number == begun) {
                        machine = Optional.ofNullable(seen);
                        update();
                    }
                    if (failure != null) {
                        lanes.failures().accept(failure);
                    }
                }, fx);
    }

    private void inspect(boolean direct) {
        int number = begun;
        running = true;
        var _ = lanes.attachments().submit(reader, new Operation.Inspect(direct))
                .whenCompleteAsync((outcome, failure) -> {
                    if (failure == null) {
                        lanes.outcomes().accept(outcome);
                    } else {
                        lanes.failures().accept(failure);
                    }
                    if (number == begun) {
                        ended(Optional.ofNullable(outcome));
                    }
                }, fx);
    }

    private void ended(Optional<Outcome> outcome) {
        running = false;
        outcome.ifPresent(done -> {
            var found = done.data().inspection();
            reading = new Reading.Done(done.answer(),
                    found.map(ReaderPassport::decode).orElse(ReaderPassport.UNREAD));
            facts = Optional.empty();
            look();
        });
        update();
    }

    private void update() {
        if (reader.isEmpty()) {
            return;
        }
        var now = desk.desk();
        var next = next(now);
        var page = state.get().map(PassportState::page).filter(_ -> facts.equals(Optional.of(next)))
                .orElseGet(() -> maker.make(next));
        facts = Optional.of(next);
        state.set(Optional.of(new PassportState(reader, page, step(now), machine.isEmpty() || namesPending)));
    }

    /// As before where nothing has changed, the time included.
    private PageFacts next(Desk now) {
        boolean stays = facts.isPresent() && reading instanceof Reading.Done;
        var listed = stays ? facts.get().state() : now.reader(reader);
        var protocol = stays ? facts.get().protocol()
                : now.lane(reader).attachment().held().flatMap(AttachmentState.Held::protocol);
        var circumstances = facts.filter(then -> stays || then.state().equals(listed))
                .map(PageFacts::circumstances).orElseGet(() -> sources.circumstances().apply(Instant.now()));
        return new PageFacts(reader, listed, protocol, machine, reading, names, circumstances);
    }

    private Step step(Desk now) {
        if (running) {
            return new Step.Reading(Panel.Waiting.of(now, reader));
        }
        return switch (reading) {
            case Reading.None _ -> new Step.Offered(isHeld(now), Rules.whyNot(Situation.of(now, reader, features),
                    new Operation.Inspect(true)));
            case Reading.Done(var answer, _) when !answer.isSuccess() -> new Step.Failed(answer, explain.apply(answer));
            case Reading.Done _ -> new Step.Read(!facts.flatMap(PageFacts::state).map(ReaderState::atr)
                    .equals(now.reader(reader).map(ReaderState::atr)));
        };
    }
}
