package org.readerdesk.ui.readers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;

/// Makes the reader list from the desk. For the JavaFX thread.
public final class ReadersController {

    private final ReadOnlyObjectWrapper<Readers> readers;
    private final DeskController desk;
    private final Set<Feature> features;

    /// The list at a moment.
    ///
    /// @param cards one for each reader, in the order to show them
    /// @param selected the selected reader's name
    /// @param emptiness why there are none; empty when there are some
    public record Readers(List<ReaderCard> cards, Optional<String> selected, Optional<Emptiness> emptiness) {

        public Readers {
            cards = List.copyOf(cards);
        }

        /// The card of a reader.
        public Optional<ReaderCard> card(String reader) {
            return cards.stream().filter(card -> card.reader().equals(reader)).findFirst();
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

    /// Follows `desk`.
    ///
    /// @param features of the way to PC/SC
    public ReadersController(DeskController desk, Set<Feature> features) {
        this.desk = desk;
        this.features = Set.copyOf(features);
        readers = new ReadOnlyObjectWrapper<>(readers(desk.desk()));
        desk.deskProperty().addListener((_, _, now) -> readers.set(readers(now)));
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

    private Readers readers(Desk now) {
        var cards = now.names().stream().map(name -> ReaderCard.of(now, name, features)).toList();
        return new Readers(cards, now.selected(), cards.isEmpty() ? Optional.of(emptiness(now)) : Optional.empty());
    }

    private static Emptiness emptiness(Desk now) {
        return switch (now.snapshot().service()) {
            case ReadersSnapshot.Starting _ -> Emptiness.STARTING;
            case ReadersSnapshot.Watching _ -> Emptiness.NO_READERS;
            case ReadersSnapshot.Unavailable _ -> Emptiness.NO_SERVICE;
        };
    }
}
