package org.readerdesk.cli;

import org.readerdesk.card.atr.Defect;

/// What is wrong with an ATR, in sentences; bytes are counted from 1.
final class DefectWords {

    private DefectWords() {
    }

    static String sentence(Defect defect) {
        int place = defect.index() + 1;
        int detail = defect.detail();
        return switch (defect.kind()) {
            case EMPTY -> "There is no byte.";
            case INITIAL_UNKNOWN -> "Byte 1, TS, is %02X; expected 3B or 3F.".formatted(detail);
            case FORMAT_MISSING -> "Byte 2, T0, is missing.";
            case INTERFACE_MISSING -> "Byte %d is missing: %s announced.".formatted(place,
                    detail == 1 ? "one more interface byte is" : detail + " more interface bytes are");
            case HISTORICAL_MISSING -> "Byte %d is missing: T0 announces %s.".formatted(place,
                    detail == 1 ? "one more historical byte" : detail + " more historical bytes");
            case CHECK_MISSING -> "Byte %d is missing: TCK, which would be %02X.".formatted(place, detail);
            case CHECK_WRONG -> "Byte %d, TCK, is wrong; it should be %02X.".formatted(place, detail);
            case CHECK_NOT_EXPECTED ->
                    "Byte %d, TCK, is right but not expected where T=0 is the only protocol.".formatted(place);
            case SURPLUS -> detail == 1 ? "Byte %d is one too many.".formatted(place)
                    : "From byte %d on there are %d too many.".formatted(place, detail);
            case TOO_LONG -> "There are %d bytes; an ATR has at most 33.".formatted(detail);
            case GLOBAL_FIRST -> "Byte %d, TD1, names T=15, which is no protocol.".formatted(place);
            case RESERVED_VALUE -> "Byte %d has a code without a meaning, %X.".formatted(place, detail);
            case OBJECT_CUT -> "The data object at byte %d is cut off: it lacks %s.".formatted(place, bytes(detail));
            case OBJECT_LENGTH -> "At byte %d a length of %s does not fit.".formatted(place, bytes(detail));
            case STATUS_MISSING -> "After category 00 in byte %d three bytes of status are expected, there are %d."
                    .formatted(place, detail);
            case DIR_REFERENCE_MISSING -> "After category 10 in byte %d the reference is missing.".formatted(place);
        };
    }

    private static String bytes(int count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }
}
