package org.readerdesk.passport.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.passport.attribute.AttributeValue.BlockCheck;
import org.readerdesk.passport.attribute.AttributeValue.CardKind;
import org.readerdesk.passport.attribute.AttributeValue.Channel;
import org.readerdesk.passport.attribute.AttributeValue.ChannelKind;
import org.readerdesk.passport.attribute.AttributeValue.Characteristic;
import org.readerdesk.passport.attribute.AttributeValue.Flaw;
import org.readerdesk.passport.attribute.AttributeValue.Malformed;
import org.readerdesk.passport.attribute.AttributeValue.Presence;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

class AttributeTest {

    private static Bytes number(int value) {
        return Bytes.of(ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value).array());
    }

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes utf16(String text) {
        return Bytes.of(text.getBytes(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
                ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
    }

    private static AttributeValue decode(Attribute attribute, Bytes bytes) {
        return AttributeValue.decode(attribute, bytes);
    }

    @ParameterizedTest
    @CsvSource({"VENDOR_NAME, 0x00010100, VENDOR_INFO", "CHANNEL_ID, 0x00020110, COMMUNICATIONS",
        "MAX_IFSD, 0x00030125, PROTOCOL", "POWER_MGMT_SUPPORT, 0x00040131, POWER_MGMT",
        "USER_AUTH_INPUT_DEVICE, 0x00050142, SECURITY", "CHARACTERISTICS, 0x00060150, MECHANICAL",
        "MAXINPUT, 0x0007A007, VENDOR_DEFINED", "EXTENDED_BWT, 0x0008020C, IFD_PROTOCOL",
        "ATR_STRING, 0x00090303, ICC_STATE", "PERF_TRANSMISSION_TIME, 0x7FFE0003, PERF",
        "SUPRESS_T1_IFS_REQUEST, 0x7FFF0007, SYSTEM"})
    void tags_are_those_of_the_headers(Attribute attribute, String tag, AttributeClass family) {
        assertThat(attribute.tag()).isEqualTo(Integer.decode(tag));
        assertThat(attribute.family()).isEqualTo(family);
        assertThat(Attribute.of(Integer.decode(tag))).contains(attribute);
        assertThat(attribute.pcscName()).isEqualTo("SCARD_ATTR_" + attribute);
    }

    @Test
    void each_tag_is_there_once_in_rising_order_of_its_class() {
        assertThat(Arrays.stream(Attribute.values()).map(Attribute::tag)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Attribute.values()).map(each -> each.family().number())
                .filter(number -> number < 0x7FFE)).isSorted();
        assertThat(Attribute.of(0x00010104)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "Acme\0", "Acme\0\0\0"})
    void a_text_has_its_closing_nul_taken_off(String told) {
        assertThat(decode(Attribute.VENDOR_NAME, utf8(told))).isEqualTo(new AttributeValue.Text("Acme"));
        assertThat(decode(Attribute.DEVICE_FRIENDLY_NAME_W, utf16(told))).isEqualTo(new AttributeValue.Text("Acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Čtečka 読取 00", "𝄞", "\u0100"})
    void a_text_may_have_any_letter_or_none(String text) {
        assertThat(decode(Attribute.VENDOR_IFD_TYPE, utf8(text))).isEqualTo(new AttributeValue.Text(text));
        assertThat(decode(Attribute.DEVICE_SYSTEM_NAME_W, utf16(text + "\0"))).isEqualTo(new AttributeValue.Text(text));
    }

    @ParameterizedTest
    @CsvSource({"41C3, NOT_TEXT, 1", "FF41, NOT_TEXT, 0", "41C0AF, NOT_TEXT, 1", "410042, UNSEEN_CHARACTER, 1",
        "C3840A, UNSEEN_CHARACTER, 2", "41E280AE42, UNSEEN_CHARACTER, 1", "1B5B33316D, UNSEEN_CHARACTER, 0",
        "0AFF, UNSEEN_CHARACTER, 0", "41EDA08042, NOT_TEXT, 1"})
    void what_is_no_text_is_named_with_its_place(String hex, Flaw flaw, int at) {
        var bytes = Bytes.parseHex(hex);
        assertThat(decode(Attribute.VENDOR_NAME, bytes)).isEqualTo(new Malformed(bytes, flaw, at));
    }

    @Test
    void what_is_no_utf_16_is_named_with_its_place() {
        var odd = Bytes.parseHex("410042");
        assertThat(decode(Attribute.DEVICE_FRIENDLY_NAME_W, odd)).isEqualTo(new Malformed(odd, Flaw.NOT_TEXT, 2));
        var lone = Bytes.parseHex("410000D84200");
        assertThat(decode(Attribute.DEVICE_FRIENDLY_NAME_W, lone)).isEqualTo(new Malformed(lone, Flaw.NOT_TEXT, 2));
        var control = utf16("ab\tc");
        assertThat(decode(Attribute.DEVICE_SYSTEM_NAME_W, control))
                .isEqualTo(new Malformed(control, Flaw.UNSEEN_CHARACTER, 4));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "WIDE_TEXT", "ATR", "BYTES"}, mode = EnumSource.Mode.EXCLUDE)
    void a_wrong_length_is_named_with_the_right_one(Format format) {
        boolean octet = Set.of(Format.PRESENCE, Format.CONTACTS, Format.CARD_TYPE, Format.OCTET).contains(format);
        int right = octet ? 1 : 4;
        for (var attribute : Attribute.values()) {
            for (int length = 0; attribute.format() == format && length <= 8; length++) {
                var value = decode(attribute, Bytes.of(new byte[length]));
                if (length == right) {
                    assertThat(value).as(attribute.name()).isNotInstanceOf(Malformed.class);
                } else {
                    assertThat(value).isEqualTo(new Malformed(Bytes.of(new byte[length]), Flaw.WRONG_LENGTH, right));
                }
            }
        }
    }

    @Test
    void numbers_have_no_sign_and_their_unit() {
        assertThat(decode(Attribute.MAX_CLK, number(4800))).isEqualTo(new AttributeValue.Number(4800, Unit.KILOHERTZ));
        assertThat(decode(Attribute.MAX_DATA_RATE, number(-1)))
                .isEqualTo(new AttributeValue.Number(0xFFFFFFFFL, Unit.BITS_PER_SECOND));
        assertThat(decode(Attribute.MAXINPUT, number(65544))).isEqualTo(new AttributeValue.Number(65544, Unit.BYTES));
        assertThat(decode(Attribute.CURRENT_F, number(372))).isEqualTo(new AttributeValue.Number(372, Unit.NONE));
        assertThat(decode(Attribute.CURRENT_IO_STATE, Bytes.parseHex("FF")))
                .isEqualTo(new AttributeValue.Number(255, Unit.NONE));
    }

    @Test
    void a_version_is_major_minor_and_build() {
        var version = decode(Attribute.VENDOR_IFD_VERSION, number(0x01050004));
        assertThat(version).isEqualTo(new AttributeValue.Version(1, 5, 4)).hasToString("1.5.4");
        assertThat(decode(Attribute.VENDOR_IFD_VERSION, number(-1)))
                .isEqualTo(new AttributeValue.Version(255, 255, 65535));
    }

    @ParameterizedTest
    @CsvSource({"0x01, SERIAL", "0x02, PARALLEL", "0x04, KEYBOARD", "0x08, SCSI", "0x10, IDE", "0x20, USB",
        "0xF0, VENDOR", "0xFF, VENDOR", "0xEF, UNKNOWN", "0x100, UNKNOWN", "0xFFFF, UNKNOWN", "0, UNKNOWN"})
    void a_channel_has_a_kind_and_a_number(String code, ChannelKind kind) {
        int number = Integer.decode(code);
        assertThat(decode(Attribute.CHANNEL_ID, number(number << 16 | 7))).isEqualTo(new Channel(kind, number, 7));
    }

    @Test
    void a_usb_channel_tells_bus_and_address() {
        var channel = (Channel) decode(Attribute.CHANNEL_ID, number(0x0020FE0B));
        assertThat(channel.bus()).isEqualTo(254);
        assertThat(channel.address()).isEqualTo(11);
    }

    @Test
    void protocols_are_a_set_and_unknown_bits_are_kept() {
        assertThat(decode(Attribute.PROTOCOL_TYPES, number(3)))
                .isEqualTo(new AttributeValue.Protocols(Protocol.ANY, 0));
        assertThat(decode(Attribute.CURRENT_PROTOCOL_TYPE, number(0x0001_0000)))
                .isEqualTo(new AttributeValue.Protocols(Set.of(Protocol.RAW), 0));
        assertThat(decode(Attribute.CURRENT_PROTOCOL_TYPE, number(0x8000_0000 | 4 | 8)))
                .isEqualTo(new AttributeValue.Protocols(Set.of(Protocol.RAW, Protocol.T15), 0x8000_0000));
        assertThat(decode(Attribute.PROTOCOL_TYPES, number(0)))
                .isEqualTo(new AttributeValue.Protocols(Set.of(), 0));
    }

    @Test
    void characteristics_are_flags_and_unknown_bits_are_kept() {
        assertThat(decode(Attribute.CHARACTERISTICS, number(0)))
                .isEqualTo(new AttributeValue.Characteristics(Set.of(), 0));
        assertThat(decode(Attribute.CHARACTERISTICS, number(0x16))).isEqualTo(new AttributeValue.Characteristics(
                Set.of(Characteristic.EJECTS, Characteristic.CAPTURES), 0x10));
        assertThat(decode(Attribute.CHARACTERISTICS, number(1)))
                .isEqualTo(new AttributeValue.Characteristics(Set.of(Characteristic.SWALLOWS), 0));
    }

    @ParameterizedTest
    @CsvSource({"0, ABSENT", "1, NOT_SWALLOWED", "2, PRESENT", "4, CONFISCATED", "3, UNKNOWN", "255, UNKNOWN"})
    void presence_is_one_of_four(int code, Presence presence) {
        assertThat(decode(Attribute.ICC_PRESENCE, Bytes.of((byte) code)))
                .isEqualTo(new AttributeValue.PresenceOfCard(presence, code));
    }

    @ParameterizedTest
    @CsvSource({"0, NOT_KNOWN", "1, ASYNCHRONOUS", "2, SYNCHRONOUS", "3, UNKNOWN"})
    void the_kind_of_card_is_one_of_three(int code, CardKind kind) {
        assertThat(decode(Attribute.ICC_TYPE_PER_ATR, Bytes.of((byte) code)))
                .isEqualTo(new AttributeValue.CardType(kind, code));
    }

    @ParameterizedTest
    @CsvSource({"0, LRC", "1, CRC", "-1, UNKNOWN"})
    void blocks_are_checked_in_one_of_two_ways(int code, BlockCheck kind) {
        assertThat(decode(Attribute.CURRENT_EBC_ENCODING, number(code)))
                .isEqualTo(new AttributeValue.Check(kind, Integer.toUnsignedLong(code)));
    }

    @Test
    void contacts_atr_and_the_makers_bytes_are_what_they_are() {
        assertThat(decode(Attribute.ICC_INTERFACE_STATUS, Bytes.parseHex("00")))
                .isEqualTo(new AttributeValue.ContactsActive(false));
        assertThat(decode(Attribute.ICC_INTERFACE_STATUS, Bytes.parseHex("80")))
                .isEqualTo(new AttributeValue.ContactsActive(true));
        assertThat(decode(Attribute.ATR_STRING, Bytes.parseHex("3B00")))
                .isEqualTo(new AttributeValue.AtrBytes(Bytes.parseHex("3B00")));
        assertThat(decode(Attribute.ESC_RESET, Bytes.EMPTY)).isEqualTo(new AttributeValue.Raw(Bytes.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"0x8010001F, true", "0x80100022, true", "0x32, true", "0x8010000B, false", "0x80100016, false",
        "0x80100068, false", "0x1, false", "0x0, false"})
    void only_three_codes_say_that_there_is_no_such_attribute(String code, boolean notAvailable) {
        var result = new ResultCode(Long.decode(code).intValue());
        assertThat(AttributeOutcome.isNotAvailable(result)).isEqualTo(notAvailable);
        var outcome = AttributeOutcome.of(Attribute.MAXINPUT, new Result.Err<>(result));
        assertThat(outcome).isEqualTo(notAvailable ? new AttributeOutcome.NotAvailable(Answer.of(result))
                : new AttributeOutcome.Failed(Answer.of(result)));
        assertThat(outcome.told()).isEmpty();
    }

    @Test
    void a_refusal_is_a_failure_and_an_answer_a_value() {
        var refused = Result.<Bytes>refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA);
        assertThat(AttributeOutcome.of(Attribute.MAXINPUT, refused))
                .isEqualTo(new AttributeOutcome.Failed(refused.answer()));
        assertThat(AttributeOutcome.of(Attribute.MAXINPUT, new Result.Ok<>(number(261))).told())
                .contains(new AttributeValue.Number(261, Unit.BYTES));
    }

    @Test
    void each_class_has_an_attribute() {
        var families = new EnumMap<AttributeClass, Integer>(AttributeClass.class);
        for (var attribute : Attribute.values()) {
            families.merge(attribute.family(), 1, Integer::sum);
        }
        assertThat(families).containsOnlyKeys(AttributeClass.values());
    }
}
