package org.readerdesk.ui.activity;

import org.readerdesk.codes.Explanation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

/// One line of the log.
///
/// @param explanation of its answer
public record Row(Outcome outcome, Explanation explanation) {

    /// The result code's name.
    public String name() {
        return explanation.name();
    }

    /// How good or bad it came out.
    public Tone tone() {
        return Tone.of(outcome.answer(), explanation);
    }

    /// When it began, to the millisecond.
    public String time() {
        return Words.exactTime(outcome.started());
    }

    /// The reader's name.
    public String reader() {
        return ReaderNames.visible(outcome.reader());
    }

    /// The operation with its arguments.
    public String operation() {
        return Words.describe(outcome.operation());
    }

    /// The code's 32 bits.
    public String hex() {
        return outcome.code().hex();
    }

    /// How long it took.
    public String took() {
        return Words.took(outcome.took());
    }
}
