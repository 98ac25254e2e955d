package org.readerdesk.passport.feature;

import java.util.Arrays;
import java.util.Optional;

/// What `FEATURE_GET_TLV_PROPERTIES` tells (PC/SC part 10, amendment).
public enum PropertyTag {
    /// Lines in the high byte, characters of a line in the low one; 0 without a display.
    LCD_LAYOUT(1, 2, "wLcdLayout"),
    /// What may end the typing of a PIN: see [EntryEnd].
    ENTRY_VALIDATION_CONDITION(2, 1, "bEntryValidationCondition"),
    /// 1 when the reader knows a time-out after the first key.
    TIME_OUT_2(3, 1, "bTimeOut2"),
    LCD_MAX_CHARACTERS(4, 2, "wLcdMaxCharacters"),
    LCD_MAX_LINES(5, 2, "wLcdMaxLines"),
    /// Digits.
    MIN_PIN_SIZE(6, 1, "bMinPINSize"),
    /// Digits.
    MAX_PIN_SIZE(7, 1, "bMaxPINSize"),
    FIRMWARE_ID(8, PropertyTag.TEXT, "sFirmwareID"),
    /// Bit 1: commands to the reader itself go through the escape feature.
    PPDU_SUPPORT(9, 1, "bPPDUSupport"),
    /// Bytes; 0 when only short APDUs pass.
    MAX_APDU_DATA_SIZE(10, 4, "dwMaxAPDUDataSize"),
    /// The USB number of the maker.
    ID_VENDOR(11, 2, "wIdVendor"),
    /// The USB number of the product.
    ID_PRODUCT(12, 2, "wIdProduct");

    static final int TEXT = -1;

    private final int number;
    private final int length;
    private final String pcscName;

    PropertyTag(int number, int length, String pcscName) {
        this.number = number;
        this.length = length;
        this.pcscName = pcscName;
    }

    /// The property with this tag, if PC/SC names one.
    public static Optional<PropertyTag> of(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }

    /// 1 to 12.
    public int number() {
        return number;
    }

    /// `wLcdLayout`.
    public String pcscName() {
        return pcscName;
    }

    boolean isText() {
        return length == TEXT;
    }

    /// Bytes of its value, or [#TEXT].
    int length() {
        return length;
    }
}
