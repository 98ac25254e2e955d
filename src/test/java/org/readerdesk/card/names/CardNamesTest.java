package org.readerdesk.card.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.pcsc.Bytes;

class CardNamesTest {

    @TempDir
    private Path folder;

    private CardNames names(String list) throws IOException {
        return CardNames.load(List.of(Files.write(folder.resolve("list"), list.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Match> listed(CardNames names, String atr) {
        return names.lookUp(Bytes.parseHex(atr)).stream().filter(match -> match.origin() == Match.Origin.LIST).toList();
    }

    @Test
    void all_rows_that_fit_are_found_in_the_order_of_the_list() throws IOException {
        var names =
                names("# list\n\n3B .. 00\n\tany of them\n\n3b 01 00\n\tthis one\n\tin two lines\n\n3B 02 00\n\tno\n");

        assertThat(listed(names, "3B0100")).containsExactly(
                new Match(Match.Origin.LIST, "3B .. 00", List.of("any of them"), folder + "/list", 3),
                new Match(Match.Origin.LIST, "3b 01 00", List.of("this one", "in two lines"), folder + "/list", 6));
        assertThat(listed(names, "3B010000")).isEmpty();
        assertThat(names.damages()).isEmpty();
    }

    @ParameterizedTest(name = "{0} fits {1}: {2}")
    @CsvSource(delimiter = ';', value = {"3B .. 00 ; 3B0100 ; true", "3B .0 ; 3B10 ; true", "3B .0 ; 3B01 ; false",
        "3B 0[12] ; 3B02 ; true", "3B 0[1-3] ; 3B03 ; true", "3B 0[1-3] ; 3B04 ; false", "3B 0[1,3] ; 3B02 ; false",
        "3B 0[^1-3] ; 3B04 ; true", "3B 0[a-f] ; 3B0C ; true", "3B.* ; 3B ; true", "3B.* ; 3B0102 ; true",
        "3B( 01)+ 02 ; 3B010102 ; true", "3B( 01)+ 02 ; 3B02 ; false", "3B( 01)? 02 ; 3B02 ; true",
        "3B( 0[12]){2} ; 3B0102 ; true", "3B( 01){2,3} ; 3B01010101 ; false", "3B( 01){2,} ; 3B01010101 ; true",
        "3B (01|02 03) 04 ; 3B020304 ; true", "3B 01|3B 02 ; 3B02 ; true", "3B 01|3B 02 ; 3B0102 ; false",
        ".* 38 ; 3B0038 ; true", "3B() 01 ; 3B01 ; true"})
    void patterns_mean_what_they_mean_as_regular_expressions(String pattern, String atr, boolean fits)
            throws IOException {
        assertThat(listed(names(pattern + "\n\tname\n"), atr)).hasSize(fits ? 1 : 0);
    }

    @Test
    void damaged_lines_are_told_with_their_number_and_the_rest_is_used() throws IOException {
        var list = folder.resolve("list");
        var text =
                "3B 01\n\tgood\n\n\tnobody's\n3B (02\n\tno end\n\n3B 03\n\nMulti card\n\tx\n3B 04\n\tbad X\n\tgood too\n"
                        + "3B 05" + " .".repeat(1500) + "\n\tlong\n3B 06\r\n\tlast";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf('X')] = (byte) 0xFF;
        var names = CardNames.load(List.of(Files.write(list, bytes)));

        assertThat(names.damages()).containsExactly(new Damage(Damage.Kind.NO_ATR, 4),
                new Damage(Damage.Kind.NO_PATTERN, 5), new Damage(Damage.Kind.NO_NAME, 8),
                new Damage(Damage.Kind.NO_PATTERN, 10), new Damage(Damage.Kind.NOT_TEXT, 13),
                new Damage(Damage.Kind.TOO_LONG, 15), new Damage(Damage.Kind.NO_ATR, 16));
        assertThat(listed(names, "3B01")).flatExtracting(Match::names).containsExactly("good");
        assertThat(listed(names, "3B04")).flatExtracting(Match::names).containsExactly("good too");
        assertThat(listed(names, "3B06")).flatExtracting(Match::names).containsExactly("last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF3B 01\n\tname", "3B 01", "\t", "#"})
    void an_odd_file_is_a_list_too(String text) throws IOException {
        assertThat(names(text).place()).contains(folder.resolve("list"));
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void no_pattern_takes_long() throws IOException {
        var evil = List.of("(.*)*( .*)*(.*.*)*X".replace('X', '9'), "(((((.?){99}){99}){99}){99}){99} 9",
                "((.*){999}){999}", "(){999}".repeat(20) + "9", "((){999}){999}".repeat(50), "(".repeat(1500),
                "(.?.?.?){500}".repeat(100));
        var list = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            evil.forEach(pattern -> list.append(pattern).append("\n\tevil\n"));
        }
        var names = names(list.toString());

        assertThat(names.lookUp(Bytes.parseHex("3B".repeat(255)))).isNotNull();
    }

    @Test
    void the_first_list_that_can_be_read_is_taken() throws IOException {
        var second = Files.writeString(folder.resolve("second"), "3B 01\n\tsecond\n");
        var names = CardNames.load(List.of(folder.resolve("none"), folder, second));

        assertThat(names.place()).contains(second);
        assertThat(names.unreadable()).containsExactly(folder);
        assertThat(CardNames.load(List.of()).place()).isEmpty();
    }

    @Test
    void places_are_those_of_pcsc_tools_behind_the_one_that_the_environment_names() {
        assertThat(ListPlaces.of(Map.of("SMARTCARD_LIST", "/l", "XDG_CACHE_HOME", "/x", "HOME", "/h")))
                .map(Path::toString).containsExactly("/l", "/x/smartcard_list.txt", "/h/.smartcard_list.txt",
                        "/usr/local/pcsc/smartcard_list.txt", "/usr/share/pcsc/smartcard_list.txt",
                        "/usr/local/share/pcsc/smartcard_list.txt");
        assertThat(ListPlaces.of(Map.of("XDG_CACHE_HOME", "", "HOME", "/h"))).map(Path::toString).startsWith(
                "/h/.cache/smartcard_list.txt", "/h/.smartcard_list.txt", "/usr/local/pcsc/smartcard_list.txt");
        assertThat(ListPlaces.of(Map.of())).hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"3BDA18FF81B1FE751F030031C573C001400090000C, OpenPGP card 2.0",
        "3BFD1300008131FE158073C021C057597562694B657940, YubiKey", "3B8D80018073C021C057597562694B6579F9, YubiKey",
        "3BFA1800008131FE454A434F50343156323231 9D, JCOP",
        "3B9813400AA503010101AD1311, Belgian identity card (applet 1.1)",
        "3BF51800008131FE454D794549449A, MyEID", "3B27008065A20C010137, Gemplus GPK 4K",
        "3BFE9400FF80B1FA451F034573744549442076657220312E3043, Estonian identity card 1.0",
        "3B8F8001804F0CA000000306030026000000004D, 'MIFARE Mini, contactless'"})
    void families_have_names_without_any_list(String atr, String name) {
        assertThat(CardNames.load(List.of()).lookUp(Bytes.parseHex(atr))).isNotEmpty().first()
                .satisfies(match -> assertThat(match.names()).containsExactly(name))
                .satisfies(match -> assertThat(match.origin()).isEqualTo(Match.Origin.FAMILIES))
                .satisfies(match -> assertThat(match.source()).isNotBlank());
    }

    @Test
    void a_whole_atr_in_the_table_of_families_has_no_defect() throws IOException {
        try (var in = CardNames.class.getResourceAsStream("card-families.tsv")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t")[0]).filter(pattern -> pattern.matches("[0-9A-F ]+")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(atr -> assertThat(Atr.decode(Bytes.parseHex(atr)).defects()).isEmpty());
        }
    }
}
