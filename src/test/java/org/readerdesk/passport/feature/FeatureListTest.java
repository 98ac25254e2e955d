package org.readerdesk.passport.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.passport.feature.Defect.Kind;
import org.readerdesk.passport.feature.FeatureList.Entry;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ControlCode;

class FeatureListTest {

    private static FeatureList decode(String hex) {
        return FeatureList.decode(Bytes.parseHex(hex));
    }

    @Test
    void codes_are_big_endian_and_in_their_order() {
        var list = decode("06 04 42330006  12 04 00313520");
        assertThat(list.entries()).containsExactly(
                new Entry(6, Optional.of(FeatureTag.VERIFY_PIN_DIRECT), new ControlCode.Whole(0x42330006), 0),
                new Entry(0x12, Optional.of(FeatureTag.GET_TLV_PROPERTIES), new ControlCode.Whole(0x00313520), 6));
        assertThat(list.defects()).isEmpty();
        assertThat(list.has(FeatureTag.VERIFY_PIN_DIRECT)).isTrue();
        assertThat(list.has(FeatureTag.EXECUTE_PACE)).isFalse();
    }

    @Test
    void without_a_byte_there_is_no_feature() {
        assertThat(decode("")).isEqualTo(FeatureList.NONE);
    }

    @Test
    void every_feature_of_part_10_is_known_by_its_tag() {
        assertThat(Arrays.stream(FeatureTag.values()).map(FeatureTag::number)).doesNotHaveDuplicates().isSorted();
        for (var tag : FeatureTag.values()) {
            assertThat(FeatureTag.of(tag.number())).contains(tag);
        }
        assertThat(FeatureTag.EXECUTE_PACE.pcscName()).isEqualTo("FEATURE_EXECUTE_PACE");
        assertThat(FeatureTag.of(0x14)).isEmpty();
    }

    @Test
    void an_unknown_tag_is_kept_with_its_number_and_no_defect() {
        var list = decode("7F 04 42FFFFFF 00 04 00000000");
        assertThat(list.entries()).containsExactly(
                new Entry(0x7F, Optional.empty(), new ControlCode.Whole(0x42FFFFFF), 0),
                new Entry(0, Optional.empty(), new ControlCode.Whole(0), 6));
        assertThat(list.defects()).isEmpty();
    }

    @Test
    void of_duplicates_the_first_counts_and_all_are_kept() {
        var list = decode("12 04 42330012 12 04 42330099");
        assertThat(list.entries()).hasSize(2);
        assertThat(list.defects()).containsExactly(new Defect(Kind.DUPLICATE, 6, 0x12));
        assertThat(list.find(FeatureTag.GET_TLV_PROPERTIES).orElseThrow().code())
                .isEqualTo(new ControlCode.Whole(0x42330012));
    }

    @Test
    void an_entry_of_another_length_is_passed_over_and_the_rest_is_read() {
        var list = decode("06 03 423300  07 00  12 04 42330012");
        assertThat(list.entries()).extracting(Entry::tag).containsExactly(0x12);
        assertThat(list.entries()).extracting(Entry::offset).containsExactly(7);
        assertThat(list.defects()).containsExactly(new Defect(Kind.WRONG_LENGTH, 1, 3),
                new Defect(Kind.WRONG_LENGTH, 6, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_torn_tail_is_named_with_what_it_lacks(int left) {
        var bytes = Arrays.copyOf(Bytes.parseHex("12 04 42330012 06 04 42330006").toArray(), 6 + left);
        var list = FeatureList.decode(Bytes.of(bytes));
        assertThat(list.entries()).extracting(Entry::tag).containsExactly(0x12);
        assertThat(list.defects()).containsExactly(new Defect(Kind.CUT, 6, left == 1 ? 1 : 6 - left));
    }

    @Test
    void a_length_that_leads_beyond_the_end_ends_the_reading() {
        assertThat(decode("12 FF 42330012").defects()).containsExactly(new Defect(Kind.CUT, 0, 251));
    }
}
