package org.readerdesk.card.atr;

import java.util.List;
import org.readerdesk.pcsc.Bytes;

/// The bytes of an ATQB (ISO 14443-3) that stand for historical bytes in the ATR of a card of type B, and MBLI of the
/// answer to ATTRIB.
final class TypeBFields {

    /// By the code of the longest frame.
    private static final int[] FRAME_SIZES = {16, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024, 2048, 4096};

    private TypeBFields() {
    }

    /// @param span eight bytes that fit
    static Findings of(Bytes bytes, Span span) {
        var findings = new Findings();
        int at = span.first();
        findings.part(Role.Plain.APPLICATION_DATA, new Span(at, 4), List.of(
                HistoricalReader.raw(Meaning.APPLICATION_FAMILY, bytes, new Span(at, 1)),
                HistoricalReader.raw(Meaning.APPLICATION_CHECK, bytes, new Span(at + 1, 2)),
                HistoricalReader.raw(Meaning.APPLICATION_COUNT, bytes, new Span(at + 3, 1))));
        var size = new Span(at + 5, 1);
        var options = new Span(at + 6, 1);
        int option = bytes.at(at + 6);
        findings.part(Role.Plain.PROTOCOL_INFO, new Span(at + 4, 3), List.of(
                HistoricalReader.raw(Meaning.BIT_RATES, bytes, new Span(at + 4, 1)),
                new Field(Meaning.FRAME_SIZE, size,
                        Value.Amount.of(FRAME_SIZES[bytes.at(at + 5) >> 4], Unit.BYTES)),
                new Field(Meaning.FRAME_WAITING_INTEGER, options, Value.Amount.of(option >> 4, Unit.NONE)),
                CapabilityFields.flag(Meaning.NODE_ADDRESS, options, (option & 2) != 0),
                CapabilityFields.flag(Meaning.CARD_IDENTIFIER, options, (option & 1) != 0)));
        var last = new Span(at + 7, 1);
        findings.part(Role.Plain.BUFFER_LENGTH, last, List.of(new Field(Meaning.BUFFER_LENGTH_INDEX, last,
                Value.Amount.of(bytes.at(at + 7) >> 4, Unit.NONE))));
        return findings;
    }
}
