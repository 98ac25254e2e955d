package org.readerdesk.card.atr;

/// What historical bytes can say.
public sealed interface CardWord extends Word {

    /// How the historical bytes are written.
    enum Category implements CardWord {
        /// 00: data objects, and a status in the last three bytes.
        OBJECTS_AND_STATUS,
        /// 80: data objects, the status may be one of them.
        OBJECTS,
        /// 10: a reference to DIR data.
        DIR_REFERENCE,
        /// As the card's maker likes.
        PROPRIETARY
    }

    /// What the card service data byte offers.
    enum Service implements CardWord {
        /// An application is selected by its full DF name.
        FULL_NAME,
        /// An application is selected by the begin of its DF name.
        PARTIAL_NAME,
        /// There are data objects in EF.DIR.
        OBJECTS_IN_DIR,
        /// There are data objects in EF.ATR.
        OBJECTS_IN_ATR
    }

    /// How EF.DIR and EF.ATR are read.
    enum Access implements CardWord {
        /// With READ BINARY.
        READ_BINARY,
        /// With READ RECORD.
        READ_RECORD,
        /// With GET DATA.
        GET_DATA
    }

    /// What can be selected, and by what.
    enum Selection implements CardWord {
        /// A DF by its full name.
        FULL_NAME,
        /// A DF by the begin of its name.
        PARTIAL_NAME,
        /// A DF by path.
        PATH,
        /// A DF by file identifier.
        FILE_IDENTIFIER,
        /// A DF without being named.
        IMPLICIT,
        /// An EF by short identifier.
        SHORT_IDENTIFIER,
        /// A record by number.
        RECORD_NUMBER,
        /// A record by identifier.
        RECORD_IDENTIFIER
    }

    /// What a write does to bytes that were written before.
    enum WriteBehaviour implements CardWord {
        /// It fails: a byte is written once.
        ONE_TIME,
        /// As the card's maker likes.
        PROPRIETARY,
        /// It sets bits.
        OR,
        /// It clears bits.
        AND
    }

    /// Who chooses the number of a logical channel.
    enum Channel implements CardWord {
        /// The card.
        BY_CARD,
        /// The program outside.
        BY_INTERFACE
    }

    /// Where the card stands in its life.
    enum LifeCycle implements CardWord {
        /// It does not tell.
        NOT_TOLD,
        /// Created.
        CREATION,
        /// Initialised.
        INITIALISATION,
        /// In use, and active.
        ACTIVATED,
        /// In use, and not active.
        DEACTIVATED,
        /// At its end.
        TERMINATED,
        /// As the card's maker likes.
        PROPRIETARY
    }

    /// The standard that a storage card keeps (byte SS of PC/SC part 3).
    enum Standard implements CardWord {
        /// 00
        NOT_TOLD,
        /// 01
        ISO14443A_1,
        /// 02
        ISO14443A_2,
        /// 03
        ISO14443A_3,
        /// 05
        ISO14443B_1,
        /// 06
        ISO14443B_2,
        /// 07
        ISO14443B_3,
        /// 09
        ISO15693_1,
        /// 0A
        ISO15693_2,
        /// 0B
        ISO15693_3,
        /// 0C
        ISO15693_4,
        /// 0D
        CONTACT_I2C,
        /// 0E
        CONTACT_EXTENDED_I2C,
        /// 0F
        CONTACT_2WBP,
        /// 10
        CONTACT_3WBP,
        /// 11, in the manuals of readers.
        FELICA
    }
}
