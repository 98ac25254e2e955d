package org.readerdesk.ui.activity;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.readerdesk.codes.Explanation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Keeps the log. For the JavaFX thread.
public final class ActivityController {

    /// The oldest rows are dropped beyond this many.
    public static final int LIMIT = 100_000;

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> unmodifiable = FXCollections.unmodifiableObservableList(rows);
    private final Function<Answer, Explanation> explain;
    private final Consumer<Outcome> chosen;
    private final int limit;

    /// @param explain puts an answer into words
    /// @param chosen is told the outcome of a row that the person chose
    public ActivityController(Function<Answer, Explanation> explain, Consumer<Outcome> chosen) {
        this(explain, chosen, LIMIT);
    }

    ActivityController(Function<Answer, Explanation> explain, Consumer<Outcome> chosen, int limit) {
        this.explain = explain;
        this.chosen = chosen;
        this.limit = limit;
    }

    /// The rows, newest first.
    public ObservableList<Row> rows() {
        return unmodifiable;
    }

    /// Adds an outcome.
    public void ended(Outcome outcome) {
        rows.addFirst(new Row(outcome, explain.apply(outcome.answer())));
        if (rows.size() > limit) {
            rows.removeLast();
        }
    }

    /// The person chose a row.
    public void choose(Row row) {
        chosen.accept(row.outcome());
    }

    /// Rows as lines of text, oldest first, columns parted by tabs.
    public static String asText(List<Row> rows) {
        return rows.reversed().stream()
                .map(row -> text("log.line", Words.zonedTime(row.outcome().started()), row.reader(), row.operation(),
                        row.name(), row.hex(), of("by", By.of(row.outcome().answer())), row.took()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private enum By {
        MANAGER, READERDESK;

        static By of(Answer answer) {
            return answer.byReaderDesk() ? READERDESK : MANAGER;
        }
    }
}
