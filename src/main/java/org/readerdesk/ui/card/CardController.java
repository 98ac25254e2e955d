package org.readerdesk.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.card.atr.Span;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;

import static org.readerdesk.ui.text.Messages.text;

/// Follows the ATR of the selected reader as the monitor saw it last. For the JavaFX thread.
public final class CardController {

    private final ReadOnlyObjectWrapper<Optional<CardView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Absence>> absence =
            new ReadOnlyObjectWrapper<>(Optional.of(Absence.NO_READER));
    private final ReadOnlyObjectWrapper<Lit> lit = new ReadOnlyObjectWrapper<>(Lit.NOTHING);
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<ReaderState> shown = Optional.empty();
    private Optional<CardNames> lists = Optional.empty();
    private boolean failed;

    /// Begins to load the lists.
    ///
    /// @param load loads the names of cards on a thread of its own, or has them
    /// @param fx runs on the JavaFX thread
    public CardController(DeskController desk, Supplier<CompletableFuture<CardNames>> load, Executor fx) {
        desk.deskProperty().subscribe(this::follow);
        var _ = load.get().whenCompleteAsync((loaded, failure) -> {
            failed = failure != null;
            lists = Optional.ofNullable(loaded);
            names.set(name());
        }, fx);
    }

    /// The ATR; empty where there is none.
    public ReadOnlyObjectProperty<Optional<CardView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Why there is no ATR; empty where there is one.
    public ReadOnlyObjectProperty<Optional<Absence>> absenceProperty() {
        return absence.getReadOnlyProperty();
    }

    /// What is pointed at.
    public ReadOnlyObjectProperty<Lit> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// What the lists say of the ATR, in sentences.
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    private void follow(Desk now) {
        var state = now.selected().flatMap(now::reader).filter(reader -> !reader.atr().isEmpty());
        absence.set(Absence.of(now));
        if (state.map(CardController::what).equals(shown.map(CardController::what))) {
            return;
        }
        shown = state;
        lit.set(Lit.NOTHING);
        view.set(state.map(reader -> CardPresenter.view(reader.name(), reader.atr())));
        names.set(name());
    }

    private static List<Object> what(ReaderState reader) {
        return List.of(reader.name(), reader.atr());
    }

    private List<String> name() {
        Optional<Bytes> atr = shown.map(ReaderState::atr);
        if (atr.isEmpty()) {
            return List.of();
        }
        return lists.map(known -> NameSentences.of(atr.get(), known))
                .orElseGet(() -> List.of(text(failed ? "atr.names.failed" : "atr.names.loading")));
    }

    /// Points at the byte at `index`.
    public void point(int index) {
        view.get().filter(now -> index >= 0 && index < now.tiles().size()).ifPresent(now -> {
            var lines = now.linesOf(index);
            var bytes = lines.stream().map(line -> now.lines().get(line)).map(line -> line.span().contains(index)
                    ? line.span() : line.part()).flatMap(CardController::indexes)
                    .collect(Collectors.toCollection(TreeSet::new));
            bytes.add(index);
            lit.set(new Lit(Optional.of(index), bytes, Set.copyOf(lines), said(now, index, lines)));
        });
    }

    private static String said(CardView now, int index, List<Integer> lines) {
        var tile = now.tiles().get(index);
        var meanings = Stream.concat(lines.stream().map(line -> now.lines().get(line))
                .map(line -> text("atr.pair", line.label(), line.value())),
                now.flaws().stream().filter(flaw -> flaw.index() == index).map(CardView.Flaw::sentence))
                .collect(Collectors.joining("; "));
        return text("atr.byte", index + 1, now.tiles().size(), tile.role(), tile.hex(), meanings);
    }

    /// Points at another byte, `by` places on, as far as there are bytes; at the first one if none is pointed at.
    public void move(int by) {
        view.get().filter(now -> !now.tiles().isEmpty()).ifPresent(now -> point(lit.get().current()
                .map(index -> Math.clamp((long) index + by, 0, now.tiles().size() - 1)).orElse(0)));
    }

    /// Points at a line of the table.
    public void choose(int line) {
        view.get().filter(now -> line >= 0 && line < now.lines().size()).map(now -> now.lines().get(line))
                .ifPresent(chosen -> lit.set(new Lit(Optional.of(chosen.span().first()),
                        new TreeSet<>(indexes(chosen.span()).toList()), Set.of(line),
                        text("atr.line", chosen.bytes(), chosen.label(), chosen.value()))));
    }

    private static Stream<Integer> indexes(Span span) {
        return IntStream.range(span.first(), span.end()).boxed();
    }

    /// Everything as text, for a ticket; empty without an ATR.
    public String asText() {
        return view.get().map(now -> CardText.of(now, names.get())).orElse("");
    }

    /// The ATR alone.
    public String atr() {
        return view.get().map(CardView::atr).orElse("");
    }
}
