package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

class OptionFileTest {

    private final Terminal terminal = new Terminal(SimulatedResourceManager.small());

    @TempDir
    private Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("options"), text);
    }

    private List<String> expand(String text, String... behind) throws IOException {
        var words = new ArrayList<>(List.of("@" + file(text)));
        words.addAll(Arrays.asList(behind));
        return OptionFile.expand(words);
    }

    @Test
    void its_words_stand_in_its_place() throws IOException {
        assertThat(expand("""
                \uFEFF# where the readers are
                --pcsc   simulator\t# not the real ones

                run --reader "A \\"B\\" ü \\u0041\\t " 'it is \\n' a"b"'c' C:\\dir x#y
                """, "--json", "@last")).containsExactly("--pcsc", "simulator", "run", "--reader", "A \"B\" ü A\t ",
                "it is \\n", "abc", "C:\\dir", "x#y", "--json", "@last");
        assertThat(expand("\r\n--pcsc java\r\n", "list")).containsExactly("--pcsc", "java", "list");
        assertThat(expand("")).isEmpty();
        assertThat(expand("\"\" ''")).containsExactly("", "");
    }

    @Test
    void more_words_than_anybody_writes_are_refused() throws IOException {
        assertThat(expand("x ".repeat(2000))).hasSize(2000);
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> expand("x ".repeat(2001)))
                .withMessage(
                        "The command line has more than 2000 words, those of option files included; expected at most"
                                + " that many.");
    }

    @Test
    void it_works_in_a_command_line() throws IOException {
        assertThat(terminal.type("@" + file("--pcsc=java"), "list", "--json")).isZero();
        assertThat(terminal.selected).containsExactly(PcscChoice.JAVA);
        assertThat(terminal.type("@" + file("--pcsc simulator"))).isZero();
        assertThat(terminal.windows).containsExactly(PcscChoice.SIMULATOR);
    }

    @Test
    void only_before_the_command_does_an_at_name_a_file() throws IOException {
        assertThat(OptionFile.expand(List.of("run", "--reader", "@a", "@b"))).containsExactly("run", "--reader", "@a",
                "@b");
        assertThat(OptionFile.expand(List.of("--simulator-script", "@a", "list"))).containsExactly("--simulator-script",
                "@a", "list");
        assertThat(expand("run --reader", "@a", "attach")).containsExactly("run", "--reader", "@a", "attach");
        assertThat(expand("--pcsc", "@a", "list")).containsExactly("--pcsc", "@a", "list");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "--pcsc \"java     ~ line 1: the quotation mark \" at character 8 is not closed; expected another one",
        "|--pcsc 'java|'   ~ line 2: the quotation mark ' at character 8 is not closed",
        "||--pcsc \"a\\x\"  ~ line 3: the backslash at character 10 stands for nothing; expected \\\\",
        "\"\\u12\"          ~ line 1: the backslash at character 2 stands for nothing",
        "\"\\               ~ line 1: the backslash at character 2 stands for nothing",
        "# x|@other         ~ line 2: \"@other\" names an option file inside an option file; expected the options"
    })
    void a_damaged_one_is_a_sentence_with_file_and_line(String text, String sentence) throws IOException {
        assertRefused("@" + file(text.replace('|', '\n')), "options, " + sentence);
    }

    @Test
    void one_that_names_itself_is_refused() throws IOException {
        var itself = directory.resolve("options");
        assertRefused("@" + file("@" + itself), "options, line 1: \"@" + itself.toString().substring(0, 3));
    }

    @Test
    void one_that_is_no_text_is_refused() throws IOException {
        assertRefused("@" + directory.resolve("absent"), "absent cannot be read: there is no such file");
        assertRefused("@" + directory, "cannot be read: it is a directory; expected a file of UTF-8 text.");
        assertRefused("@", "\"@\" names no file");
        assertRefused("@a\0b", "\"a\\u0000b\" is no file's name");
        var latin1 = Files.write(directory.resolve("latin1"),
                "--pcsc\n\n j\u00e4va".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("@" + latin1, "latin1 cannot be read: line 3 is not UTF-8; expected a file of UTF-8 text.");
        var binary = Files.write(directory.resolve("binary"), new byte[]{'-', '\n', 0, 1, 2});
        assertRefused("@" + binary, "binary cannot be read: line 2 is not text");
        var noise = Files.write(directory.resolve("noise"),
                new byte[]{(byte) 0x7F, 'E', 'L', 'F', 2, 1, 1, 0, -1, -2});
        assertRefused("@" + noise, "noise cannot be read: line 1 is not");
        if (Files.exists(Path.of("/dev/zero"))) {
            assertRefused("@/dev/zero", "/dev/zero cannot be read: it is longer than 4 MB");
        }
    }

    @Test
    void one_that_may_not_be_read_is_refused() throws IOException {
        var secret = file("--pcsc java");
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret));
        assertRefused("@" + secret, "cannot be read: you are not allowed to read it");
    }

    @Test
    void what_is_wrong_with_its_words_is_told_as_if_they_were_typed() throws IOException {
        assertRefused("@" + file("--pcsc usb"), "\"usb\" is no way to the readers");
        assertRefused("@" + file("--colour"), "\"--colour\" is not expected here");
        assertRefused("@" + file("lst"), "\"lst\" is no command");
    }

    private void assertRefused(String argument, String sentence) {
        var fresh = new Terminal(terminal.simulator);
        assertThat(fresh.type(argument, "list")).isEqualTo(2);
        assertThat(fresh.out()).isEmpty();
        assertThat(fresh.err().lines()).singleElement().asString().contains(sentence);
        assertThat(fresh.selected).isEmpty();
        assertThat(fresh.windows).isEmpty();
    }

    @Test
    void an_escape_is_read_whatever_stands_behind_it() {
        assertThat(OptionLine.words("\"\\u0041\u2028\u0085\"")).containsExactly("A\u2028\u0085");
    }

    @Test
    void a_name_of_characters_beyond_16_bits_that_are_not_seen_is_read_as_list_shows_it() {
        String name = "tag \uDB40\uDC01 and \uDCFF";

        assertThat(Words.reader(name)).isEqualTo("\"tag \\udb40\\udc01 and \\udcff\"");
        assertThat(OptionLine.words(Words.reader(name))).containsExactly(name);
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_line_of_many_escapes_takes_no_longer_than_its_length() {
        int escapes = 500_000;

        assertThat(OptionLine.words("\"" + "\\u0041".repeat(escapes) + "\"")).singleElement().asString()
                .hasSize(escapes);
    }

    @Test
    void a_long_file_name_is_clipped_in_the_sentence() {
        var words = List.of("@/" + "long\u202E".repeat(5000));

        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> OptionFile.expand(words))
                .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(500)
                        .startsWith("The option file /long\\u202elong").contains("… cannot be read: ").endsWith("."));
    }
}
