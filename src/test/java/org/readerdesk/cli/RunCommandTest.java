package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.RecordedCall;

class RunCommandTest extends OneReaderTerminal {

    private int run(String... steps) {
        var words = new ArrayList<>(List.of("run", "--json", "--reader", READER));
        words.addAll(List.of(steps));
        return terminal.type(words.toArray(String[]::new));
    }

    private List<JsonObject> objects() {
        return terminal.lines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    private List<String> told() {
        return objects().stream().map(step -> step.get("step").getAsString()
                + (step.has("automatic") ? "*" : "") + " "
                + (step.has("code") ? step.get("code").getAsString() : "-")).toList();
    }

    @Test
    void each_step_is_one_object_in_order() {
        int code = run("attach", "lock", "status", "transmit:00A40000023F00", "wait:1ms", "unlock", "reconnect:reset",
                "detach:reset");

        assertThat(code).isZero();
        assertThat(told()).containsExactly("attach 0x00000000", "lock 0x00000000", "status 0x00000000",
                "transmit:00 A4 00 00 02 3F 00 0x00000000", "wait:1ms -", "unlock 0x00000000",
                "reconnect:reset 0x00000000", "detach:reset 0x00000000");
        var attach = objects().get(0);
        assertThat(attach.get("name").getAsString()).isEqualTo("SCARD_S_SUCCESS");
        assertThat(attach.get("by").getAsString()).isEqualTo("resource manager");
        assertThat(attach.get("protocol").getAsString()).isEqualTo("T=1");
        assertThat(attach.get("tookMicros").getAsLong()).isPositive();
        assertThat(attach.getAsJsonArray("calls").get(1).getAsJsonObject().keySet()).containsExactly("function",
                "arguments", "code", "name", "by", "tookMicros", "times");
        assertThat(objects().get(2).getAsJsonObject("data").keySet())
                .containsExactly("reader", "state", "eventCount", "atr");
        assertThat(objects().get(3).getAsJsonObject("data").get("response").getAsString()).matches("([0-9A-F]{2}){2,}");
        assertThat(objects().get(4).keySet()).containsExactly("step", "protocol", "tookMicros");
        assertThat(objects().get(6).getAsJsonObject("data").get("sameCard").getAsBoolean()).isTrue();
        assertThat(objects().get(7).get("protocol").isJsonNull()).isTrue();
    }

    @Test
    void what_is_still_held_is_unlocked_and_detached_with_leave_and_shown_as_automatic() {
        assertThat(run("attach", "lock", "lock")).isZero();
        assertThat(told()).containsExactly("attach 0x00000000", "lock 0x00000000", "lock 0x00000000",
                "unlock* 0x00000000", "unlock* 0x00000000", "detach* 0x00000000");
        assertThat(scene.calls()).filteredOn(call -> call.function() == NativeCall.DISCONNECT)
                .singleElement().asString().contains("LEAVE");
    }

    @Test
    void an_opened_handle_is_adopted_and_closed_in_the_end() {
        assertThat(run("open", "attach-handle", "status", "detach")).isZero();
        assertThat(told()).containsExactly("open 0x00000000", "attach-handle 0x00000000", "status 0x00000000",
                "detach 0x00000000", "close* 0x00000000");
        assertThat(objects().get(0).getAsJsonObject("data").get("handle").getAsString()).startsWith("0x");
        assertThat(objects().get(3).get("by").getAsString()).isEqualTo("ReaderDesk");
    }

    @Test
    void a_failing_step_is_the_last_one() {
        scene.remove(READER);

        assertThat(run("attach", "status")).isEqualTo(1);
        assertThat(told()).containsExactly("attach 0x8010000C");
    }

    @Test
    void with_keep_going_the_others_follow_and_the_exit_code_is_1_all_the_same() {
        assertThat(run("--keep-going", "status", "attach", "attach", "detach")).isEqualTo(1);
        assertThat(told()).containsExactly("status 0x8000FFFF", "attach 0x00000000", "attach 0x8000FFFF",
                "detach 0x00000000");
        assertThat(objects().get(0).get("by").getAsString()).isEqualTo("ReaderDesk");
        assertThat(objects().get(0).get("name").getAsString()).isEqualTo("E_UNEXPECTED");
    }

    @Test
    void an_unknown_reader_is_asked_of_the_resource_manager() {
        assertThat(terminal.type("run", "--json", "--reader", READER + " ", "attach")).isEqualTo(1);
        assertThat(told()).containsExactly("attach 0x80100009");
        assertThat(objects().getFirst().get("by").getAsString()).isEqualTo("resource manager");
    }

    @Test
    void a_handle_that_nobody_has_is_refused_by_readerdesk() {
        assertThat(run("attach-handle:0x12345678")).isEqualTo(1);
        assertThat(told()).containsExactly("attach-handle:0x12345678 0x80070057");
    }

    @Test
    void text_shows_code_name_who_answered_protocol_and_what_to_try() {
        assertThat(terminal.type("run", "--keep-going", "--reader", READER, "attach", "attach:exclusive", "status"))
                .isEqualTo(1);
        assertThat(terminal.lines().get(0)).startsWith("attach ")
                .contains("0x00000000", "SCARD_S_SUCCESS", "resource manager", "T=1");
        assertThat(terminal.out()).contains("0x8000FFFF", "E_UNEXPECTED", "ReaderDesk", "try: Detach first",
                "card state: present, powered, negotiable", "detach (automatic)");
    }

    @Test
    void a_long_wait_is_told_and_ctrl_c_ends_it_with_nothing_left_behind() throws Exception {
        scene.other(READER, OtherAction.BEGIN);
        var exit = CompletableFuture.supplyAsync(() -> run("attach", "status"));
        var interrupt = terminal.interrupt.get(10, TimeUnit.SECONDS);
        await(() -> terminal.err().contains("waiting: another program may hold the card, 3 s"));

        interrupt.run();

        assertThat(exit.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(told()).containsExactly("attach 0x80004004");
        scene.other(READER, OtherAction.END);
        scene.other(READER, OtherAction.DISCONNECT);
        await(() -> scene.openHandles() == 0 && scene.openContexts() == 0);
    }

    @Test
    void ctrl_c_during_a_pause_cleans_up_and_begins_nothing_more() throws Exception {
        var exit = CompletableFuture.supplyAsync(() -> run("attach", "lock", "wait:1000s", "status"));
        var interrupt = terminal.interrupt.get(10, TimeUnit.SECONDS);
        await(() -> scene.calls().stream().map(RecordedCall::function)
                .anyMatch(NativeCall.BEGIN_TRANSACTION::equals));

        interrupt.run();

        exit.get(10, TimeUnit.SECONDS);
        assertThat(told()).contains("unlock* 0x00000000", "detach* 0x00000000").doesNotContain("status 0x00000000");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
