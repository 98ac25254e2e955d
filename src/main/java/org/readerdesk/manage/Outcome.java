package org.readerdesk.manage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.ResultCode;

/// What one operation came to.
///
/// @param reader the reader it was asked of
/// @param started when it began to run (not when it was submitted)
/// @param took from then to its end, waiting included
/// @param answer the code of the operation, and who gave it
/// @param calls what was asked of the resource manager, in order; the operation's own call and whatever else was needed
/// @param data what it gave
public record Outcome(String reader, Operation operation, Instant started, Duration took, Answer answer,
        AttachmentState before, AttachmentState after, List<Call> calls, Data data) {

    public Outcome {
        calls = List.copyOf(calls);
    }

    /// The operation's code.
    public ResultCode code() {
        return answer.code();
    }

    /// What an operation gives besides its code.
    ///
    /// @param status of Status, with the COM view of it
    /// @param response of Transmit; may be shorter than two bytes when the card died in the middle
    /// @param sameCard of Reconnect: whether the ATR is the one from before; empty when either is unknown
    /// @param handle of Open: the number to adopt it by
    /// @param inspection of Inspect: the answers as they came, those before a failure too
    public record Data(Optional<CardStatus> status, Optional<Bytes> response, Optional<Boolean> sameCard,
            Optional<Long> handle, Optional<Inspection> inspection) {

        /// Nothing.
        public static final Data NONE =
                new Data(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// What any operation but Inspect gives.
        public Data(Optional<CardStatus> status, Optional<Bytes> response, Optional<Boolean> sameCard,
                Optional<Long> handle) {
            this(status, response, sameCard, handle, Optional.empty());
        }

        /// What Inspect gives.
        static Data of(Inspection inspection) {
            return new Data(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(inspection));
        }
    }
}
