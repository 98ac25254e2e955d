package org.readerdesk.passport.attribute;

/// How an attribute's bytes are to be read.
public enum Format {
    /// UTF-8, with or without a NUL at its end. Windows gives it in its own code page, of which ASCII is the same.
    TEXT,
    /// UTF-16 in the machine's byte order, with or without a NUL at its end.
    WIDE_TEXT,
    /// Four bytes in the machine's order, without a sign.
    NUMBER,
    /// A number: major in its first byte, minor in the second, build in the rest.
    VERSION,
    /// A number: kind of channel, then which one.
    CHANNEL,
    /// A number whose bits are protocols.
    PROTOCOLS,
    /// A number whose bits say how the reader handles a card.
    CHARACTERISTICS,
    /// A number that says how blocks of T=1 are checked.
    BLOCK_CHECK,
    /// One byte: whether a card is there.
    PRESENCE,
    /// One byte: 0 when the contacts have no power.
    CONTACTS,
    /// One byte: what kind of card the ATR announces.
    CARD_TYPE,
    /// One byte without further meaning.
    OCTET,
    /// An ATR; without a byte there is none.
    ATR,
    /// Bytes of the maker's own, or reserved ones.
    BYTES
}
