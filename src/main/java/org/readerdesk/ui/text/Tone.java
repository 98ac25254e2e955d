package org.readerdesk.ui.text;

import org.readerdesk.codes.Explanation;
import org.readerdesk.pcsc.Answer;

/// How good or bad something is, for its colour and its sign; always beside a word.
public enum Tone {
    /// Neither.
    NEUTRAL,
    /// Ours, or where to look.
    ACCENT,
    /// As wanted.
    SUCCESS,
    /// Needs attention; mostly one press repairs it.
    WARNING,
    /// Failed.
    DANGER;

    /// The tone of an answer: what the resource manager calls a warning (`SCARD_W_…`) is one, what ReaderDesk itself
    /// declined is no failure of a card or reader.
    public static Tone of(Answer answer, Explanation explanation) {
        if (answer.isSuccess()) {
            return SUCCESS;
        }
        if (answer.byReaderDesk()) {
            return ACCENT;
        }
        return switch (explanation.kind()) {
            case SUCCESS -> SUCCESS;
            case PROGRESS, WARNING -> WARNING;
            case ERROR, FATAL -> DANGER;
        };
    }
}
