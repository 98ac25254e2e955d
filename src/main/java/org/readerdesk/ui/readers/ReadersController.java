package org.readerdesk.ui.readers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.Recent;
import org.readerdesk.ui.desk.RecentController;
import org.readerdesk.ui.text.Messages;

/// Makes the reader list from the desk and its past. For the JavaFX thread.
public final class ReadersController {

    private final ReadOnlyObjectWrapper<Readers> readers;
    private final DeskController desk;
    private final RecentController recent;
    private final FilterController filter;
    private final Set<Feature> features;
    private final CardLooks looks = new CardLooks();

    /// The list at a moment.
    ///
    /// @param cards one for each reader that is shown, in the order to show them
    /// @param selected the selected reader's name
    /// @param emptiness why there are none; empty when there are some
    /// @param listed how many readers the resource manager lists, shown or not
    /// @param hidden how many are not shown
    /// @param noMatch whether nothing that is shown is what was looked for
    public record Readers(List<ReaderCard> cards, Optional<String> selected, Optional<Emptiness> emptiness,
            int listed, int hidden, boolean noMatch) {

        public Readers {
            cards = List.copyOf(cards);
        }

        /// The card of a reader that is shown.
        public Optional<ReaderCard> card(String reader) {
            return cards.stream().filter(card -> card.reader().equals(reader)).findFirst();
        }

        /// How many of those that are shown are listed.
        public int shownListed() {
            return (int) cards.stream().filter(card -> card.presence().isListed()).count();
        }
    }

    /// Why the list is empty.
    public enum Emptiness {
        /// The resource manager was not asked yet.
        STARTING,
        /// It does not answer.
        NO_SERVICE,
        /// It answers that there is none.
        NO_READERS
    }

    /// Follows the past and the filter, which both outlive the list, while `alive` says so.
    ///
    /// @param features of the way to PC/SC
    public ReadersController(DeskController desk, RecentController recent, FilterController filter,
            Set<Feature> features, ObservableValue<Boolean> alive) {
        this.desk = desk;
        this.recent = recent;
        this.filter = filter;
        this.features = Set.copyOf(features);
        readers = new ReadOnlyObjectWrapper<>(make());
        recent.recentProperty().when(alive).subscribe(_ -> readers.set(make()));
        filter.filterProperty().when(alive).subscribe(_ -> readers.set(make()));
    }

    /// Has the list say what cards look like, as soon as the names of cards are there. Where they cannot be had it says
    /// nothing; whoever asks for one card's name is told why.
    ///
    /// @param load loads them on a thread of its own, or has them
    /// @param fx runs on the JavaFX thread
    public void name(Supplier<CompletableFuture<CardNames>> load, Executor fx) {
        var _ = load.get().thenApply(names -> {
            // what is said of them has plural forms
            Messages.bringPlurals();
            return names;
        }).thenAcceptAsync(names -> {
            looks.use(names);
            readers.set(make());
        }, fx);
    }

    /// The list.
    public ReadOnlyObjectProperty<Readers> readersProperty() {
        return readers.getReadOnlyProperty();
    }

    /// The list.
    public Readers readers() {
        return readers.get();
    }

    /// Selects a reader.
    public void select(String reader) {
        if (desk.desk().selected().filter(reader::equals).isEmpty()) {
            desk.select(reader);
        }
    }

    /// What hides readers, and brings some to the beginning.
    public FilterController filter() {
        return filter;
    }

    private Readers make() {
        var now = recent.recent();
        var choice = filter.filter();
        var all = now.shown().stream().map(seen -> ReaderCard.of(now, seen, features, choice, looks)).toList();
        var kept = now.kept();
        var shown = all.stream().filter(card -> card.isWanted(choice) || kept.contains(card.reader())).toList();
        var ordered = Stream.concat(shown.stream().filter(ReaderCard::pinned),
                shown.stream().filter(card -> !card.pinned())).toList();
        int listed = (int) all.stream().filter(card -> card.presence().isListed()).count();
        return new Readers(ordered, now.desk().selected(),
                all.isEmpty() ? Optional.of(emptiness(now.desk())) : Optional.empty(), listed,
                all.size() - shown.size(), shown.size() < all.size() && shown.stream()
                        .noneMatch(card -> card.isWanted(choice)));
    }

    private static Emptiness emptiness(Desk now) {
        return switch (now.snapshot().service()) {
            case ReadersSnapshot.Starting _ -> Emptiness.STARTING;
            case ReadersSnapshot.Watching _ -> Emptiness.NO_READERS;
            case ReadersSnapshot.Unavailable _ -> Emptiness.NO_SERVICE;
        };
    }
}
