package org.readerdesk.passport.page;

import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.pcsc.Answer;

/// Whether the reader's own data were read.
public sealed interface Reading {

    /// They were not: that needs a handle.
    record None() implements Reading {
    }

    /// They were, as far as it went.
    ///
    /// @param answer of the whole reading
    record Done(Answer answer, ReaderPassport passport) implements Reading {
    }

    /// What was read; nothing when it was not.
    default ReaderPassport passport() {
        return this instanceof Done(_, var passport) ? passport : ReaderPassport.UNREAD;
    }
}
