package org.readerdesk.journal;

import java.time.Instant;
import java.util.Optional;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ReaderState;

/// Something that happened without an operation of ours.
///
/// @param reader its name; empty when it belongs to none
/// @param state the reader afterwards; of one that left, as it was last seen
/// @param answer what the service answered, when it stopped
/// @param lost how many rows were lost, when the log was damaged; else 0
public record Event(Instant at, Kind kind, String reader, Optional<ReaderState> state, Optional<Answer> answer,
        int lost) {

    /// What happened. The names are written into log files and exports: a name never changes its meaning.
    public enum Kind {
        /// The reader was there when watching began, or when the service came back.
        READER_FOUND,
        /// The reader was not there before.
        READER_CAME, READER_LEFT,
        /// The reader cannot be used now.
        READER_UNAVAILABLE, CARD_INSERTED, CARD_REMOVED,
        /// Out and in again, or another card.
        CARD_REPLACED,
        /// The card does not answer.
        CARD_MUTE,
        /// The card was switched off.
        CARD_UNPOWERED,
        /// Another program reset the card, as an operation of ours was told.
        CARD_RESET,
        /// Another program connected, and lets others in.
        USED_ELSEWHERE,
        /// Another program connected exclusively.
        EXCLUSIVE_ELSEWHERE,
        /// No program is connected any more.
        NOT_USED,
        /// Anything else that a reader tells.
        STATE_CHANGED, SERVICE_STOPPED, SERVICE_RETURNED,
        /// Rows of the log could not be read, or the last one was cut.
        LOG_DAMAGED;

        /// Whether something is wrong.
        public boolean isTrouble() {
            return switch (this) {
                case READER_UNAVAILABLE, CARD_MUTE, CARD_UNPOWERED, CARD_RESET, SERVICE_STOPPED, LOG_DAMAGED -> true;
                case READER_FOUND, READER_CAME, READER_LEFT, CARD_INSERTED, CARD_REMOVED, CARD_REPLACED, USED_ELSEWHERE,
                        EXCLUSIVE_ELSEWHERE, NOT_USED, STATE_CHANGED, SERVICE_RETURNED ->
                        false;
            };
        }
    }

    /// An event of one reader.
    static Event of(Instant at, Kind kind, ReaderState state) {
        return new Event(at, kind, state.name(), Optional.of(state), Optional.empty(), 0);
    }

    /// An event of a reader of which nothing else is known.
    static Event of(Instant at, Kind kind, String reader) {
        return new Event(at, kind, reader, Optional.empty(), Optional.empty(), 0);
    }

    static Event ofService(Instant at, Kind kind, Optional<Answer> answer) {
        return new Event(at, kind, "", Optional.empty(), answer, 0);
    }

    static Event damaged(Instant at, int lost) {
        return new Event(at, Kind.LOG_DAMAGED, "", Optional.empty(), Optional.empty(), lost);
    }
}
