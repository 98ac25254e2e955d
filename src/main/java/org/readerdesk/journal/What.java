package org.readerdesk.journal;

import org.readerdesk.manage.Operation;

/// What a row is about. Rows about the same thing share one object.
public sealed interface What {

    /// An operation of ours. Of a command to the card only its harmless part is kept.
    record Asked(Operation operation) implements What {
    }

    /// Something that happened by itself.
    record Happened(Event.Kind kind) implements What {
    }
}
