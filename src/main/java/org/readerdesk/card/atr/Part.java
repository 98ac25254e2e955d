package org.readerdesk.card.atr;

import java.util.List;

/// Bytes that belong together, and what they say. Every byte of an ATR is in exactly one part.
///
/// @param fields may be none; several may be said by the same byte
public record Part(Role role, Span span, List<Field> fields) {

    public Part {
        fields = List.copyOf(fields);
    }
}
