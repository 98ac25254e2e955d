package org.readerdesk.ui.activity;

import java.util.Optional;
import org.readerdesk.codes.Explanation;
import org.readerdesk.journal.Row;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

/// One line of the log.
///
/// @param number the row's, by which the log knows it
/// @param explanation of its answer; empty for an event without one
public record Line(long number, Row row, Optional<Explanation> explanation) {

    /// The result code's name.
    public String name() {
        return explanation.map(Explanation::name).orElse("");
    }

    /// How good or bad it is.
    public Tone tone() {
        return explanation.map(known -> Tone.of(row.answer().orElse(Answer.SUCCESS), known))
                .orElse(row.isFailing() ? Tone.WARNING : Tone.NEUTRAL);
    }

    /// When it began, to the millisecond.
    public String time() {
        return Words.exactTime(row.at());
    }

    /// The reader's name.
    public String reader() {
        return ReaderNames.visible(row.reader());
    }

    /// The operation with its arguments, or the event.
    public String what() {
        return Words.what(row.what());
    }

    /// The code's 32 bits.
    public String hex() {
        return row.answer().map(answer -> answer.code().hex()).orElse("");
    }

    /// How long it took; empty for an event.
    public String took() {
        return row.isEvent() ? "" : Words.took(row.took());
    }
}
