package org.readerdesk.passport.feature;

import java.util.Arrays;
import java.util.Optional;

/// What a reader can have (`FEATURE_*` of PC/SC part 10).
public enum FeatureTag {
    VERIFY_PIN_START(0x01),
    VERIFY_PIN_FINISH(0x02),
    MODIFY_PIN_START(0x03),
    MODIFY_PIN_FINISH(0x04),
    GET_KEY_PRESSED(0x05),
    /// A PIN is typed on the reader's keys and sent to the card.
    VERIFY_PIN_DIRECT(0x06),
    /// A PIN is changed on the reader's keys.
    MODIFY_PIN_DIRECT(0x07),
    MCT_READER_DIRECT(0x08),
    MCT_UNIVERSAL(0x09),
    IFD_PIN_PROPERTIES(0x0A),
    ABORT(0x0B),
    SET_SPE_MESSAGE(0x0C),
    VERIFY_PIN_DIRECT_APP_ID(0x0D),
    MODIFY_PIN_DIRECT_APP_ID(0x0E),
    WRITE_DISPLAY(0x0F),
    GET_KEY(0x10),
    IFD_DISPLAY_PROPERTIES(0x11),
    GET_TLV_PROPERTIES(0x12),
    /// The maker's own commands.
    CCID_ESC_COMMAND(0x13),
    /// A channel to the card that is protected by a password.
    EXECUTE_PACE(0x20);

    private final int number;

    FeatureTag(int number) {
        this.number = number;
    }

    /// The feature with this tag, if PC/SC names one.
    public static Optional<FeatureTag> of(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }

    /// 1 to 255.
    public int number() {
        return number;
    }

    /// `FEATURE_VERIFY_PIN_DIRECT`.
    public String pcscName() {
        return "FEATURE_" + name();
    }
}
