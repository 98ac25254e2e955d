package org.readerdesk.passport.quirk;

import java.util.List;

/// A way in which readers of one kind are known to behave.
///
/// @param id short and lasting, the same in each language
/// @param condition which readers, cards and systems it holds for
/// @param what one sentence: what is known to happen
/// @param tries what to try, the best first; never empty
/// @param source an address where it was published
public record Quirk(String id, Condition condition, String what, List<String> tries, String source) {

    public Quirk {
        tries = List.copyOf(tries);
    }
}
