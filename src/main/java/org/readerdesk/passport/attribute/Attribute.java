package org.readerdesk.passport.attribute;

import java.util.Arrays;
import java.util.Optional;

/// The attributes of PC/SC, in the order in which they are asked for (`reader.h` of pcsc-lite, `winsmcrd.h` of Windows).
///
/// Few drivers know more than a handful of them.
public enum Attribute {
    VENDOR_NAME(0x0001_0100, Format.TEXT),
    VENDOR_IFD_TYPE(0x0001_0101, Format.TEXT),
    VENDOR_IFD_VERSION(0x0001_0102, Format.VERSION),
    VENDOR_IFD_SERIAL_NO(0x0001_0103, Format.TEXT),
    CHANNEL_ID(0x0002_0110, Format.CHANNEL),
    /// `SCARD_ATTR_ASYNC_PROTOCOL_TYPES` in pcsc-lite.
    PROTOCOL_TYPES(0x0003_0120, Format.PROTOCOLS),
    DEFAULT_CLK(0x0003_0121, Unit.KILOHERTZ),
    MAX_CLK(0x0003_0122, Unit.KILOHERTZ),
    DEFAULT_DATA_RATE(0x0003_0123, Unit.BITS_PER_SECOND),
    MAX_DATA_RATE(0x0003_0124, Unit.BITS_PER_SECOND),
    /// The longest information field of a block that the reader takes.
    MAX_IFSD(0x0003_0125, Unit.BYTES),
    /// Named by pcsc-lite only.
    SYNC_PROTOCOL_TYPES(0x0003_0126, Format.NUMBER),
    /// 0: no power-down while a card is inside.
    POWER_MGMT_SUPPORT(0x0004_0131, Format.NUMBER),
    USER_TO_CARD_AUTH_DEVICE(0x0005_0140, Format.NUMBER),
    USER_AUTH_INPUT_DEVICE(0x0005_0142, Format.NUMBER),
    CHARACTERISTICS(0x0006_0150, Format.CHARACTERISTICS),
    ESC_RESET(0x0007_A000, Format.BYTES),
    ESC_CANCEL(0x0007_A003, Format.BYTES),
    ESC_AUTHREQUEST(0x0007_A005, Format.BYTES),
    /// The longest APDU that the reader takes.
    MAXINPUT(0x0007_A007, Unit.BYTES),
    CURRENT_PROTOCOL_TYPE(0x0008_0201, Format.PROTOCOLS),
    CURRENT_CLK(0x0008_0202, Unit.KILOHERTZ),
    /// Clock cycles for each bit, before [#CURRENT_D].
    CURRENT_F(0x0008_0203, Format.NUMBER),
    CURRENT_D(0x0008_0204, Format.NUMBER),
    CURRENT_N(0x0008_0205, Format.NUMBER),
    CURRENT_W(0x0008_0206, Format.NUMBER),
    CURRENT_IFSC(0x0008_0207, Unit.BYTES),
    CURRENT_IFSD(0x0008_0208, Unit.BYTES),
    CURRENT_BWT(0x0008_0209, Format.NUMBER),
    CURRENT_CWT(0x0008_020A, Format.NUMBER),
    CURRENT_EBC_ENCODING(0x0008_020B, Format.BLOCK_CHECK),
    EXTENDED_BWT(0x0008_020C, Format.NUMBER),
    ICC_PRESENCE(0x0009_0300, Format.PRESENCE),
    ICC_INTERFACE_STATUS(0x0009_0301, Format.CONTACTS),
    CURRENT_IO_STATE(0x0009_0302, Format.OCTET),
    ATR_STRING(0x0009_0303, Format.ATR),
    ICC_TYPE_PER_ATR(0x0009_0304, Format.CARD_TYPE),
    PERF_NUM_TRANSMISSIONS(0x7FFE_0001, Format.NUMBER),
    PERF_BYTES_TRANSMITTED(0x7FFE_0002, Unit.BYTES),
    PERF_TRANSMISSION_TIME(0x7FFE_0003, Format.NUMBER),
    /// Counts the readers of one make.
    DEVICE_UNIT(0x7FFF_0001, Format.NUMBER),
    /// Reserved.
    DEVICE_IN_USE(0x7FFF_0002, Format.BYTES),
    DEVICE_FRIENDLY_NAME_A(0x7FFF_0003, Format.TEXT),
    DEVICE_SYSTEM_NAME_A(0x7FFF_0004, Format.TEXT),
    DEVICE_FRIENDLY_NAME_W(0x7FFF_0005, Format.WIDE_TEXT),
    DEVICE_SYSTEM_NAME_W(0x7FFF_0006, Format.WIDE_TEXT),
    /// Spelled so.
    SUPRESS_T1_IFS_REQUEST(0x7FFF_0007, Format.NUMBER);

    private final int tag;
    private final Format format;
    private final Unit unit;

    Attribute(int tag, Format format) {
        this(tag, format, Unit.NONE);
    }

    Attribute(int tag, Unit unit) {
        this(tag, Format.NUMBER, unit);
    }

    Attribute(int tag, Format format, Unit unit) {
        this.tag = tag;
        this.format = format;
        this.unit = unit;
    }

    /// The attribute with this tag, if PC/SC has one.
    public static Optional<Attribute> of(int tag) {
        return Arrays.stream(values()).filter(each -> each.tag == tag).findFirst();
    }

    /// Class and number: what `SCardGetAttrib` is asked with.
    public int tag() {
        return tag;
    }

    /// `SCARD_ATTR_VENDOR_NAME`.
    public String pcscName() {
        return "SCARD_ATTR_" + name();
    }

    public AttributeClass family() {
        return Arrays.stream(AttributeClass.values()).filter(each -> each.number() == tag >>> 16).findFirst()
                .orElseThrow();
    }

    public Format format() {
        return format;
    }

    /// Of a [Format#NUMBER]; else [Unit#NONE].
    public Unit unit() {
        return unit;
    }
}
