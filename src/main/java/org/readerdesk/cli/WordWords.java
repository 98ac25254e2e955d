package org.readerdesk.cli;

import org.readerdesk.card.atr.CardWord;
import org.readerdesk.card.atr.InterfaceWord;
import org.readerdesk.card.atr.Word;

/// The words that an ATR can say, in English.
final class WordWords {

    private WordWords() {
    }

    static String of(Word word) {
        return switch (word) {
            case InterfaceWord one -> of(one);
            case CardWord one -> of(one);
        };
    }

    private static String of(InterfaceWord word) {
        return switch (word) {
            case InterfaceWord.Convention.DIRECT -> "direct convention";
            case InterfaceWord.Convention.INVERSE -> "inverse convention";
            case InterfaceWord.Letter letter -> letter.name();
            case InterfaceWord.Vpp.NOT_CONNECTED -> "not connected";
            case InterfaceWord.Guard.SHORTEST -> "the protocol's shortest guard time";
            case InterfaceWord.ModeChange.POSSIBLE -> "possible";
            case InterfaceWord.ModeChange.IMPOSSIBLE -> "not possible";
            case InterfaceWord.Parameters.EXPLICIT -> "from the interface bytes";
            case InterfaceWord.Parameters.IMPLICIT -> "known otherwise, TA1 does not hold";
            case InterfaceWord.ErrorDetection detection -> detection.name();
            case InterfaceWord.ClockStop.NOT_SUPPORTED -> "not supported";
            case InterfaceWord.ClockStop.LOW -> "with low level";
            case InterfaceWord.ClockStop.HIGH -> "with high level";
            case InterfaceWord.ClockStop.NO_PREFERENCE -> "with any level";
            case InterfaceWord.Supply.A -> "A (5 V)";
            case InterfaceWord.Supply.B -> "B (3 V)";
            case InterfaceWord.Supply.C -> "C (1.8 V)";
            case InterfaceWord.Spu.NOT_USED -> "not used";
            case InterfaceWord.Spu.STANDARD -> "standard use";
            case InterfaceWord.Spu.PROPRIETARY -> "proprietary use";
        };
    }

    private static String of(CardWord word) {
        return switch (word) {
            case CardWord.Category category -> category(category);
            case CardWord.Service.FULL_NAME, CardWord.Selection.FULL_NAME -> "full DF name";
            case CardWord.Service.PARTIAL_NAME, CardWord.Selection.PARTIAL_NAME -> "partial DF name";
            case CardWord.Service.OBJECTS_IN_DIR -> "data objects in EF.DIR";
            case CardWord.Service.OBJECTS_IN_ATR -> "data objects in EF.ATR";
            case CardWord.Access.READ_BINARY -> "READ BINARY";
            case CardWord.Access.READ_RECORD -> "READ RECORD";
            case CardWord.Access.GET_DATA -> "GET DATA";
            case CardWord.Selection.PATH -> "path";
            case CardWord.Selection.FILE_IDENTIFIER -> "file identifier";
            case CardWord.Selection.IMPLICIT -> "implicit";
            case CardWord.Selection.SHORT_IDENTIFIER -> "short EF identifier";
            case CardWord.Selection.RECORD_NUMBER -> "record number";
            case CardWord.Selection.RECORD_IDENTIFIER -> "record identifier";
            case CardWord.WriteBehaviour.ONE_TIME -> "one time";
            case CardWord.WriteBehaviour.PROPRIETARY -> "proprietary";
            case CardWord.WriteBehaviour.OR -> "OR";
            case CardWord.WriteBehaviour.AND -> "AND";
            case CardWord.Channel.BY_CARD -> "the card";
            case CardWord.Channel.BY_INTERFACE -> "the program";
            case CardWord.LifeCycle life -> life(life);
            case CardWord.Standard standard -> standard(standard);
        };
    }

    private static String category(CardWord.Category category) {
        return switch (category) {
            case OBJECTS_AND_STATUS -> "data objects and a status";
            case OBJECTS -> "data objects";
            case DIR_REFERENCE -> "reference to DIR data";
            case PROPRIETARY -> "proprietary";
        };
    }

    private static String life(CardWord.LifeCycle life) {
        return switch (life) {
            case NOT_TOLD -> "not told";
            case CREATION -> "creation";
            case INITIALISATION -> "initialisation";
            case ACTIVATED -> "operational, activated";
            case DEACTIVATED -> "operational, deactivated";
            case TERMINATED -> "terminated";
            case PROPRIETARY -> "proprietary";
        };
    }

    private static String standard(CardWord.Standard standard) {
        return switch (standard) {
            case NOT_TOLD -> "not told";
            case ISO14443A_1 -> "ISO 14443 A, part 1";
            case ISO14443A_2 -> "ISO 14443 A, part 2";
            case ISO14443A_3 -> "ISO 14443 A, part 3";
            case ISO14443B_1 -> "ISO 14443 B, part 1";
            case ISO14443B_2 -> "ISO 14443 B, part 2";
            case ISO14443B_3 -> "ISO 14443 B, part 3";
            case ISO15693_1 -> "ISO 15693, part 1";
            case ISO15693_2 -> "ISO 15693, part 2";
            case ISO15693_3 -> "ISO 15693, part 3";
            case ISO15693_4 -> "ISO 15693, part 4";
            case CONTACT_I2C -> "contacts, ISO 7816-10 I2C";
            case CONTACT_EXTENDED_I2C -> "contacts, ISO 7816-10 extended I2C";
            case CONTACT_2WBP -> "contacts, ISO 7816-10 2WBP";
            case CONTACT_3WBP -> "contacts, ISO 7816-10 3WBP";
            case FELICA -> "FeliCa";
        };
    }
}
