package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

class CommandLineToolTest {

    private final Terminal terminal = new Terminal(SimulatedResourceManager.small());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "lst ; \"lst\" is no command; expected one of list, watch, codes, atr, run.",
        "LIST ; \"LIST\" is no command",
        "help ; \"help\" is no command",
        "list list ; \"list\" is not expected here",
        "list --json=yes ; Invalid value for option '--json': 'yes' is not a boolean.",
        "list --jso ; \"--jso\" is not expected here",
        "run -r X attach ; \"-r\" is not expected here; expected what \"readerdesk run\" takes.",
        "list -x ; \"-x\" is not expected here",
        "--json list ; \"--json\" is not expected here; expected what \"readerdesk\" takes.",
        "--pcsc= list ; \"\" is no way to the readers",
        "--pcsc SYSTEM list ; \"SYSTEM\" is no way to the readers; expected one of auto",
        "--pcsc ; \"--pcsc WAY\" is missing; expected it in \"readerdesk\".",
        "list --simulator-script ; \"--simulator-script FILE\" is missing",
        "--pcsc java --pcsc system list ; --pcsc stands twice",
        "watch --for ten ; \"ten\" is no time; expected seconds above 0, such as 10 or 0.5",
        "watch --for NaN ; \"NaN\" is no time",
        "watch --for 1,5 ; \"1,5\" is no time",
        "watch --for 1.2345 ; \"1.2345\" is no time",
        "watch --for 999999999 ; \"999999999\" is no time",
        "watch --for 99999999999999999999 ; is no time",
        "watch --for= ; \"\" is no time",
        "watch --for 1 --for 2 ; --for stands twice",
        "watch 5 ; \"5\" is not expected here",
        "run --reader ; \"--reader NAME\" is missing",
        "run --reader X --reader Y attach ; --reader stands twice",
        "run --reader X --for 3 attach ; \"--for\" is not expected here",
        "run --reader X --keepgoing attach ; \"--keepgoing\" is not expected here",
        "run X attach ; \"--reader NAME\" is missing",
        "codes 1 2 ; \"2\" is not expected here",
        "codes --json ; \"--json\" is not expected here",
        "--colour ; \"--colour\" is not expected here",
        "list extra ; \"extra\" is not expected here; expected what \"readerdesk list\" takes.",
        "list --pcsc ; \"--pcsc WAY\" is missing",
        "list --pcsc usb ; \"usb\" is no way to the readers; expected one of auto, system, java, java-jdk, simulator.",
        "--pcsc usb list ; \"usb\" is no way to the readers",
        "list --json --json ; --json stands twice; expected it once.",
        "watch --for 0 ; \"0\" is no time; expected seconds above 0",
        "watch --for -3 ; \"-3\" is no time",
        "watch --for 1e9 ; \"1e9\" is no time",
        "watch --for ; \"--for SECONDS\" is missing",
        "run attach ; \"--reader NAME\" is missing",
        "run --reader X ; \"STEP\" is missing",
        "run --reader X fly ; Step 1, \"fly\": \"fly\" is no step; expected one of attach, reconnect, lock",
        "run --reader X attach attach:fast ; Step 2, \"attach:fast\": \"fast\" does not fit; expected attach[:shared",
        "run --reader X attach:T0:shared ; \"shared\" does not fit",
        "run --reader X attach:T2 ; \"T2\" does not fit",
        "run --reader X reconnect:eject ; \"eject\" does not fit; expected reconnect[:same",
        "run --reader X lock:now ; \"now\" does not fit; expected lock.",
        "run --reader X unlock: ; \"\" does not fit; expected unlock[:leave",
        "run --reader X detach:gently ; \"gently\" does not fit; expected detach[:leave",
        "run --reader X status:1 ; \"1\" does not fit; expected status.",
        "run --reader X transmit ; Step 1, \"transmit\": no byte to send; expected transmit:HEX",
        "run --reader X transmit:00A ; 3 hexadecimal digits are half a byte short",
        "run --reader X transmit:00ZZ ; character 3, \"Z\", is not a hexadecimal digit; expected transmit:HEX",
        "run --reader X wait ; Step 1, \"wait\": \"\" is no duration; expected wait:DURATION",
        "run --reader X wait:5 ; \"5\" is no duration",
        "run --reader X wait:-5s ; \"-5s\" is no duration",
        "run --reader X wait:99999999s ; that is too long",
        "run --reader X attach-handle ; no handle is open at this step; expected attach-handle[:NUMBER]",
        "run --reader X attach-handle open ; Step 1, \"attach-handle\": no handle is open",
        "run --reader X attach-handle:abc ; \"abc\" is no number",
        "codes NONSENSE ; \"NONSENSE\" is no result code; expected a name such as SCARD_E_NO_SMARTCARD",
        "codes 0x1234567890 ; \"0x1234567890\" is no result code"
    })
    void bad_input_is_one_sentence_and_exit_code_2_and_nothing_is_done(String line, String sentence) {
        int code = terminal.type(line.strip().split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines()).singleElement().asString().startsWith("readerdesk: ").contains(sentence);
        assertThat(terminal.selected).isEmpty();
        assertThat(terminal.windows).isEmpty();
        assertThat(terminal.simulator.scene().calls()).isEmpty();
    }

    // what understands the words needed 8 s for 10,000 of these
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void many_words_that_are_not_known_are_refused_at_once() {
        var words = new ArrayList<>(List.of("watch"));
        words.addAll(Collections.nCopies(100_000, "-ch"));

        assertThat(terminal.type(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(terminal.type(words.subList(0, 2000).toArray(String[]::new))).isEqualTo(2);
        assertThat(terminal.err().lines()).hasSize(2);
    }

    @Test
    void a_long_value_is_not_shown_whole() {
        terminal.type("list", "--json=" + "yes ".repeat(1000));
        terminal.type("list", "--simulator-script", "\0" + "name ".repeat(1000));

        assertThat(terminal.err().lines()).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThan(400)
                .contains("…"));
    }

    @Test
    void digits_of_a_wrong_command_are_not_repeated() {
        terminal.type("run", "--reader", "X", "transmit:0020000104313233");
        terminal.type("run", "--reader", "X", "transmit:00200001043132333X");

        assertThat(terminal.err() + terminal.out()).doesNotContain("313233");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--pcsc java list", "list --pcsc java", "--pcsc java list --json", "list --json --pcsc=java"})
    void pcsc_may_stand_before_and_after_the_command(String line) {
        assertThat(terminal.type(line.split(" "))).isZero();
        assertThat(terminal.selected).containsExactly(PcscChoice.JAVA);
    }

    @Test
    void of_both_the_one_behind_the_command_counts() {
        assertThat(terminal.type("--pcsc", "java", "list", "--pcsc", "system")).isZero();
        assertThat(terminal.selected).containsExactly(PcscChoice.SYSTEM);
    }

    @Test
    void a_command_asks_the_system_unless_told_otherwise_and_a_script_means_the_simulator() {
        terminal.type("list");
        terminal.type("list", "--simulator-script", "x");
        terminal.type("--simulator-script", "x", "--pcsc", "auto", "list");

        assertThat(terminal.selected).containsExactly(PcscChoice.SYSTEM, PcscChoice.SIMULATOR, PcscChoice.AUTO);
    }

    @Test
    void without_a_command_the_window_opens_with_auto() {
        assertThat(terminal.type()).isZero();
        assertThat(terminal.type("--pcsc", "simulator")).isZero();

        assertThat(terminal.windows).containsExactly(PcscChoice.AUTO, PcscChoice.SIMULATOR);
        assertThat(terminal.selected).isEmpty();
    }

    @Test
    void version_and_help_go_to_the_standard_output() {
        assertThat(terminal.type("--version")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringNewLines("ReaderDesk 1.2.3");
        assertThat(terminal.type("--help")).isZero();
        assertThat(terminal.out()).contains("list", "watch", "codes", "run", "--pcsc", "Exit codes");
        assertThat(terminal.type("run", "--help")).isZero();
        assertThat(terminal.out()).contains("reconnect[:same|shared|exclusive|direct][:leave|reset|unpower]");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void codes_shows_the_whole_table_every_sharer_of_a_number_and_unknown_ones_with_their_facility() {
        assertThat(terminal.type("codes")).isZero();
        assertThat(terminal.lines()).hasSize(103);
        var one = new Terminal(terminal.simulator);
        assertThat(one.type("codes", "-2146435041")).isZero();
        assertThat(one.out()).contains("SCARD_E_UNEXPECTED  (error)  [Windows only]", "SCARD_E_UNSUPPORTED_FEATURE",
                "[pcsc-lite, macOS only]", "cause:", "try:");
        var unknown = new Terminal(terminal.simulator);
        assertThat(unknown.type("codes", "0x80101234")).isZero();
        assertThat(unknown.out()).contains("unknown code", "facility 16, smart card");
        assertThat(unknown.selected).isEmpty();
    }

    @Test
    void a_fault_of_readerdesk_is_one_sentence_and_exit_code_1() {
        var broken = new Terminal(null);

        assertThat(broken.type("list")).isEqualTo(1);
        assertThat(broken.err().strip()).isEqualTo("fault");
        assertThat(broken.faults).hasSize(1);
    }

    @Test
    void the_window_asks_what_it_was_installed_to_ask_unless_told_otherwise() {
        terminal.windowDefault = PcscChoice.SYSTEM;
        terminal.type();
        terminal.type("--pcsc", "simulator");

        assertThat(terminal.windows).containsExactly(PcscChoice.SYSTEM, PcscChoice.SIMULATOR);
    }

    @Test
    void the_self_test_tells_its_lines_and_whether_all_is_well() {
        assertThat(terminal.type("--self-test")).isZero();
        terminal.whole = false;
        assertThat(terminal.type("--self-test")).isEqualTo(1);

        assertThat(terminal.lines()).containsOnly("ok    everything: is here");
        assertThat(terminal.selected).isEmpty();
    }

    @Test
    void the_self_test_stands_alone() {
        assertThat(terminal.type("--self-test", "list")).isEqualTo(2);
        assertThat(terminal.type("--pcsc", "system", "--self-test")).isEqualTo(2);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines()).hasSize(2).allMatch(line -> line.contains("\"--self-test\" stands alone"));
    }
}
