package org.readerdesk.cli;

import org.readerdesk.card.atr.Meaning;

/// What a field of an ATR is called.
final class MeaningWords {

    private MeaningWords() {
    }

    /// Empty where the value speaks for itself.
    static String label(Meaning meaning) {
        return switch (meaning) {
            case CONVENTION, CATEGORY, HISTORICAL_DATA, CARD_NAME, UNASSIGNED, CHECK, SURPLUS -> "";
            case FOLLOWING -> "follow";
            case HISTORICAL_COUNT -> "historical bytes";
            case CLOCK_FACTOR -> "Fi";
            case RATE_FACTOR -> "Di";
            case MAX_CLOCK -> "clock at most";
            case CLOCKS_PER_ETU -> "an etu is";
            case BIT_RATE -> "at most";
            case PROGRAMMING_CURRENT -> "programming current";
            case PROGRAMMING_VOLTAGE -> "programming voltage";
            case EXTRA_GUARD_TIME -> "extra guard time";
            case PROTOCOL -> "protocol";
            case SPECIFIC_PROTOCOL -> "specific mode with protocol";
            case MODE_CHANGE -> "another mode";
            case PARAMETERS -> "parameters";
            case WAITING_INTEGER -> "WI";
            case WAITING_TIME -> "waits at most";
            case FIELD_SIZE -> "IFSC";
            case BLOCK_WAITING_INTEGER -> "BWI";
            case BLOCK_WAITING_TIME -> "BWT";
            case CHARACTER_WAITING_INTEGER -> "CWI";
            case CHARACTER_WAITING_TIME -> "CWT";
            case ERROR_DETECTION -> "error detection";
            case CLOCK_STOP -> "clock stop";
            case SUPPLY_CLASSES -> "classes";
            case SPU -> "contact C6";
            case COUNTRY -> "country";
            case ISSUER -> "issuer number";
            case APPLICATION -> "application";
            case SERVICES -> "services";
            case ACCESS_SERVICE -> "EF.DIR and EF.ATR are read with";
            case MASTER_FILE -> "master file";
            case INITIAL_ACCESS -> "initial access data";
            case ISSUER_DATA -> "issuer's data";
            case PRE_ISSUING_DATA -> "pre-issuing data";
            case SELECTION -> "selection by";
            case TLV_FILES -> "TLV files";
            case WRITE_BEHAVIOUR -> "writing";
            case FF_TAG -> "FF begins a tag";
            case DATA_UNIT -> "data unit";
            case CHAINING -> "chaining";
            case EXTENDED_LENGTH -> "extended lengths";
            case LENGTH_IN_ATR_FILE -> "lengths in EF.ATR";
            case CHANNEL_ASSIGNMENT -> "channels numbered by";
            case CHANNELS -> "channels";
            case LIFE_CYCLE -> "life cycle";
            case STATUS_WORD -> "status word";
            case OBJECT_DATA -> "data";
            case DIR_REFERENCE -> "DIR data reference";
            case PROVIDER -> "provider";
            case STANDARD -> "standard";
            case PADDING -> "";
            case APPLICATION_FAMILY -> "AFI";
            case APPLICATION_CHECK -> "CRC of the AID";
            case APPLICATION_COUNT -> "applications";
            case BIT_RATES -> "bit rates";
            case FRAME_SIZE -> "frames of at most";
            case FRAME_WAITING_INTEGER -> "FWI";
            case NODE_ADDRESS -> "NAD";
            case CARD_IDENTIFIER -> "CID";
            case BUFFER_LENGTH_INDEX -> "MBLI";
        };
    }
}
