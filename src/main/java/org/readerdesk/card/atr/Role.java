package org.readerdesk.card.atr;

import java.util.OptionalInt;

/// What a part is in the structure of an ATR.
public sealed interface Role {

    /// A part that occurs once.
    enum Plain implements Role {
        /// TS
        INITIAL,
        /// T0
        FORMAT,
        /// The first historical byte, where it tells how the others are written.
        CATEGORY,
        /// The last three historical bytes, after category 00.
        STATUS,
        /// The byte after category 10.
        DIR_REFERENCE,
        /// Historical bytes without a structure.
        HISTORICAL,
        /// The application identifier in which a reader names a storage card.
        STORAGE_CARD,
        /// Application data of an ATQB.
        APPLICATION_DATA,
        /// Protocol info of an ATQB.
        PROTOCOL_INFO,
        /// The byte with MBLI.
        BUFFER_LENGTH,
        /// TCK
        CHECK,
        /// Bytes behind the end.
        SURPLUS
    }

    /// An interface byte: TA1, TD2 …
    ///
    /// @param group from 1
    /// @param protocol T of the TD byte that announced it; none in the first group
    record Interface(InterfaceWord.Letter letter, int group, OptionalInt protocol) implements Role {
        /// `TA1`, as the standard writes it.
        public String display() {
            return letter.name() + group;
        }
    }

    /// A data object of COMPACT-TLV.
    ///
    /// @param tag 0 to 15
    record DataObject(int tag) implements Role {
    }

    /// As programs name it: `TA1`, `tag 7`, `history` …
    default String key() {
        return switch (this) {
            case Interface one -> one.display();
            case DataObject(int tag) -> "tag %X".formatted(tag);
            case Plain plain -> switch (plain) {
                case INITIAL -> "TS";
                case FORMAT -> "T0";
                case CATEGORY -> "category";
                case STATUS -> "status";
                case DIR_REFERENCE -> "DIR";
                case HISTORICAL -> "history";
                case STORAGE_CARD -> "card";
                case APPLICATION_DATA, PROTOCOL_INFO -> "ATQB";
                case BUFFER_LENGTH -> "MBLI";
                case CHECK -> "TCK";
                case SURPLUS -> "surplus";
            };
        };
    }
}
