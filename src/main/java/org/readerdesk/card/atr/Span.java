package org.readerdesk.card.atr;

import java.util.stream.IntStream;

/// Where something stands in an ATR.
///
/// @param first index of the first byte, from 0
/// @param count how many bytes; 0 for none
public record Span(int first, int count) {

    static Span to(int first, int end) {
        return new Span(first, end - first);
    }

    /// The index behind the last byte.
    public int end() {
        return first + count;
    }

    /// Whether the byte at `index` is one of them.
    public boolean contains(int index) {
        return index >= first && index < end();
    }

    IntStream indexes() {
        return IntStream.range(first, end());
    }
}
