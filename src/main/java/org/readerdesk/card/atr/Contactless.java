package org.readerdesk.card.atr;

/// What kind of contactless card a reader made up an ATR for (PC/SC part 3). A card with contacts may look the same.
///
/// Protocols and rates in such an ATR are the reader's invention.
public enum Contactless {
    /// A storage card, named by its number.
    STORAGE,
    /// A processor card of ISO 14443-4 whose historical bytes are those of its ATS: type A.
    TYPE_A,
    /// A processor card of ISO 14443-4 with eight bytes that fit the ATQB of type B, and no better fit: likely type B.
    LIKELY_TYPE_B
}
