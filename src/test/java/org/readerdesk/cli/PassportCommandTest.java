package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;

class PassportCommandTest extends OneReaderTerminal {

    @TempDir
    private Path folder;

    private int passport(String... options) {
        var words = new ArrayList<>(List.of("passport", "--reader", READER));
        words.addAll(List.of(options));
        return terminal.type(words.toArray(String[]::new));
    }

    private JsonObject json() {
        return JsonParser.parseString(terminal.out()).getAsJsonObject();
    }

    private List<NativeCall> connects() {
        return scene.calls().stream().map(call -> call.function()).filter(NativeCall.CONNECT::equals).toList();
    }

    @Test
    void without_direct_it_tells_what_needs_no_handle_and_what_direct_would_add() {
        assertThat(passport()).isZero();

        assertThat(terminal.lines()).startsWith("Reader passport",
                "Simulation: this reader is invented, and no real reader was touched.", "", READER)
                .contains("The reader's own data were not read: that needs a handle.", "Reader",
                        "  State              card in", "USB device",
                        "  The reader is simulated: there is no device.", "Card", "  ReaderDesk  1.2.3",
                        "  No list of cards that is here names this ATR.")
                .anyMatch(line -> line.startsWith("  PC/SC       simulated"))
                .anyMatch(line -> line.startsWith("  TA1 ")).doesNotContain("Attributes");
        assertThat(terminal.err().lines()).hasSize(2).last().asString()
                .startsWith("The reader's own data (attributes, features, PIN pad) were not read: that needs a handle."
                        + " With --direct ");
        assertThat(connects()).isEmpty();
    }

    @Test
    void with_direct_the_reader_is_opened_for_a_moment_and_read() {
        assertThat(passport("--direct", "--json")).isZero();

        assertThat(terminal.lines()).hasSize(1);
        assertThat(json().getAsJsonObject("read").get("code").getAsString()).isEqualTo("0x00000000");
        assertThat(json().getAsJsonArray("attributes")).isNotEmpty();
        assertThat(connects()).hasSize(1);
        assertThat(scene.calls()).filteredOn(call -> call.function() == NativeCall.DISCONNECT).singleElement()
                .asString().contains("LEAVE");
        assertThat(terminal.err().lines()).singleElement().asString().startsWith("Simulation: ");
    }

    @Test
    void a_failing_code_is_on_the_page_and_explained_and_the_exit_code_is_1() {
        scene.other(READER, OtherAction.CONNECT_EXCLUSIVE);

        assertThat(passport("--direct")).isEqualTo(1);

        assertThat(terminal.lines())
                .contains("Reading the reader's own data ended with SCARD_E_SHARING_VIOLATION 0x8010000B.");
        assertThat(terminal.err().lines()).anyMatch(line -> line.startsWith(
                "0x8010000B SCARD_E_SHARING_VIOLATION  from the resource manager"))
                .anyMatch(line -> line.startsWith("    try: "));
        scene.other(READER, OtherAction.DISCONNECT);
    }

    @Test
    void each_form_goes_to_a_file_and_then_nothing_to_the_standard_output() throws IOException {
        for (var form : List.of("--text", "--html", "--json")) {
            var file = folder.resolve("passport" + form);
            assertThat(passport(form, "--file", file.toString())).isZero();
            assertThat(Files.readString(file)).contains(form.equals("--json") ? "\"simulated\":true" : "Simulation: ");
        }
        assertThat(terminal.out()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void html_goes_to_the_standard_output_too() {
        assertThat(passport("--html")).isZero();
        assertThat(terminal.lines()).startsWith("<!DOCTYPE html>").endsWith("</html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--text", "--html", "--json"})
    void the_serial_number_is_left_out_unless_it_is_asked_for(String form) {
        scene.attribute(READER, 0x0001_0103, Optional.of(Bytes.of("SN-4711".getBytes(StandardCharsets.US_ASCII))));
        assertThat(passport("--direct", form)).isZero();
        assertThat(terminal.out()).isNotEmpty().doesNotContain("SN-4711");
        var fresh = new Terminal(terminal.simulator);
        assertThat(fresh.type("passport", "--reader", READER, "--direct", form, "--serial")).isZero();
        assertThat(fresh.out()).contains("SN-4711");
    }

    @Test
    void a_service_that_does_not_answer_is_told_as_by_list() {
        scene.stopService();
        assertThat(passport("--json")).isEqualTo(1);
        assertThat(json().get("code").getAsString()).isEqualTo("0x8010001D");
        scene.startService();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "passport ; \"--reader NAME\" is missing; expected it in \"readerdesk passport\"",
        "passport --reader nobody ; The reader \"nobody\" is not listed; expected one of 1, as \"readerdesk list\" shows",
        "passport --reader R --json --html ; More than one form was chosen; expected one of --text, --html and --json",
        "passport --reader R --file /no/such/folder/x ; cannot be written: its directory is not there; expected a file",
        "passport --reader R --file / ; cannot be written: it is a directory",
        "passport --reader R --file a --file b ; --file stands twice",
        "passport --reader R more ; \"more\" is not expected here"
    })
    void bad_words_are_one_sentence_and_exit_code_2_and_nothing_is_opened(String line, String sentence) {
        assertThat(terminal.type(line.strip().split(" "))).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines().toList().getLast()).startsWith("readerdesk: ").contains(sentence.strip());
        assertThat(connects()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_in_the_end_is_told() throws IOException {
        Files.createDirectories(folder.resolve("passport.txt.part/inside"));
        assertThat(passport("--file", folder.resolve("passport.txt").toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("passport.txt cannot be written (").contains("nothing was saved.");
        assertThat(folder.resolve("passport.txt")).doesNotExist();
    }

    @Test
    void ctrl_c_stops_the_wait_and_leaves_no_handle() throws Exception {
        scene.hang(READER);
        var ended = CompletableFuture.supplyAsync(() -> passport("--direct"));
        var interrupt = terminal.interrupt.get(10, TimeUnit.SECONDS);
        await(() -> !connects().isEmpty());
        interrupt.run();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(terminal.err()).contains("E_ABORT");
        scene.release(READER);
        await(() -> scene.openHandles() == 0 && scene.openContexts() == 0);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
