package org.readerdesk.ui.result;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.manage.Outcome;
import org.readerdesk.ui.desk.Circumstances;
import org.readerdesk.ui.desk.DeskController;

/// Chooses the outcome that the result pane shows: the newest of the selected reader, or the one asked for. For the
/// JavaFX thread.
public final class ResultController {

    private final ReadOnlyObjectWrapper<Optional<ResultView>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Outcome> newest = new HashMap<>();
    /// In which circumstances each outcome came that somebody still holds.
    private final Map<Outcome, Circumstances> circumstances = new WeakHashMap<>();
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

    /// Shows an older outcome, of whichever reader.
    public void show(Outcome outcome) {
        shown.set(Optional.of(present(outcome)));
    }

    private ResultView present(Outcome outcome) {
        return presenter.present(outcome, circumstances.getOrDefault(outcome, Circumstances.UNKNOWN));
    }

    /// Whether a result is not the selected reader's, so that its reader must be told.
    public boolean isOfOtherReader(ResultView view) {
        return desk.desk().selected().filter(view.outcome().reader()::equals).isEmpty();
    }

    private void follow(Optional<String> selected) {
        if (!selected.equals(reader)) {
            reader = selected;
            shown.set(selected.map(newest::get).map(this::present));
        }
    }
}
