package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.List;
import org.readerdesk.card.atr.Defect.Kind;
import org.readerdesk.pcsc.Bytes;

/// Reads data objects of COMPACT-TLV: a tag in the high half of a byte, a length in the low half, so many bytes.
final class ObjectReader {

    private static final int COUNTRY_DIGITS = 3;

    private final Bytes bytes;
    private final Findings findings;

    ObjectReader(Bytes bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    void read(Span all) {
        int at = all.first();
        while (at < all.end()) {
            int tag = bytes.at(at) >> 4;
            int length = bytes.at(at) & 0x0F;
            int there = Math.min(length, all.end() - at - 1);
            var content = new Span(at + 1, there);
            if (there < length) {
                findings.defect(Kind.OBJECT_CUT, at, length - there);
            } else if (!fits(tag, length)) {
                findings.defect(Kind.OBJECT_LENGTH, at, length);
            }
            findings.part(new Role.DataObject(tag), new Span(at, 1 + there),
                    there < length || !fits(tag, length) ? raw(Meaning.OBJECT_DATA, content) : fields(tag, content));
            at += 1 + there;
        }
    }

    private static boolean fits(int tag, int length) {
        return switch (tag) {
            case 3 -> length == 1;
            case 7, 8 -> length >= 1 && length <= 3;
            default -> true;
        };
    }

    private List<Field> fields(int tag, Span content) {
        return switch (tag) {
            case 1 -> country(content);
            case 2 -> issuer(content);
            case 3 -> CapabilityFields.services(bytes, content.first());
            case 4 -> raw(Meaning.INITIAL_ACCESS, content);
            case 5 -> raw(Meaning.ISSUER_DATA, content);
            case 6 -> raw(Meaning.PRE_ISSUING_DATA, content);
            case 7 -> CapabilityFields.capabilities(bytes, content);
            case 8 -> status(content);
            case 15 -> raw(Meaning.APPLICATION, content);
            default -> raw(Meaning.OBJECT_DATA, content);
        };
    }

    /// Nothing for no bytes.
    private List<Field> raw(Meaning meaning, Span content) {
        return content.count() == 0 ? List.of() : List.of(HistoricalReader.raw(meaning, bytes, content));
    }

    /// Three digits in two bytes; what the country likes may follow.
    private List<Field> country(Span content) {
        var digits = digits(content);
        if (content.count() < 2 || digits.length() < COUNTRY_DIGITS) {
            return raw(Meaning.COUNTRY, content);
        }
        var fields = new ArrayList<Field>();
        fields.add(new Field(Meaning.COUNTRY, new Span(content.first(), 2),
                new Value.Digits(digits.substring(0, COUNTRY_DIGITS))));
        fields.addAll(raw(Meaning.OBJECT_DATA, Span.to(content.first() + 2, content.end())));
        return fields;
    }

    private List<Field> issuer(Span content) {
        var digits = digits(content);
        boolean whole = !digits.isEmpty() && digits.length() >= 2 * content.count() - 1;
        return whole ? List.of(new Field(Meaning.ISSUER, content, new Value.Digits(digits)))
                : raw(Meaning.ISSUER, content);
    }

    /// The decimal digits at the begin.
    private String digits(Span content) {
        var digits = new StringBuilder();
        for (int i = 0; i < 2 * content.count(); i++) {
            int half = bytes.at(content.first() + i / 2) >> (i % 2 == 0 ? 4 : 0) & 0x0F;
            if (half > 9) {
                break;
            }
            digits.append(half);
        }
        return digits.toString();
    }

    private List<Field> status(Span content) {
        var fields = new ArrayList<Field>();
        if (content.count() != 2) {
            fields.add(CapabilityFields.lifeCycle(bytes, content.first()));
        }
        if (content.count() > 1) {
            fields.add(HistoricalReader.raw(Meaning.STATUS_WORD, bytes, Span.to(content.end() - 2, content.end())));
        }
        return fields;
    }
}
