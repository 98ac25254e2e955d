package org.readerdesk.card.names;

/// A line of a list that cannot be used; the others are.
///
/// @param line from 1
public record Damage(Kind kind, int line) {

    /// What is wrong with the line.
    public enum Kind {
        /// It is not UTF-8, or has characters that are no text.
        NOT_TEXT,
        /// It is longer than any line of a list should be.
        TOO_LONG,
        /// It should be a pattern of an ATR, and is none.
        NO_PATTERN,
        /// A pattern without a name below it.
        NO_NAME,
        /// A name without a pattern above it.
        NO_ATR
    }
}
