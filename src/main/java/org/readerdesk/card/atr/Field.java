package org.readerdesk.card.atr;

/// One thing that an ATR says.
///
/// @param span the bytes that say it; always inside those of its part
public record Field(Meaning meaning, Span span, Value value) {
}
