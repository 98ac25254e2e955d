package org.readerdesk.passport.attribute;

/// What a number counts.
public enum Unit {
    /// Nothing, or nothing that PC/SC tells.
    NONE,
    /// Thousands of clock cycles a second.
    KILOHERTZ,
    /// Bits a second.
    BITS_PER_SECOND,
    /// Bytes.
    BYTES
}
