package org.readerdesk.ui.card;

import java.util.Optional;
import java.util.Set;

/// What is pointed at, and everything that belongs to it.
///
/// @param current the byte that arrow keys begin from
/// @param lines by their places in the table
/// @param said the same in words; empty for nothing
public record Lit(Optional<Integer> current, Set<Integer> bytes, Set<Integer> lines, String said) {

    /// Nothing is pointed at.
    static final Lit NOTHING = new Lit(Optional.empty(), Set.of(), Set.of(), "");

    public Lit {
        bytes = Set.copyOf(bytes);
        lines = Set.copyOf(lines);
    }
}
