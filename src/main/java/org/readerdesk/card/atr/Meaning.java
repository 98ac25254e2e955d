package org.readerdesk.card.atr;

/// What a field is about.
public enum Meaning {
    /// TS
    CONVENTION,
    /// Which interface bytes of the next group follow.
    FOLLOWING,
    /// K
    HISTORICAL_COUNT,
    /// Fi
    CLOCK_FACTOR,
    /// Di
    RATE_FACTOR,
    /// f(max)
    MAX_CLOCK,
    /// Fi / Di
    CLOCKS_PER_ETU,
    /// At the fastest clock.
    BIT_RATE,
    /// II, obsolete.
    PROGRAMMING_CURRENT,
    /// PI1 or PI2, obsolete.
    PROGRAMMING_VOLTAGE,
    /// N
    EXTRA_GUARD_TIME,
    /// T of a TD byte.
    PROTOCOL,
    /// T of TA2.
    SPECIFIC_PROTOCOL,
    /// Whether the card can leave its specific mode.
    MODE_CHANGE,
    /// Where the parameters of the specific mode come from.
    PARAMETERS,
    /// WI
    WAITING_INTEGER,
    /// WT: the most between two characters of T=0.
    WAITING_TIME,
    /// IFSC: the longest information field that the card takes.
    FIELD_SIZE,
    /// BWI
    BLOCK_WAITING_INTEGER,
    /// BWT: the most between a block to the card and its answer.
    BLOCK_WAITING_TIME,
    /// CWI
    CHARACTER_WAITING_INTEGER,
    /// CWT: the most between two characters of a block.
    CHARACTER_WAITING_TIME,
    /// LRC or CRC.
    ERROR_DETECTION,
    /// X
    CLOCK_STOP,
    /// Y
    SUPPLY_CLASSES,
    /// Contact C6.
    SPU,
    /// An interface byte that the standard gives no meaning in its place.
    UNASSIGNED,
    /// The category indicator.
    CATEGORY,
    /// ISO 3166-1, numeric.
    COUNTRY,
    /// ISO/IEC 7812-1.
    ISSUER,
    /// AID
    APPLICATION,
    /// Card service data.
    SERVICES,
    /// How EF.DIR and EF.ATR are read.
    ACCESS_SERVICE,
    /// Whether there is one.
    MASTER_FILE,
    /// What to read first, and how.
    INITIAL_ACCESS,
    /// The issuer's own.
    ISSUER_DATA,
    /// The maker's own.
    PRE_ISSUING_DATA,
    /// Card capabilities, first byte.
    SELECTION,
    /// Whether EFs of TLV structure are supported.
    TLV_FILES,
    /// What writing does.
    WRITE_BEHAVIOUR,
    /// Whether FF may begin a tag of BER-TLV.
    FF_TAG,
    /// The size of a data unit.
    DATA_UNIT,
    /// Whether commands can be chained.
    CHAINING,
    /// Whether Lc and Le can be extended.
    EXTENDED_LENGTH,
    /// Whether EF.ATR tells how long commands and answers may be.
    LENGTH_IN_ATR_FILE,
    /// Who numbers logical channels.
    CHANNEL_ASSIGNMENT,
    /// How many logical channels; 8 may be more.
    CHANNELS,
    /// Where the card stands in its life.
    LIFE_CYCLE,
    /// SW1 SW2
    STATUS_WORD,
    /// What is in a data object that cannot be understood further.
    OBJECT_DATA,
    /// A reference to DIR data.
    DIR_REFERENCE,
    /// Historical bytes that no standard explains.
    HISTORICAL_DATA,
    /// RID of the PC/SC workgroup.
    PROVIDER,
    /// SS
    STANDARD,
    /// NN NN
    CARD_NAME,
    /// What must be 0 behind the card's name.
    PADDING,
    /// AFI of an ATQB.
    APPLICATION_FAMILY,
    /// CRC_B of the AID, in an ATQB.
    APPLICATION_CHECK,
    /// How many applications, in an ATQB.
    APPLICATION_COUNT,
    /// Bit rate capability of an ATQB.
    BIT_RATES,
    /// The longest frame that the card takes.
    FRAME_SIZE,
    /// FWI
    FRAME_WAITING_INTEGER,
    /// Whether the card takes a node address.
    NODE_ADDRESS,
    /// Whether the card takes a card identifier.
    CARD_IDENTIFIER,
    /// MBLI
    BUFFER_LENGTH_INDEX,
    /// TCK
    CHECK,
    /// Bytes behind the end.
    SURPLUS
}
