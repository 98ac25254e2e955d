package org.readerdesk.passport.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.passport.feature.Defect.Kind;
import org.readerdesk.passport.feature.TlvProperties.Entry;
import org.readerdesk.pcsc.Bytes;

class TlvPropertiesTest {

    private static TlvProperties decode(String hex) {
        return TlvProperties.decode(Bytes.parseHex(hex));
    }

    @Test
    void every_property_is_read_little_endian() {
        var all = decode("01 02 1002  02 01 07  03 01 01  04 02 1000  05 02 0200  06 01 04  07 01 0C  "
                + "08 05 312E303000  09 01 01  0A 04 00000100  0B 02 4B10  0C 02 3412");
        assertThat(all.defects()).isEmpty();
        assertThat(all.entries()).hasSize(PropertyTag.values().length);
        assertThat(Arrays.stream(PropertyTag.values()).filter(tag -> tag != PropertyTag.FIRMWARE_ID)
                .map(tag -> all.number(tag).orElseThrow()))
                .containsExactly(0x0210L, 7L, 1L, 16L, 2L, 4L, 12L, 1L, 0x10000L, 0x104BL, 0x1234L);
        assertThat(all.firmware()).contains("1.00");
    }

    @Test
    void every_property_is_known_by_its_number() {
        for (var tag : PropertyTag.values()) {
            assertThat(PropertyTag.of(tag.number())).contains(tag);
            assertThat(tag.number()).isEqualTo(tag.ordinal() + 1);
        }
        assertThat(PropertyTag.of(13)).isEmpty();
        assertThat(PropertyTag.MAX_APDU_DATA_SIZE.pcscName()).isEqualTo("dwMaxAPDUDataSize");
    }

    @Test
    void a_number_has_no_sign() {
        assertThat(decode("0A 04 FFFFFFFF").number(PropertyTag.MAX_APDU_DATA_SIZE)).hasValue(0xFFFFFFFFL);
    }

    @Test
    void what_is_not_told_is_empty() {
        var none = decode("");
        assertThat(none).isEqualTo(TlvProperties.NONE);
        assertThat(none.number(PropertyTag.ID_VENDOR)).isEqualTo(OptionalLong.empty());
        assertThat(none.firmware()).isEmpty();
    }

    @Test
    void an_unknown_tag_is_kept() {
        assertThat(decode("F0 02 BEEF 0E 00").entries()).containsExactly(
                new Entry(0xF0, Optional.empty(), new PropertyValue.Raw(Bytes.parseHex("BEEF")), 0),
                new Entry(0x0E, Optional.empty(), new PropertyValue.Raw(Bytes.EMPTY), 4));
    }

    @ParameterizedTest
    @CsvSource({"01 01 10, 1", "0A 02 0000, 2", "06 00, 0", "0B 03 4B1000, 3"})
    void a_wrong_length_is_named_and_its_bytes_are_kept(String hex, int length) {
        var tlv = decode(hex + " 09 01 01");
        assertThat(tlv.defects()).containsExactly(new Defect(Kind.WRONG_LENGTH, 1, length));
        var first = tlv.entries().getFirst();
        assertThat(first.value())
                .isEqualTo(new PropertyValue.Raw(Bytes.parseHex(hex.replace(" ", "").substring(4))));
        assertThat(tlv.number(first.property().orElseThrow())).isEmpty();
        assertThat(tlv.number(PropertyTag.PPDU_SUPPORT)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08 02 41FF", "08 03 410042", "08 01 1B"})
    void a_firmware_that_is_no_text_is_named_and_its_bytes_are_kept(String hex) {
        var tlv = decode(hex);
        assertThat(tlv.defects()).containsExactly(new Defect(Kind.NOT_TEXT, 0, 8));
        assertThat(tlv.firmware()).isEmpty();
        assertThat(tlv.entries().getFirst().value()).isInstanceOf(PropertyValue.Raw.class);
    }

    @Test
    void a_torn_tail_is_named_and_the_first_of_two_counts() {
        var tlv = decode("06 01 04  06 01 08  0A 04 0000");
        assertThat(tlv.number(PropertyTag.MIN_PIN_SIZE)).hasValue(4);
        assertThat(tlv.defects()).containsExactly(new Defect(Kind.DUPLICATE, 3, 6), new Defect(Kind.CUT, 6, 2));
        assertThat(decode("06").defects()).containsExactly(new Defect(Kind.CUT, 0, 1));
    }

    @Test
    void a_very_long_answer_is_read_without_delay() {
        var tlv = TlvProperties.decode(Bytes.of(new byte[65_548]));
        assertThat(tlv.entries()).hasSize(32_774);
        assertThat(tlv.defects()).hasSize(32_773);
    }

    @ParameterizedTest
    @CsvSource({"0, SHORT_ONLY", "1, LIMITED", "65535, LIMITED", "65536, EXTENDED", "4294967295, EXTENDED"})
    void how_long_an_apdu_may_be(long told, ApduSize size) {
        assertThat(ApduSize.of(told)).isEqualTo(size);
    }
}
