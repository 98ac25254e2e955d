package org.readerdesk.ui.result;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.journal.Details;
import org.readerdesk.manage.Outcome;
import org.readerdesk.ui.desk.Circumstances;
import org.readerdesk.ui.desk.DeskController;

/// Chooses the outcome that the result pane shows: the newest of the selected reader, or the one asked for. For the
/// JavaFX thread.
public final class ResultController {

    private static final int REMEMBERED = 1000;

    private final ReadOnlyObjectWrapper<Optional<ResultView>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EventView>> event = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Outcome> newest = new HashMap<>();
    /// In which circumstances each of the latest outcomes came.
    private final Map<Outcome, Circumstances> circumstances = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Outcome, Circumstances> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final ResultPresenter presenter;
    private final DeskController desk;
    private final ServiceLook look;
    private Optional<String> reader = Optional.empty();

    /// As the other constructor, with the outcomes that `before` knew, put into words anew.
    public ResultController(ResultPresenter presenter, DeskController desk, ResultController before) {
        this(presenter, desk, before.look);
        newest.putAll(before.newest);
        circumstances.putAll(before.circumstances);
        shown.set(before.shown.get().map(view -> present(view.outcome())));
        event.set(before.event.get().map(view -> presenter.present(view.event())));
    }

    /// Follows the selection of `desk`.
    ///
    /// @param look at the machine when the service does not answer
    public ResultController(ResultPresenter presenter, DeskController desk, ServiceLook look) {
        this.presenter = presenter;
        this.look = look;
        this.desk = desk;
        desk.deskProperty().addListener((_, _, now) -> follow(now.selected()));
        follow(desk.desk().selected());
    }

    /// What is shown; empty before the first operation of the selected reader.
    public ReadOnlyObjectProperty<Optional<ResultView>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Takes a new outcome; shows it when it is the selected reader's.
    public void ended(Outcome outcome) {
        newest.put(outcome.reader(), outcome);
        circumstances.put(outcome, Circumstances.now(desk.desk(), outcome.reader(), outcome.code(), look));
        if (desk.desk().selected().filter(outcome.reader()::equals).isPresent()) {
            show(outcome);
        }
    }

    private void show(Outcome outcome) {
        event.set(Optional.empty());
        shown.set(Optional.of(present(outcome)));
    }

    /// An event that the person chose; while there is one, it is shown instead.
    public ReadOnlyObjectProperty<Optional<EventView>> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /// Shows what was looked up in the log, of whichever reader.
    public void show(Details details) {
        switch (details) {
            case Details.OfOutcome(var outcome) -> {
                event.set(Optional.empty());
                shown.set(Optional.of(presenter.recall(outcome, circumstances(outcome))));
            }
            case Details.OfEvent(var what) -> event.set(Optional.of(presenter.present(what)));
        }
    }

    /// An outcome from the log is equal to the one that came, but for a card's answer, which is not kept.
    private Circumstances circumstances(Outcome outcome) {
        return circumstances.getOrDefault(outcome, Circumstances.UNKNOWN);
    }

    private ResultView present(Outcome outcome) {
        return presenter.present(outcome, circumstances(outcome));
    }

    /// Whether a result is not the selected reader's, so that its reader must be told.
    public boolean isOfOtherReader(ResultView view) {
        return desk.desk().selected().filter(view.outcome().reader()::equals).isEmpty();
    }

    private void follow(Optional<String> selected) {
        if (!selected.equals(reader)) {
            reader = selected;
            event.set(Optional.empty());
            shown.set(selected.map(newest::get).map(this::present));
        }
    }
}
