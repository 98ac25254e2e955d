package org.readerdesk.journal;

import org.readerdesk.manage.Outcome;

/// All that is kept of a row.
public sealed interface Details {

    /// Of an operation. A card's answer is not in it, nor what a command hid.
    record OfOutcome(Outcome outcome) implements Details {
    }

    /// Of an event.
    record OfEvent(Event event) implements Details {
    }
}
