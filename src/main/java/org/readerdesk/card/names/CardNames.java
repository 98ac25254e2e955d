package org.readerdesk.card.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Bytes;

/// The names that lists give to ATRs. Unchanging; safe for any thread.
public final class CardNames {

    /// More than any list of cards; it keeps an endless file from filling the memory.
    private static final int MOST_BYTES = 16 << 20;

    private final Optional<Path> place;
    private final CardList list;
    private final CardList families;
    private final List<Path> unreadable;

    private CardNames(Optional<Path> place, CardList list, CardList families, List<Path> unreadable) {
        this.place = place;
        this.list = list;
        this.families = families;
        this.unreadable = List.copyOf(unreadable);
    }

    /// Reads the first list that there is, and ReaderDesk's own table. Blocks for a disk and for some 100 ms of work.
    ///
    /// @param places in their order, as [ListPlaces] has them
    public static CardNames load(List<Path> places) {
        var unreadable = new ArrayList<Path>();
        var families = Families.read();
        for (var place : places) {
            if (Files.exists(place)) {
                try {
                    return new CardNames(Optional.of(place), ListReader.read(place.toString(), bytes(place)), families,
                            unreadable);
                } catch (IOException _) {
                    unreadable.add(place);
                }
            }
        }
        return new CardNames(Optional.empty(), CardList.EMPTY, families, unreadable);
    }

    private static byte[] bytes(Path place) throws IOException {
        try (var in = Files.newInputStream(place)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("longer than 16 MB");
            }
            return bytes;
        }
    }

    /// All rows that fit `atr`: those of the installed list first, then those of ReaderDesk's own table.
    public List<Match> lookUp(Bytes atr) {
        return Stream.concat(list.matches(atr).stream(), families.matches(atr).stream()).toList();
    }

    /// The installed list that was read.
    public Optional<Path> place() {
        return place;
    }

    /// Its lines that cannot be used.
    public List<Damage> damages() {
        return list.damages();
    }

    /// Lists that are there and cannot be read, and that another was taken for.
    public List<Path> unreadable() {
        return unreadable;
    }
}
