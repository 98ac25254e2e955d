package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.card.atr.CardWord;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.InterfaceWord;
import org.readerdesk.card.atr.Word;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

class AtrCommandTest {

    private final Terminal terminal = new Terminal(SimulatedResourceManager.small());

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("atrs.txt"), text);
    }

    @Test
    void each_part_of_an_atr_has_a_line_and_bytes_count_from_1() {
        assertThat(terminal.type("atr", "3B 98 13 40 0A A5 03 01 01 01 AD 13 11")).isZero();

        assertThat(terminal.lines()).contains("ATR 3B 98 13 40 0A A5 03 01 01 01 AD 13 11",
                "    T=0; 53763 bit/s at 5 MHz; no TCK expected",
                "    1      TS        3B         direct convention",
                "    3      TA1       13         Fi 372; Di 4; clock at most 5 MHz; an etu is 93 clock cycles;"
                        + " at most 53763 bit/s",
                "    6-13   history   A5 03 01 01 01 AD 13 11  proprietary");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.selected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3B 02 14 50", "3B021450", "3b:02:14:50", "3B-02-14-50"})
    void an_atr_may_be_written_in_many_ways(String words) {
        assertThat(terminal.type(Stream.concat(Stream.of("atr"), Arrays.stream(words.split(" ")))
                .toArray(String[]::new))).isZero();

        assertThat(terminal.lines()).filteredOn(line -> line.startsWith("ATR")).containsExactly("ATR 3B 02 14 50");
    }

    @Test
    void several_atrs_are_shown_in_their_order_those_of_the_file_last() throws IOException {
        var file = file("# cards\n3B 02 14 50 # Multiflex\n\n  3B8180018080\r\n");

        assertThat(terminal.type("atr", "3B00", "3B", "10", "11", "--file", file.toString())).isZero();

        assertThat(terminal.lines()).filteredOn(line -> line.startsWith("ATR")).containsExactly("ATR 3B 00",
                "ATR 3B 10 11", "ATR 3B 02 14 50", "ATR 3B 81 80 01 80 80");
    }

    @Test
    void what_is_wrong_is_told_with_its_byte_and_the_exit_code_is_still_0() {
        assertThat(terminal.type("atr", "3B81800180", "3B02145000")).isZero();

        assertThat(terminal.lines()).contains("    wrong: Byte 6 is missing: TCK, which would be 80.",
                "    wrong: Byte 5 is one too many.");
    }

    @Test
    void as_json_each_atr_is_one_object_in_one_line() {
        assertThat(terminal.type("atr", "--json", "3BDA18FF81B1FE751F030031C573C001400090000C", "3B0314")).isZero();

        assertThat(terminal.lines()).hasSize(2);
        var atr = JsonParser.parseString(terminal.lines().getFirst()).getAsJsonObject();
        assertThat(atr.get("atr").getAsString()).isEqualTo("3BDA18FF81B1FE751F030031C573C001400090000C");
        assertThat(atr.get("protocols")).hasToString("[1]");
        assertThat(atr.get("check")).hasToString("{\"present\":true,\"expected\":true,\"right\":true}");
        assertThat(atr.get("rate"))
                .hasToString("{\"fi\":372,\"di\":12,\"maxMegahertz\":5,\"maxBitsPerSecond\":161290}");
        assertThat(atr.getAsJsonArray("parts").get(9)).hasToString("{\"part\":\"TA4\",\"index\":9,\"count\":1,"
                + "\"bytes\":\"03\",\"fields\":[{\"meaning\":\"CLOCK_STOP\",\"index\":9,\"count\":1,"
                + "\"value\":\"NOT_SUPPORTED\"},{\"meaning\":\"SUPPLY_CLASSES\",\"index\":9,\"count\":1,"
                + "\"value\":[\"A\",\"B\"]}]}");
        var cut = JsonParser.parseString(terminal.lines().getLast()).getAsJsonObject();
        assertThat(cut.get("defects")).hasToString("[{\"kind\":\"HISTORICAL_MISSING\",\"index\":3,\"detail\":2,"
                + "\"text\":\"Byte 4 is missing: T0 announces 2 more historical bytes.\"}]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "atr ; \"HEX\" is missing; expected the bytes of an ATR in hexadecimal, or --file",
        "atr 3B0 ; ATR 1: 3 hexadecimal digits are half a byte short",
        "atr 3B00 3BXX ; ATR 2: character 3, \"X\", is not a hexadecimal digit; expected two hexadecimal digits",
        "atr --file ; \"--file FILE\" is missing",
        "atr --file /no/such/file ; The ATR file /no/such/file cannot be read: there is no such file",
        "atr --file a --file b ; --file stands twice",
        "atr --jsn 3B00 ; \"--jsn\" is not expected here",
        "atr - ; ATR 1: no byte; expected two hexadecimal digits"
    })
    void bad_words_are_one_sentence_and_exit_code_2(String line, String sentence) {
        refused(sentence.strip(), line.strip().split(" "));
    }

    @Test
    void empty_and_endless_atrs_are_refused() {
        refused("ATR 1: no byte; expected two hexadecimal digits for each byte", "atr", "");
        refused("ATR 1: 256 bytes are no ATR; expected at most 33", "atr", "3B".repeat(256));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {"3B00|# x|3B0 ; atrs.txt, line 3: 3 hexadecimal digits",
        "# none| ; atrs.txt has no ATR; expected one a line", "3B 00 what ; line 1: character 7, \"w\", is not",
        "3B00|3B\0B ; atrs.txt cannot be read: line 2 is not text"})
    void a_bad_file_is_told_with_its_line_and_nothing_is_shown(String text, String sentence) throws IOException {
        refused(sentence.strip(), "atr", "3B021450", "--file", file(text.strip().replace('|', '\n')).toString());
    }

    private void refused(String sentence, String... words) {
        var fresh = new Terminal(terminal.simulator);
        assertThat(fresh.type(words)).isEqualTo(2);
        assertThat(fresh.out()).isEmpty();
        assertThat(fresh.err().lines()).singleElement().asString().startsWith("readerdesk: ").contains(sentence);
    }

    @Test
    void names_come_last_each_with_its_list_and_claim_no_more_than_that() throws IOException {
        var list = file("3B 02 14 50\n\tMulti\u001B[2Jflex\n\tsecond line\n\n3B 02 .. 50\n\tany\n");
        terminal.lists = List.of(list);

        assertThat(terminal.type("atr", "3B021450")).isZero();
        assertThat(terminal.lines()).endsWith(
                "    listed as: Multi\\u001b[2Jflex; second line (%s, line 1: 3B 02 14 50)".formatted(list),
                "    listed as: any (%s, line 5: 3B 02 .. 50)".formatted(list));
        assertThat(terminal.type("atr", "3B0215")).isZero();
        assertThat(terminal.lines()).endsWith(
                "    unknown: ATR 3B 02 15 is neither in %s nor in ReaderDesk's own table".formatted(list));
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void without_a_list_the_own_table_answers_and_says_where_it_has_that_from() {
        assertThat(terminal.type("atr", "3B9813400AA503010101AD1311")).isZero();
        assertThat(terminal.lines().getLast())
                .isEqualTo("    listed as: Belgian identity card (applet 1.1) (ReaderDesk's"
                        + " own table, from: OpenSC, src/libopensc/card-belpic.c: 3B 98 13 40 0A A5 03 01 01 01 AD 13 11)");
        assertThat(terminal.type("atr", "3B00")).isZero();
        assertThat(terminal.lines().getLast()).isEqualTo("    unknown: ATR 3B 00 is neither in a list, since none is"
                + " installed, nor in ReaderDesk's own table");
    }

    @Test
    void a_damaged_list_is_told_on_the_standard_error_and_used_as_far_as_it_goes() throws IOException {
        terminal.lists =
                List.of(folder, file("\tnobody\n\tnobody\n3B 00\n\tgood\nnonsense\n\tx\n3B\n" + "z\n".repeat(6)));

        assertThat(terminal.type("atr", "3B00", "--json")).isZero();
        assertThat(JsonParser.parseString(terminal.lines().getFirst()).getAsJsonObject().get("names")).hasToString(
                "[{\"by\":\"LIST\",\"listedAs\":[\"good\"],\"pattern\":\"3B 00\",\"source\":\"%s\",\"line\":3}]"
                        .formatted(folder.resolve("atrs.txt")));
        assertThat(terminal.err().lines()).contains("The list of cards %s cannot be read.".formatted(folder),
                "The list of cards %s: left out are lines 1, 2, a name that no pattern comes before."
                        .formatted(folder.resolve("atrs.txt")))
                .anyMatch(line -> line.contains("left out are lines 5, 8, 9, 10, 11 and 2 more, where a pattern"));
    }

    @ParameterizedTest
    @EnumSource
    void every_defect_has_a_sentence(Defect.Kind kind) {
        assertThat(DefectWords.sentence(new Defect(kind, 4, 2))).endsWith(".").doesNotContain("%")
                .matches(sentence -> kind == Defect.Kind.EMPTY || sentence.matches(".*\\b[1235]\\b.*"));
    }

    @Test
    void every_word_is_told_in_other_letters_than_its_key() {
        var words = Stream.of(InterfaceWord.class, CardWord.class).flatMap(type -> Arrays.stream(type.getClasses()))
                .flatMap(type -> Arrays.stream(type.getEnumConstants())).map(Word.class::cast).toList();

        assertThat(words).hasSizeGreaterThan(60).allSatisfy(word -> assertThat(WordWords.of(word)).isNotBlank()
                .doesNotContain("_"));
    }
}
