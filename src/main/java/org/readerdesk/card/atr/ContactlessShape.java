package org.readerdesk.card.atr;

import java.util.Optional;
import org.readerdesk.pcsc.Bytes;

/// Recognises what PC/SC part 3 has readers make up for contactless cards: `3B 8n 80 01`, n bytes, TCK.
final class ContactlessShape {

    private static final int HEAD = 4;
    private static final int TYPE_B = 8;

    private ContactlessShape() {
    }

    static Optional<Contactless> of(Bytes bytes, Span historical) {
        boolean head = historical.first() == HEAD && bytes.at(0) == 0x3B && (bytes.at(1) & 0xF0) == 0x80
                && bytes.at(2) == 0x80 && bytes.at(3) == 0x01;
        if (!head) {
            return Optional.empty();
        }
        if (StorageFields.fit(bytes, historical)) {
            return Optional.of(Contactless.STORAGE);
        }
        return Optional.of(isTypeB(bytes, historical) ? Contactless.LIKELY_TYPE_B : Contactless.TYPE_A);
    }

    /// Eight bytes: four of the application, three of the protocol with the sign of ISO 14443-4, MBLI in the high half of
    /// the last; and they are no sound data objects, which a card of type A has there.
    private static boolean isTypeB(Bytes bytes, Span historical) {
        int at = historical.first();
        boolean fits = historical.count() == TYPE_B && (bytes.at(1) & 0x0F) == TYPE_B
                && (bytes.at(at + 5) & 0x09) == 0x01 && bytes.at(at + 5) >> 4 <= 0x0C && bytes.at(at + 6) >> 4 < 0x0F
                && (bytes.at(at + 7) & 0x0F) == 0;
        return fits && !(bytes.at(at) == 0x80 && new HistoricalReader(bytes, historical, true).read().areClean());
    }
}
