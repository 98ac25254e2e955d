package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.RecordedCall;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

class ListCommandTest {

    private final Terminal terminal = new Terminal(SimulatedResourceManager.empty());

    @Test
    void no_reader_is_an_empty_array_and_exit_code_0() {
        assertThat(terminal.type("list", "--json")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringNewLines("[]");
    }

    @Test
    void readers_are_named_whole_with_state_and_atr() {
        String odd = "Lector \"ñ\" 日本 \uD83D\uDCB3 ";
        terminal.simulator.scene().plug("Plain 00 00");
        terminal.simulator.scene().plug(odd);
        terminal.simulator.scene().insert(odd, SimulatedCard.T1);

        assertThat(terminal.type("list", "--json")).isZero();

        var array = JsonParser.parseString(terminal.out()).getAsJsonArray();
        assertThat(array.get(0)).isEqualTo(JsonParser.parseString(
                "{\"name\":\"Plain 00 00\",\"state\":[\"EMPTY\"],\"atr\":null}"));
        assertThat(array.get(1).getAsJsonObject().get("name").getAsString()).isEqualTo(odd);
        assertThat(array.get(1).getAsJsonObject().get("state").getAsJsonArray().get(0).getAsString())
                .isEqualTo("PRESENT");
        assertThat(array.get(1).getAsJsonObject().get("atr").getAsString()).matches("3[BF]([0-9A-F]{2})+");
    }

    @Test
    void it_asks_once_on_a_context_of_its_own_and_never_connects() {
        terminal.simulator.scene().plug("Plain 00 00");
        terminal.type("list");

        assertThat(terminal.simulator.scene().calls()).extracting(RecordedCall::function).containsExactly(
                NativeCall.ESTABLISH_CONTEXT, NativeCall.LIST_READERS, NativeCall.GET_STATUS_CHANGE,
                NativeCall.RELEASE_CONTEXT);
        assertThat(terminal.simulator.scene().openContexts()).isZero();
    }

    @Test
    void it_says_the_same_whether_the_line_had_to_be_parsed_or_not() {
        terminal.simulator.scene().plug("Plain 00 00");
        for (var json : new String[][]{{"list"}, {"list", "--json"}}) {
            var parsed = new Terminal(terminal.simulator);
            var words = Stream.concat(Stream.of("--pcsc", "system"),
                    Stream.of(json)).toArray(String[]::new);
            var quick = new Terminal(terminal.simulator);

            assertThat(quick.type(json)).isEqualTo(parsed.type(words)).isZero();
            assertThat(quick.out()).isEqualTo(parsed.out()).contains("Plain 00 00");
            assertThat(quick.err()).isEqualTo(parsed.err()).contains("invented");
            assertThat(quick.selected).isEqualTo(parsed.selected);
        }
    }

    @Test
    void a_fault_is_told_and_exit_code_1() {
        terminal.simulator.scene().plug("Plain 00 00");
        terminal.broken = new IllegalStateException("planted");

        assertThat(terminal.type("list")).isEqualTo(1);
        assertThat(terminal.faults).containsExactly(terminal.broken);
        assertThat(terminal.err()).isEqualToIgnoringNewLines("fault");
    }

    @Test
    void sixteen_readers_are_listed() {
        for (int i = 0; i < 16; i++) {
            terminal.simulator.scene().plug("Reader %02d 00".formatted(i));
        }

        assertThat(terminal.type("list", "--json")).isZero();
        assertThat(JsonParser.parseString(terminal.out()).getAsJsonArray()).hasSize(16);
    }

    @Test
    void a_stopped_service_is_its_code_and_exit_code_1() {
        terminal.simulator.scene().stopService();

        assertThat(terminal.type("list", "--json")).isEqualTo(1);
        assertThat(JsonParser.parseString(terminal.out())).isEqualTo(JsonParser.parseString(
                "{\"code\":\"0x8010001D\",\"name\":\"SCARD_E_NO_SERVICE\",\"by\":\"resource manager\"}"));
    }

    @Test
    void a_code_that_the_table_lacks_has_no_name() {
        terminal.simulator.scene().inject(NativeCall.LIST_READERS, new ResultCode(0x80101234), 1, Optional.empty());

        assertThat(terminal.type("list", "--json")).isEqualTo(1);
        assertThat(terminal.out()).contains("\"code\":\"0x80101234\",\"name\":null");
    }

    @Test
    void a_security_violation_is_believed_only_when_it_comes_twice() {
        terminal.simulator.scene().inject(NativeCall.ESTABLISH_CONTEXT, ResultCode.SECURITY_VIOLATION, 1,
                Optional.empty());

        assertThat(terminal.type("list", "--json")).isZero();
    }

    @Test
    void invented_readers_are_said_to_be_so_beside_the_result() {
        terminal.type("list", "--json", "--pcsc", "simulator");

        assertThat(terminal.err()).contains("Simulation: these readers are invented.");
        assertThat(terminal.out()).doesNotContain("Simulation");
    }

    @Test
    void what_cannot_be_asked_is_refused_as_wrong_words_are() {
        var parsing = new ParsingOnly();

        assertThat(parsing.type("list\n--json")).as("no word").isEqualTo(2);
        assertThat(parsing.type("list", "--json")).isEqualTo(2);
        assertThat(parsing.understood).isTrue();
        assertThat(parsing.err())
                .endsWith("readerdesk: Understood. See: readerdesk list --help" + System.lineSeparator());
        assertThat(parsing.faults).isEmpty();
    }
}
