package org.readerdesk.card.atr;

import java.util.Arrays;
import java.util.List;
import org.readerdesk.card.atr.CardWord.Category;
import org.readerdesk.card.atr.Defect.Kind;
import org.readerdesk.pcsc.Bytes;

/// Reads historical bytes (ISO 7816-4).
final class HistoricalReader {

    private static final int STATUS = 3;

    private final Bytes bytes;
    private final Span span;
    private final boolean complete;
    private final Findings findings = new Findings();

    /// @param complete whether all are there that T0 announced
    HistoricalReader(Bytes bytes, Span span, boolean complete) {
        this.bytes = bytes;
        this.span = span;
        this.complete = complete;
    }

    Findings read() {
        if (span.count() == 0) {
            return findings;
        }
        int first = span.first();
        int category = bytes.at(first);
        if (StorageFields.fit(bytes, span)) {
            category(new Value.Choice(Category.OBJECTS));
            StorageFields.read(bytes, Span.to(first + 1, span.end()), findings);
        } else if (category == 0x00) {
            category(new Value.Choice(Category.OBJECTS_AND_STATUS));
            objectsAndStatus();
        } else if (category == 0x80) {
            category(new Value.Choice(Category.OBJECTS));
            new ObjectReader(bytes, findings).read(Span.to(first + 1, span.end()));
        } else if (category == 0x10) {
            category(new Value.Choice(Category.DIR_REFERENCE));
            directory();
        } else if (category > 0x80 && category <= 0x8F) {
            category(new Value.Reserved(category));
            rest(first + 1);
        } else {
            findings.part(Role.Plain.HISTORICAL, span, List.of(
                    new Field(Meaning.CATEGORY, new Span(first, 1), new Value.Choice(Category.PROPRIETARY)),
                    raw(Meaning.HISTORICAL_DATA, bytes, span)));
        }
        return findings;
    }

    private void category(Value value) {
        var one = new Span(span.first(), 1);
        findings.part(Role.Plain.CATEGORY, one, List.of(new Field(Meaning.CATEGORY, one, value)));
    }

    private void objectsAndStatus() {
        int first = span.first();
        var objects = new ObjectReader(bytes, findings);
        if (!complete) {
            objects.read(Span.to(first + 1, span.end()));
        } else if (span.count() - 1 < STATUS) {
            findings.defect(Kind.STATUS_MISSING, first, span.count() - 1);
            rest(first + 1);
        } else {
            int status = span.end() - STATUS;
            objects.read(Span.to(first + 1, status));
            findings.part(Role.Plain.STATUS, new Span(status, STATUS), List.of(
                    CapabilityFields.lifeCycle(bytes, status),
                    raw(Meaning.STATUS_WORD, bytes, new Span(status + 1, 2))));
        }
    }

    private void directory() {
        int reference = span.first() + 1;
        if (reference == span.end()) {
            findings.defect(Kind.DIR_REFERENCE_MISSING, span.first(), 0);
            return;
        }
        var one = new Span(reference, 1);
        findings.part(Role.Plain.DIR_REFERENCE, one, List.of(raw(Meaning.DIR_REFERENCE, bytes, one)));
        rest(reference + 1);
    }

    private void rest(int from) {
        if (from < span.end()) {
            var rest = Span.to(from, span.end());
            findings.part(Role.Plain.HISTORICAL, rest, List.of(raw(Meaning.HISTORICAL_DATA, bytes, rest)));
        }
    }

    /// A field that holds its bytes as they are.
    static Field raw(Meaning meaning, Bytes bytes, Span span) {
        return new Field(meaning, span,
                new Value.Raw(Bytes.of(Arrays.copyOfRange(bytes.toArray(), span.first(), span.end()))));
    }
}
