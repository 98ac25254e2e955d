package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readerdesk.card.atr.CardWord.Standard;
import org.readerdesk.card.atr.Defect.Kind;
import org.readerdesk.pcsc.Bytes;

/// The historical bytes in which a reader names a storage card: `80 4F LL A0 00 00 03 06 SS NN NN 00 00 00 00`.
///
/// `4F LL` is a tag and a length of one byte each: the one exception from COMPACT-TLV.
final class StorageFields {

    private static final int[] PROVIDER = {0xA0, 0x00, 0x00, 0x03, 0x06};
    private static final int HEAD = 2;
    private static final int PIX = 3;
    /// By SS; reserved where there is none.
    private static final List<Optional<Standard>> STANDARDS = List.of(Optional.of(Standard.NOT_TOLD),
            Optional.of(Standard.ISO14443A_1), Optional.of(Standard.ISO14443A_2), Optional.of(Standard.ISO14443A_3),
            Optional.empty(), Optional.of(Standard.ISO14443B_1), Optional.of(Standard.ISO14443B_2),
            Optional.of(Standard.ISO14443B_3), Optional.empty(), Optional.of(Standard.ISO15693_1),
            Optional.of(Standard.ISO15693_2), Optional.of(Standard.ISO15693_3), Optional.of(Standard.ISO15693_4),
            Optional.of(Standard.CONTACT_I2C), Optional.of(Standard.CONTACT_EXTENDED_I2C),
            Optional.of(Standard.CONTACT_2WBP), Optional.of(Standard.CONTACT_3WBP), Optional.of(Standard.FELICA));

    private StorageFields() {
    }

    /// Whether `historical` begins so, up to and with the card's name.
    static boolean fit(Bytes bytes, Span historical) {
        int at = historical.first();
        if (historical.count() < 1 + HEAD + PROVIDER.length + PIX || bytes.at(at) != 0x80 || bytes.at(at + 1) != 0x4F) {
            return false;
        }
        for (int i = 0; i < PROVIDER.length; i++) {
            if (bytes.at(at + 1 + HEAD + i) != PROVIDER[i]) {
                return false;
            }
        }
        return true;
    }

    /// @param span from `4F` on
    static void read(Bytes bytes, Span span, Findings findings) {
        int length = bytes.at(span.first() + 1);
        if (length != span.count() - HEAD) {
            findings.defect(Kind.OBJECT_LENGTH, span.first() + 1, length);
        }
        int at = span.first() + HEAD;
        var fields = new ArrayList<Field>();
        fields.add(HistoricalReader.raw(Meaning.PROVIDER, bytes, new Span(at, PROVIDER.length)));
        at += PROVIDER.length;
        fields.add(new Field(Meaning.STANDARD, new Span(at, 1), standard(bytes.at(at))));
        var name = new Span(at + 1, 2);
        fields.add(new Field(Meaning.CARD_NAME, name, name(bytes, name)));
        if (name.end() < span.end()) {
            fields.add(HistoricalReader.raw(Meaning.PADDING, bytes, Span.to(name.end(), span.end())));
        }
        findings.part(Role.Plain.STORAGE_CARD, span, fields);
    }

    private static Value standard(int code) {
        return code < STANDARDS.size() ? STANDARDS.get(code).<Value>map(Value.Choice::new)
                .orElseGet(() -> new Value.Reserved(code)) : new Value.Reserved(code);
    }

    /// A number that PC/SC did not give may be the reader's own, and is no defect.
    private static Value name(Bytes bytes, Span span) {
        int code = bytes.at(span.first()) << 8 | bytes.at(span.first() + 1);
        return StorageCards.name(code).<Value>map(Value.Name::new)
                .orElseGet(() -> HistoricalReader.raw(Meaning.CARD_NAME, bytes, span).value());
    }
}
