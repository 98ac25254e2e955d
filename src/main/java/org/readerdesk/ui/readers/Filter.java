package org.readerdesk.ui.readers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which readers the list shows, and which of them first.
///
/// @param words what was typed; each word must be found in a row
/// @param hideVirtual whether readers that a program makes are left out
/// @param pinned names of readers that come first
public record Filter(String words, boolean hideVirtual, Set<String> pinned) {

    public Filter {
        pinned = Set.copyOf(pinned);
    }

    /// Whether anything was typed.
    public boolean isTyped() {
        return !words.isBlank();
    }

    /// Whether all words are in one of the `texts` or another, in whatever case.
    boolean isFoundIn(List<String> texts) {
        var all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
