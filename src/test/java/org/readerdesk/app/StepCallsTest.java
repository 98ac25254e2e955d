package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.OneReaderStandIn;
import org.readerdesk.fixture.pcscd.Received;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;

/// What each step of the command line really asks of the resource manager, as a stand-in for it records.
class StepCallsTest extends OneReaderStandIn {

    private static final List<String> END = List.of("DISCONNECT LEAVE", "RELEASE");
    private static final List<String> DISPOSITIONS = List.of("LEAVE", "RESET", "UNPOWER", "EJECT");

    @BeforeEach
    void insert() {
        reader.insert(VirtualCard.ATR_T0_T1);
        pcscd.drain();
    }

    /// Every way to say how to connect, with the words of the call it stands for.
    private static Stream<List<String>> connects() {
        var all = new ArrayList<List<String>>();
        for (var share : List.of("", ":shared", ":exclusive", ":direct")) {
            for (var protocol : List.of("", ":T0", ":T1", ":RAW")) {
                String mode = share.isEmpty() ? "SHARED" : share.substring(1).toUpperCase(Locale.ROOT);
                String set = switch (protocol) {
                    case ":T0" -> "T=0";
                    case ":T1" -> "T=1";
                    case ":RAW" -> "RAW";
                    default -> mode.equals("DIRECT") ? "none" : "T=0|T=1";
                };
                all.add(List.of(share + protocol, mode + " " + set));
            }
        }
        return all.stream();
    }

    static Stream<Arguments> attaches() {
        return connects().map(each -> arguments("attach" + each.getFirst(),
                connecting(each.getLast(), "STATUS")));
    }

    static Stream<Arguments> opens() {
        return connects().map(each -> arguments("open" + each.getFirst(), connecting(each.getLast())));
    }

    private static List<String> connecting(String words, String... more) {
        var calls = new ArrayList<>(List.of("ESTABLISH", "CONNECT " + READER + " " + words));
        calls.addAll(List.of(more));
        return calls;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"attaches", "opens"})
    void a_step_that_connects_asks_for_exactly_that_and_the_end_leaves_the_card_alone(String step,
            List<String> expected) {
        Typed.type(run(step));

        assertThat(asked()).startsWith(expected.toArray(String[]::new))
                .endsWith(END.toArray(String[]::new)).hasSize(expected.size() + END.size());
    }

    static Stream<Arguments> reconnects() {
        var all = new ArrayList<Arguments>();
        for (var before : List.of("attach", "attach:exclusive", "attach:T1")) {
            String attached = before.equals("attach:exclusive") ? "EXCLUSIVE" : "SHARED";
            String protocols = before.equals("attach:T1") ? "T=1" : "T=0|T=1";
            for (var share : List.of("", "same", "shared", "exclusive", "direct")) {
                for (var initialization : List.of("", "leave", "reset", "unpower")) {
                    String mode = share.isEmpty() || share.equals("same") ? attached
                            : share.toUpperCase(Locale.ROOT);
                    String step = "reconnect" + (share.isEmpty() ? "" : ":" + share)
                            + (initialization.isEmpty() ? "" : ":" + initialization);
                    all.add(arguments(before, step, "RECONNECT %s %s %s".formatted(mode, protocols,
                            initialization.isEmpty() ? "LEAVE" : initialization.toUpperCase(Locale.ROOT)),
                            attached.equals("EXCLUSIVE") && !mode.equals("EXCLUSIVE")));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reconnects")
    void a_reconnect_is_one_reconnect_on_the_same_handle(String before, String step, String expected,
            boolean leavesExclusive) {
        assertThat(Typed.type(run(before, step)).exitCode()).isZero();

        var calls = new ArrayList<>(List.of("STATUS", expected));
        if (leavesExclusive) {
            // else pcsc-lite would keep the reader locked
            calls.add("END LEAVE");
        }
        calls.add("STATUS");
        calls.addAll(END);
        assertThat(asked().subList(2, asked().size())).isEqualTo(calls);
        var withHandle = pcscd.recorded().stream().filter(command -> command.handle() != 0).toList();
        assertThat(withHandle).extracting(Received::handle).containsOnly(withHandle.getFirst().handle());
        assertThat(withHandle).extracting(Received::connection).containsOnly(withHandle.getFirst().connection());
    }

    static Stream<Arguments> unlocks() {
        return Stream.concat(Stream.of(arguments("", "LEAVE")),
                DISPOSITIONS.stream().map(each -> arguments(":" + each.toLowerCase(Locale.ROOT), each)));
    }

    @ParameterizedTest(name = "unlock{0}")
    @MethodSource("unlocks")
    void lock_and_unlock_are_one_transaction(String word, String disposition) {
        Typed.type(run("attach", "lock", "unlock" + word));

        assertThat(asked()).isEqualTo(calls("BEGIN", "END " + disposition, "DISCONNECT LEAVE", "RELEASE"));
    }

    @ParameterizedTest(name = "detach{0}")
    @MethodSource("unlocks")
    void a_detach_is_one_disconnect_and_nothing_follows(String word, String disposition) {
        Typed.type(run("attach", "detach" + word));

        assertThat(asked()).isEqualTo(calls("DISCONNECT " + disposition, "RELEASE"));
    }

    @Test
    void what_is_left_is_unlocked_and_detached_with_leave() {
        assertThat(Typed.type(run("attach", "lock", "lock")).exitCode()).isZero();

        assertThat(asked()).isEqualTo(calls("BEGIN", "BEGIN", "END LEAVE", "END LEAVE", "DISCONNECT LEAVE", "RELEASE"));
    }

    @Test
    void a_detach_with_a_lock_ends_the_transaction_first() {
        assertThat(Typed.type(run("attach", "lock", "detach:reset")).exitCode()).isZero();

        assertThat(asked()).isEqualTo(calls("BEGIN", "END LEAVE", "DISCONNECT RESET", "RELEASE"));
    }

    @Test
    void status_and_wait_ask_for_what_they_say() {
        assertThat(Typed.type(run("attach", "status", "wait:1ms", "status")).exitCode()).isZero();

        assertThat(asked()).isEqualTo(calls("STATUS", "STATUS", "DISCONNECT LEAVE", "RELEASE"));
    }

    @Test
    void a_command_goes_to_the_card_as_it_was_typed() {
        assertThat(Typed.type(run("attach", "transmit:00a4:00 00-02 3f00", "transmit:00B0000000")).exitCode()).isZero();

        assertThat(asked()).isEqualTo(calls("TRANSMIT", "TRANSMIT", "DISCONNECT LEAVE", "RELEASE"));
        assertThat(pcscd.recorded()).filteredOn(each -> each.command() == Command.TRANSMIT).extracting(Received::data)
                .containsExactly(Bytes.parseHex("00A40000023F00"), Bytes.parseHex("00B0000000"));
    }

    @Test
    void the_longest_command_goes_whole() {
        String header = "00D60000" + "00FFFF";
        Typed.type(run("attach", "transmit:" + header + "AB".repeat(65535) + "0000"));

        assertThat(pcscd.recorded()).filteredOn(each -> each.command() == Command.TRANSMIT)
                .singleElement().satisfies(each -> assertThat(each.data().length()).isEqualTo(65544));
    }

    @Test
    void an_opened_handle_is_adopted_without_a_call_of_its_own_but_its_status() {
        var typed = Typed.type(run("open:exclusive:T1", "attach-handle", "lock", "unlock", "detach"));

        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(asked()).containsExactly("ESTABLISH", "CONNECT " + READER + " EXCLUSIVE T=1", "STATUS", "BEGIN",
                "END LEAVE", "DISCONNECT LEAVE", "RELEASE");
        assertThat(pcscd.recorded()).filteredOn(each -> each.handle() != 0).extracting(Received::handle)
                .hasSize(4).containsOnly(handle());
    }

    private int handle() {
        return pcscd.recorded().stream().mapToInt(Received::handle).filter(each -> each != 0).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attach-handle:4660", "attach-handle:0x1234"})
    void a_number_that_is_no_handle_of_this_process_asks_nothing(String step) {
        assertThat(Typed.type(run(step)).exitCode()).isEqualTo(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_readerdesk_declines_asks_nothing() {
        assertThat(Typed.type(run("--keep-going", "status", "lock", "unlock", "reconnect", "transmit:00", "detach"))
                .exitCode()).isEqualTo(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void an_unknown_reader_is_asked_for() {
        assertThat(Typed.type("run", "--pcsc", "system", "--reader", "Nobody 00 00", "attach").exitCode()).isEqualTo(1);
        assertThat(asked()).containsExactly("ESTABLISH", "CONNECT Nobody 00 00 SHARED T=0|T=1", "RELEASE");
    }

    @Test
    void list_asks_for_names_and_states_only() {
        assertThat(Typed.type("list", "--pcsc", "system").exitCode()).isZero();

        assertThat(pcscd.recorded()).extracting(Received::command).contains(Command.ESTABLISH, Command.GET_STATE)
                .containsOnly(Command.VERSION, Command.ESTABLISH, Command.GET_STATE, Command.WAIT, Command.STOP_WAITING,
                        Command.RELEASE);
    }

    @Test
    void watch_waits_and_never_connects() {
        reader.remove();
        var typed = Typed.type("watch", "--pcsc", "system", "--for", "1.5");

        assertThat(typed.out()).contains(READER);
        assertThat(pcscd.recorded()).extracting(Received::command).contains(Command.WAIT)
                .doesNotContain(Command.CONNECT, Command.RECONNECT, Command.STATUS, Command.BEGIN,
                        Command.GET_ATTRIB, Command.TRANSMIT, Command.CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes", "--version", "--help", "run --help", "list --jsn", "run --reader X attach fly"})
    void what_needs_no_reader_asks_nothing_at_all(String line) {
        Typed.type(line.split(" "));

        assertThat(pcscd.recorded()).isEmpty();
    }

    /// `run` with the reader, options and steps.
    private static String[] run(String... words) {
        var all = new ArrayList<>(List.of("run", "--pcsc", "system", "--reader", READER));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    /// What an attach asks for, followed by `more`.
    private static List<String> calls(String... more) {
        var all = new ArrayList<>(connecting("SHARED T=0|T=1", "STATUS"));
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> asked() {
        return pcscd.recorded().stream()
                .filter(command -> command.command() != Command.VERSION && command.command() != Command.GET_STATE)
                .map(Received::text)
                .toList();
    }
}
