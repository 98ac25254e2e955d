package org.readerdesk.ui.text;

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

    private static final int FIRST_WARNING = 0x80100065;
    private static final int LAST_WARNING = 0x80100072;

    /// The tone of an answer: what the resource manager calls a warning (`SCARD_W_…`) is one.
    public static Tone of(Answer answer) {
        if (answer.byReaderDesk()) {
            return ACCENT;
        }
        int value = answer.code().value();
        if (value == 0) {
            return SUCCESS;
        }
        return value >= FIRST_WARNING && value <= LAST_WARNING ? WARNING : DANGER;
    }
}
