package org.readerdesk.card.atr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.readerdesk.pcsc.Bytes;

class AtrTest {

    private static Atr decode(String hex) {
        return Atr.decode(Bytes.parseHex(hex));
    }

    static Stream<Arguments> worked() throws IOException {
        try (var in = AtrTest.class.getResourceAsStream("worked.txt")) {
            var blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n\n");
            return Arrays.stream(blocks).filter(block -> block.startsWith("= ")).map(block -> block.split("\n"))
                    .map(lines -> Arguments.of(lines[0].substring(2), List.of(lines).subList(1, lines.length)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worked")
    void every_field_of_a_known_atr_is_read(String atr, List<String> expected) {
        assertThat(AtrText.lines(decode(atr))).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"3B 10 96, 150", "3B 10 7F, 127", "3B 90 FF 01 6E, 255", "3B 00,", "3B 80 81 11 20 30,", "3B 10,",
        "'',"})
    void ta1_is_told_as_it_stands_there(String atr, Integer ta1) {
        assertThat(decode(atr).ta1()).isEqualTo(Optional.ofNullable(ta1));
    }

    @Test
    void all_sixteen_are_tried() throws IOException {
        assertThat(worked()).hasSize(16);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', ! 0 EMPTY 0", "3B, ! 1 FORMAT_MISSING 0",
        "3C 02 14 50, ! 0 INITIAL_UNKNOWN 60",
        "3B 03 14 50, ! 4 HISTORICAL_MISSING 1",
        "3B F0 11, ! 3 INTERFACE_MISSING 3",
        "3B 80, ! 2 INTERFACE_MISSING 1",
        "3B DA 18 FF 81 B1 FE 75 1F 03 00 31 C5 73 C0 01 40 00 90 00, ! 20 CHECK_MISSING 12",
        "3B FD 13 00 00 81 31 FE 15 80 73 C0 21 C0 57 59 75 62 69 4B 65 79 41, ! 22 CHECK_WRONG 64",
        "3B 27 00 80 65 A2 0C 01 01 37 AA, ! 10 SURPLUS 1",
        "3B 02 14 50 46, ! 4 CHECK_NOT_EXPECTED 70",
        "3B 81 80 01 80 80 00 00, ! 6 SURPLUS 2",
        "3B 80 1F 03 9C, ! 2 GLOBAL_FIRST 15",
        "3B 10 71, ! 2 RESERVED_VALUE 7", "3B 10 1F, ! 2 RESERVED_VALUE 15",
        "3B 80 05 85, ! 2 RESERVED_VALUE 5",
        "3B 80 10 03, ! 3 RESERVED_VALUE 3",
        "3B 80 81 21 A5 85, ! 4 RESERVED_VALUE 10",
        "3B 80 81 11 00 10, ! 4 RESERVED_VALUE 0",
        "3B 80 80 1F 05 1A, ! 4 RESERVED_VALUE 5",
        "3B 03 80 71, ! 4 HISTORICAL_MISSING 1",
        "3B 03 80 32 00, ! 3 OBJECT_CUT 1",
        "3B 05 80 32 00 00 00, ! 3 OBJECT_LENGTH 2",
        "3B 03 80 74 00, ! 3 OBJECT_CUT 3",
        "3B 03 00 90 00, ! 2 STATUS_MISSING 2",
        "3B 01 10, ! 2 DIR_REFERENCE_MISSING 0",
        "3B 02 81 00, ! 2 RESERVED_VALUE 129",
        "3B 04 00 02 90 00, ! 3 RESERVED_VALUE 2"})
    void a_defect_is_named_with_its_byte(String atr, String defect) {
        assertThat(AtrText.lines(decode(atr))).contains(defect);
    }

    @Test
    void an_atr_of_34_bytes_is_read_to_its_end() {
        var lines = AtrText.lines(decode("3B 02 14 50" + " 00".repeat(30)));

        assertThat(lines).contains("! 33 TOO_LONG 34", "! 4 SURPLUS 30", "2-3 HISTORICAL CATEGORY@2=PROPRIETARY,"
                + " HISTORICAL_DATA=14 50");
    }

    @Test
    void a_byte_that_is_missing_is_not_complained_of_twice() {
        assertThat(decode("3B DA 18 FF 81 B1 FE").defects()).containsExactly(
                new Defect(Defect.Kind.INTERFACE_MISSING, 7, 2));
        assertThat(decode("3B 84 81 01 41").defects()).singleElement().extracting(Defect::kind)
                .isEqualTo(Defect.Kind.HISTORICAL_MISSING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"3B 81 80 01 80 80, TYPE_A", "3B 80 80 01 01, TYPE_A",
        "3B 88 80 01 00 AB CD 11 F7 81 81 10 99, LIKELY_TYPE_B",
        "3B 88 80 01 00 73 80 01 40 00 90 00 2B, TYPE_A",
        "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 02 00 00 00 00 69, STORAGE"})
    void the_kind_of_a_contactless_card_is_told(String atr, Contactless kind) {
        assertThat(decode(atr).contactless()).contains(kind);
        assertThat(decode(atr).defects()).isEmpty();
    }

    @Test
    void the_bytes_of_a_card_of_type_b_are_those_of_its_atqb() {
        assertThat(AtrText.lines(decode("3B 88 80 01 00 AB CD 11 F7 81 81 10 99"))).contains(
                "4-7 APPLICATION_DATA APPLICATION_FAMILY@4=00, APPLICATION_CHECK@5-6=AB CD, APPLICATION_COUNT@7=11",
                "8-10 PROTOCOL_INFO BIT_RATES@8=F7, FRAME_SIZE@9=256 BYTES, FRAME_WAITING_INTEGER@10=8,"
                        + " NODE_ADDRESS@10=no, CARD_IDENTIFIER@10=yes",
                "11 BUFFER_LENGTH BUFFER_LENGTH_INDEX=1", "12 CHECK CHECK=99");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"3B 04 80 12 27 6F, '3-5 OBJECT 1 COUNTRY@4-5=digits 276'",
        "3B 05 80 13 27 6A BB, '3-6 OBJECT 1 COUNTRY@4-5=digits 276, OBJECT_DATA@6=BB'",
        "3B 05 80 23 12 34 5F, '3-6 OBJECT 2 ISSUER@4-6=digits 12345'",
        "3B 05 80 23 12 A4 5F, '3-6 OBJECT 2 ISSUER@4-6=12 A4 5F'",
        "3B 03 80 41 20, '3-4 OBJECT 4 INITIAL_ACCESS@4=20'",
        "3B 04 80 82 90 00, '3-5 OBJECT 8 STATUS_WORD@4-5=90 00'",
        "3B 03 80 81 05, '3-4 OBJECT 8 LIFE_CYCLE@4=ACTIVATED'",
        "3B 04 80 F2 A0 01, '3-5 OBJECT F APPLICATION@4-5=A0 01'",
        "3B 02 80 50, '3 OBJECT 5'",
        "3B 03 10 2F 00, '3 DIR_REFERENCE DIR_REFERENCE=2F'",
        "3B 20 45, '2 TB1 PROGRAMMING_VOLTAGE=5 VOLTS, PROGRAMMING_CURRENT=100 MILLIAMPERES'",
        "3B 80 20 7D, '3 TB2 PROGRAMMING_VOLTAGE=12.5 VOLTS'",
        "3B 10 A7, '2 TA1 CLOCK_FACTOR=768, RATE_FACTOR=64, MAX_CLOCK=7.5 MEGAHERTZ, CLOCKS_PER_ETU=12"
                + " CLOCKS_PER_ETU, BIT_RATE=625000 BITS_PER_SECOND'",
        "3B 10 18, '2 TA1 CLOCK_FACTOR=372, RATE_FACTOR=12, MAX_CLOCK=5 MEGAHERTZ, CLOCKS_PER_ETU=31"
                + " CLOCKS_PER_ETU, BIT_RATE=161290 BITS_PER_SECOND'",
        "3B 10 98, '2 TA1 CLOCK_FACTOR=512, RATE_FACTOR=12, MAX_CLOCK=5 MEGAHERTZ, CLOCKS_PER_ETU=42.6667"
                + " CLOCKS_PER_ETU, BIT_RATE=117187 BITS_PER_SECOND'",
        "3B 80 81 41 01 41, '4 TC3 ERROR_DETECTION=CRC'",
        "3B 80 80 3F C7 80 F8, '5 TB3 SPU=PROPRIETARY'",
        "3B 80 80 3F C7 80 F8, '4 TA3 CLOCK_STOP=NO_PREFERENCE, SUPPLY_CLASSES={A+B+C}'",
        "3B 80 80 10 AA, '4 TA3 UNASSIGNED=AA'",
        "3B 80 90 B1, '3 TA2 SPECIFIC_PROTOCOL=T=1, MODE_CHANGE=IMPOSSIBLE, PARAMETERS=IMPLICIT'"})
    void what_the_sixteen_do_not_have_is_read_too(String atr, String line) {
        assertThat(AtrText.lines(decode(atr))).contains(line);
    }

    @Test
    void the_rate_is_told_for_any_clock() {
        assertThat(Rate.of(0x13).orElseThrow().bitRate(4_000_000)).isEqualTo(43_010);
        assertThat(Rate.of(0x95).orElseThrow().bitRate(4_000_000)).isEqualTo(125_000);
        assertThat(Rate.of(0x18).orElseThrow().bitRate(4_000_000)).isEqualTo(129_032);
        assertThat(Rate.of(0x71)).isEmpty();
        assertThat(Rate.DEFAULT.maxBitRate()).isEqualTo(13_440);
    }

    @Test
    void a_time_of_etu_and_clock_cycles_becomes_seconds() {
        assertThat(new Value.Time(11, 5_713_920).seconds(Rate.DEFAULT, 4e6)).isCloseTo(1.4295,
                Offset.offset(0.0001));
    }
}
