package org.readerdesk.card.names;

import java.util.List;

/// A row of a list that fits an ATR.
///
/// @param pattern as the list writes it
/// @param names at least one
/// @param source the list's file; of a row of ReaderDesk's own, where it has the fact from
/// @param line in the list, from 1
public record Match(Origin origin, String pattern, List<String> names, String source, int line) {

    /// Whose list it is.
    public enum Origin {
        /// The list that is installed on the machine.
        LIST,
        /// ReaderDesk's own small table of families of cards.
        FAMILIES
    }

    public Match {
        names = List.copyOf(names);
    }
}
