package org.readerdesk.ui.activity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.readerdesk.codes.Explanation;
import org.readerdesk.journal.Details;
import org.readerdesk.journal.ExportFormat;
import org.readerdesk.journal.ExportHeader;
import org.readerdesk.journal.Journal;
import org.readerdesk.journal.Row;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Shows the log, filtered. For the JavaFX thread.
public final class ActivityController {

    private final Journal journal;
    private final Function<Answer, Explanation> explain;
    private final Consumer<Details> chosen;
    private final Executor fx;
    private final LineList lines = new LineList();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View(Filter.ALL, 0, 0));
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Map<Optional<Answer>, Optional<Explanation>> explanations = new HashMap<>();
    private Journal.Extent seen;
    private Predicate<Row> predicate;
    private Optional<String> selected = Optional.empty();

    /// What is shown of the log.
    ///
    /// @param shown how many lines
    /// @param all how many there are without the filter
    public record View(Filter filter, int shown, long all) {
    }

    /// @param explain puts an answer into words
    /// @param chosen is told the details of a row that the person chose
    /// @param fx runs on the JavaFX thread
    public ActivityController(Journal journal, Function<Answer, Explanation> explain, Consumer<Details> chosen,
            Executor fx) {
        this.journal = journal;
        this.explain = explain;
        this.chosen = chosen;
        this.fx = fx;
        predicate = Filter.ALL.predicate(this::name);
        seen = new Journal.Extent(0, 0);
        journal.listen(this::changed);
        update();
    }

    /// From any thread: many changes in a row are looked at once.
    private void changed() {
        if (scheduled.compareAndSet(false, true)) {
            fx.execute(() -> {
                scheduled.set(false);
                update();
            });
        }
    }

    /// The lines, newest first.
    public ObservableList<Line> lines() {
        return lines;
    }

    /// Filter and counts.
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Adds an outcome; it is shown when it has been written.
    public void ended(Outcome outcome) {
        journal.add(outcome);
    }

    /// Shows what passes `filter`.
    public void filter(Filter filter) {
        predicate = filter.predicate(this::name);
        lines.replace(passing(seen.first(), seen.next()));
        view.set(new View(filter, lines.size(), seen.count()));
    }

    /// Puts everything into the language of now.
    public void refresh() {
        explanations.clear();
        filter(view.get().filter());
    }

    /// Another reader is selected: a filter for "this reader" follows.
    public void selected(Optional<String> reader) {
        boolean other = !reader.equals(selected);
        selected = reader;
        var filter = view.get().filter();
        if (other && filter.reader().isPresent()) {
            filter(new Filter(filter.kind(), reader, filter.text()));
        }
    }

    /// Shows the selected reader's lines only, or those of all.
    public void onlySelected(boolean only) {
        var filter = view.get().filter();
        filter(new Filter(filter.kind(), only ? selected : Optional.empty(), filter.text()));
    }

    /// Shows one kind of line.
    public void kind(Filter.Kind kind) {
        var filter = view.get().filter();
        filter(new Filter(kind, filter.reader(), filter.text()));
    }

    /// Shows lines with these words.
    public void search(String words) {
        var filter = view.get().filter();
        if (!filter.text().equals(words)) {
            filter(new Filter(filter.kind(), filter.reader(), words));
        }
    }

    private void update() {
        var now = journal.extent();
        boolean emptied = now.first() >= seen.next();
        if (emptied) {
            lines.replace(passing(now.first(), now.next()));
        } else {
            lines.dropBefore(now.first());
            lines.prepend(passing(now.first(), seen.first()));
            lines.append(passing(Math.max(seen.next(), now.first()), now.next()));
        }
        seen = now;
        view.set(new View(view.get().filter(), lines.size(), now.count()));
    }

    private List<Line> passing(long first, long next) {
        var passing = new ArrayList<Line>();
        for (long number = first; number < next; number++) {
            long each = number;
            journal.row(number).filter(predicate).ifPresent(row -> passing.add(new Line(each, row,
                    explanation(row.answer()))));
        }
        return passing;
    }

    private Optional<Explanation> explanation(Optional<Answer> answer) {
        return explanations.computeIfAbsent(answer, given -> given.map(explain));
    }

    private String name(Answer answer) {
        return explain.apply(answer).name();
    }

    /// The person chose a line.
    public void choose(Line line) {
        var _ = journal.details(line.number()).thenAcceptAsync(details -> details.ifPresent(chosen), fx);
    }

    /// Deletes the whole log, on disk as well.
    public void clear() {
        var _ = journal.clear();
    }

    /// Writes the lines that are shown now to a file, in the language of programs.
    ///
    /// @return how many; it fails with an `IOException` as the cause
    public CompletionStage<Integer> export(Path file, ExportFormat format, ExportHeader header) {
        var numbers = lines.stream().map(Line::number).collect(Collectors.toCollection(HashSet::new));
        return journal.export(file, format, header, numbers::contains);
    }

    /// Lines as lines of text, oldest first, columns parted by tabs.
    public static String asText(List<Line> lines) {
        return lines.reversed().stream()
                .map(line -> text("log.line", Words.zonedTime(line.row().at()), line.reader(), line.what(),
                        line.name(), line.hex(), line.row().answer().map(By::of).map(by -> of("by", by)).orElse(""),
                        line.took()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private enum By {
        MANAGER, READERDESK;

        static By of(Answer answer) {
            return answer.byReaderDesk() ? READERDESK : MANAGER;
        }
    }
}
