package org.readerdesk.passport.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.passport.feature.Defect.Kind;
import org.readerdesk.pcsc.Bytes;

class PinPadTest {

    private static PinPad pad(String features, String tlv, String pin) {
        return PinPad.of(FeatureList.decode(Bytes.parseHex(features)), TlvProperties.decode(Bytes.parseHex(tlv)),
                PinProperties.decode(Bytes.parseHex(pin)).properties());
    }

    @Test
    void four_bytes_are_the_properties() {
        var decoded = PinProperties.decode(Bytes.parseHex("1002 07 01"));
        assertThat(decoded).isEqualTo(
                new PinProperties.Decoded(Optional.of(new PinProperties(0x0210, 7, 1)), List.of()));
        assertThat(decoded.properties().orElseThrow().display()).contains(new Display(2, 16));
        assertThat(decoded.properties().orElseThrow().entryEnds()).containsExactlyInAnyOrder(EntryEnd.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 264})
    void any_other_number_of_bytes_is_named(int length) {
        var decoded = PinProperties.decode(Bytes.of(new byte[length]));
        assertThat(decoded.properties()).isEmpty();
        assertThat(decoded.defects()).containsExactly(new Defect(Kind.WRONG_LENGTH, 0, length));
    }

    @Test
    void a_reader_that_tells_nothing_can_do_nothing_with_a_pin() {
        var none = pad("", "", "");
        assertThat(none.hasKeys()).isFalse();
        assertThat(none).isEqualTo(new PinPad(false, false, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                Set.of(), Optional.empty(), false, Optional.empty(), false));
    }

    @Test
    void a_pin_pad_tells_all_of_it() {
        var all = pad("06 04 42330006 07 04 42330007 13 04 42000001 20 04 42330020",
                "06 01 04 07 01 0C 09 01 01", "1002 02 01");
        assertThat(all.hasKeys()).isTrue();
        assertThat(all).isEqualTo(new PinPad(true, true, Optional.of(new Display(2, 16)), OptionalInt.of(4),
                OptionalInt.of(12), Set.of(EntryEnd.KEY), Optional.of(true), true, Optional.of(true), true));
    }

    @Test
    void the_older_two_step_features_are_keys_too() {
        assertThat(pad("01 04 42330001", "", "").verify()).isTrue();
        var modify = pad("03 04 42330003", "", "");
        assertThat(modify.modify()).isTrue();
        assertThat(modify.verify()).isFalse();
        assertThat(modify.hasKeys()).isTrue();
    }

    @Test
    void without_the_four_bytes_the_tlv_properties_tell() {
        var pad = pad("06 04 42330006", "01 02 1001 02 01 05 03 01 00 09 01 02", "");
        assertThat(pad.display()).contains(new Display(1, 16));
        assertThat(pad.entryEnds()).containsExactlyInAnyOrder(EntryEnd.FULL_LENGTH, EntryEnd.TIME_OUT);
        assertThat(pad.secondTimeOut()).contains(false);
        assertThat(pad.ppdu()).contains(false);
    }

    @Test
    void where_both_tell_the_four_bytes_win() {
        var pad = pad("", "01 02 1001 02 01 05 03 01 01", "0000 02 00");
        assertThat(pad.display()).isEmpty();
        assertThat(pad.entryEnds()).containsExactly(EntryEnd.KEY);
        assertThat(pad.secondTimeOut()).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, FULL_LENGTH", "2, KEY", "4, TIME_OUT", "248, ''"})
    void each_bit_is_one_end_of_the_typing(int bits, String end) {
        assertThat(EntryEnd.of(bits)).extracting(Enum::name)
                .isEqualTo(end.isEmpty() ? List.of() : List.of(end));
    }
}
