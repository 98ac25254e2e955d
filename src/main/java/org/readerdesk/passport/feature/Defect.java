package org.readerdesk.passport.feature;

/// Where an answer is not as PC/SC part 10 wants it.
///
/// @param offset of the byte where it shows, from 0
/// @param detail what the kind says
public record Defect(Kind kind, int offset, int detail) {

    /// What is wrong.
    public enum Kind {
        /// An entry, or the whole answer, has a length that it cannot have; the detail is the length.
        WRONG_LENGTH,
        /// The answer ends inside an entry; the detail is how many bytes it lacks.
        CUT,
        /// The tag was there before, and the first one counts; the detail is the tag.
        DUPLICATE,
        /// No UTF-8, or a character in it that is not seen; the detail is the tag.
        NOT_TEXT
    }
}
