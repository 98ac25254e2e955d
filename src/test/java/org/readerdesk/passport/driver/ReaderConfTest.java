package org.readerdesk.passport.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.passport.driver.DriverProblem.Kind;

class ReaderConfTest {

    private static final Path FILE = Path.of("/etc/reader.conf.d/sample");
    private static final String TWIN = """
            # Gemalto reader with serial communication
            FRIENDLYNAME      "GemPCTwin serial" # the name
            DEVICENAME        /dev/ttyS0:GemPCTwin
            \tLIBPATH\t/usr/lib/pcsc/drivers/serial/libccidtwin.so
            CHANNELID         0x8C7B
            """;

    @TempDir
    private Path root;
    private final List<ConfiguredReader> readers = new ArrayList<>();
    private final List<DriverProblem> problems = new ArrayList<>();

    private void read(String text) {
        new ReaderConf(FILE, readers, new Problems(FILE, problems)).read(text);
    }

    private static DriverProblem problem(int line, Kind kind, String... details) {
        return new DriverProblem(FILE, OptionalInt.of(line), kind, List.of(details));
    }

    @Test
    void an_entry_is_complete_with_its_fourth_key_in_any_order() {
        read(TWIN + "\nCHANNELID 1 LIBPATH /a.so\nDEVICENAME /dev/null FRIENDLYNAME Plain");
        assertThat(problems).isEmpty();
        assertThat(readers).containsExactly(
                new ConfiguredReader("GemPCTwin serial", "/dev/ttyS0:GemPCTwin",
                        "/usr/lib/pcsc/drivers/serial/libccidtwin.so", 0x8C7B, FILE, 2),
                new ConfiguredReader("Plain", "/dev/null", "/a.so", 1, FILE, 7));
    }

    @Test
    void comments_alone_name_no_reader() {
        read("#FRIENDLYNAME \"x\"\n\n   # LIBPATH y\n");
        assertThat(readers).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_wrong_is_named_with_its_line_and_the_rest_is_used() {
        read("""
                SERIAL 1
                FRIENDLYNAME
                FRIENDLYNAME "A"
                FRIENDLYNAME "B"
                DEVICENAME /dev/a ; x
                LIBPATH /a.so
                CHANNELID port1
                FRIENDLYNAME 'C'
                LIBPATH /c.so
                """);
        assertThat(readers).containsExactly(new ConfiguredReader("A", "/dev/a", "/a.so", 0, FILE, 3));
        assertThat(problems).containsExactly(problem(1, Kind.KEY_UNKNOWN, "SERIAL"),
                problem(2, Kind.VALUE_MISSING, "FRIENDLYNAME"), problem(4, Kind.KEY_REPEATED, "FRIENDLYNAME"),
                problem(5, Kind.CHARACTER, ";"), problem(5, Kind.VALUE_MISSING, "x"),
                problem(7, Kind.NO_NUMBER, "CHANNELID", "port1"), problem(8, Kind.INCOMPLETE, "DEVICENAME, CHANNELID"));
    }

    @Test
    void lines_of_windows_have_a_character_that_pcscd_refuses() {
        read(TWIN.replace("\n", "\r\n"));
        assertThat(readers).hasSize(1);
        assertThat(problems).first().isEqualTo(problem(3, Kind.CHARACTER, "\r"));
        assertThat(problems.getFirst().sentence(Locale.ENGLISH)).isEqualTo(FILE + ", line 3: the character \"\\u000d\""
                + " cannot stand here; expected a key or a value, in quotation marks if need be.");
    }

    @Test
    void the_files_of_a_folder_are_read_as_pcscd_reads_them() {
        var drivers = new Bundles(root).configuration("twin", TWIN).configuration(".hidden", TWIN)
                .configuration("twin~", TWIN).configuration("a", "LIBPATH /a.so")
                .write(root.resolve("conf").resolve("folder").resolve("twin"), TWIN).look();
        assertThat(drivers.configured()).extracting(ConfiguredReader::file)
                .containsExactly(root.resolve("conf").resolve("twin"));
        assertThat(drivers.problems()).extracting(DriverProblem::kind).containsExactly(Kind.INCOMPLETE);
        assertThat(drivers.configured("GemPCTwin serial 00 00")).hasSize(1);
        assertThat(drivers.configured("GemPCTwin serial [Slot] 01 00")).hasSize(1);
        assertThat(drivers.configured("GemPCTwin serial")).hasSize(1);
        assertThat(drivers.configured("GemPCTwin serial2 00 00")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_problem_has_a_sentence_in_each_language(Kind kind) {
        var problem = new DriverProblem(FILE, OptionalInt.of(1234), kind, List.of("0x1", "0x2", "0x3"));
        var english = problem.sentence(Locale.ENGLISH);
        assertThat(english).startsWith("/etc/reader.conf.d/sample, line 1234: ").endsWith(".").doesNotContain("{",
                "''");
        assertThat(problem.sentence(Locale.GERMAN)).startsWith("/etc/reader.conf.d/sample, Zeile 1234: ")
                .endsWith(".").doesNotContain("{", "''");
        assertThat(problem.sentence(Locale.of("ru"))).startsWith("/etc/reader.conf.d/sample, строка 1234: ")
                .endsWith(".").doesNotContain("{", "''");
        assertThat(problem.sentence(Locale.of("tlh"))).isEqualTo(english);
    }
}
