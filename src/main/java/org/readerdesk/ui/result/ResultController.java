package org.readerdesk.ui.result;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.manage.Outcome;
import org.readerdesk.ui.desk.DeskController;

/// Chooses the outcome that the result pane shows: the newest of the selected reader, or the one asked for. For the
/// JavaFX thread.
public final class ResultController {

    private final ReadOnlyObjectWrapper<Optional<ResultView>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Outcome> newest = new HashMap<>();
    private final ResultPresenter presenter;
    private final DeskController desk;
    private Optional<String> reader = Optional.empty();

    /// As [#ResultController(ResultPresenter, DeskController)], with the outcomes that `before` knew, put into words anew.
    public ResultController(ResultPresenter presenter, DeskController desk, ResultController before) {
        this(presenter, desk);
        newest.putAll(before.newest);
        shown.set(before.shown.get().map(view -> presenter.present(view.outcome())));
    }

    /// Follows the selection of `desk`.
    public ResultController(ResultPresenter presenter, DeskController desk) {
        this.presenter = presenter;
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
        if (desk.desk().selected().filter(outcome.reader()::equals).isPresent()) {
            show(outcome);
        }
    }

    /// Shows an older outcome, of whichever reader.
    public void show(Outcome outcome) {
        shown.set(Optional.of(presenter.present(outcome)));
    }

    /// Whether a result is not the selected reader's, so that its reader must be told.
    public boolean isOfOtherReader(ResultView view) {
        return desk.desk().selected().filter(view.outcome().reader()::equals).isEmpty();
    }

    private void follow(Optional<String> selected) {
        if (!selected.equals(reader)) {
            reader = selected;
            shown.set(selected.map(newest::get).map(presenter::present));
        }
    }
}
