package org.readerdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.readerdesk.pcsc.Answer;

/// One row as a list shows it; the rest of it is [Details].
///
/// @param reader its name; empty when the row belongs to none
/// @param answer without its words of a lower layer; of an event mostly none
/// @param took zero for an event
public record Row(Instant at, String reader, What what, Optional<Answer> answer, Duration took) {

    /// Whether an operation failed, or an event is trouble.
    public boolean isFailing() {
        return switch (what) {
            case What.Asked _ -> answer.filter(Answer::isSuccess).isEmpty();
            case What.Happened(var kind) -> kind.isTrouble();
        };
    }

    /// Whether it is an event, no operation.
    public boolean isEvent() {
        return what instanceof What.Happened;
    }
}
