package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.Received;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;

/// Readers' names go through the command line whole, whatever is in them.
@NeedsPcsclite
@Timeout(60)
class ReaderNamesTest {

    /// The last two are no UTF-8: they have the bytes FF and FE.
    static final List<String> NAMES = List.of("Plain Reader (No. 1) 00 00", "Plain Reader (No. 1) 01 00",
            "trailing spaces   ", "trailing spaces  ", " leading", "quotes \" ' ` $x \\u0041 %s", "\"quoted\"",
            "Чтéец 読取 \uD83D\uDCB3 00 00", "-dash 00 00", "--json", "@at 00 00", "ü".repeat(63) + "x",
            "tab\t, new\nline and \u001B[31m", "turned \u202Eround", "bad \uDCFF 00 00", "bad \uDCFE 00 00");

    private static StandInPcscd pcscd;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        pcscd = StandInPcscd.start();
        PcscEnvironment.use(pcscd.socket());
        NAMES.forEach(name -> pcscd.plug(name).insert(VirtualCard.ATR_T1));
    }

    @AfterAll
    static void stop() {
        pcscd.close();
    }

    @BeforeEach
    void forget() {
        pcscd.drain();
    }

    @Test
    void list_shows_them_whole_in_json() {
        var array = JsonParser.parseString(Typed.type("list", "--pcsc", "system", "--json").out()).getAsJsonArray();

        assertThat(array.asList().stream().map(ReaderNamesTest::name)).containsExactlyElementsOf(NAMES);
    }

    @Test
    void list_tells_them_apart_in_text_one_line_each() {
        var lines = Typed.type("list", "--pcsc", "system").lines();

        var names = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i += 2) {
            names.add(lines.get(i));
        }
        assertThat(names).hasSameSizeAs(NAMES).doesNotHaveDuplicates()
                .contains("Plain Reader (No. 1) 00 00", "Plain Reader (No. 1) 01 00", "\"trailing spaces   \"",
                        "\"trailing spaces  \"", "\" leading\"", "quotes \" ' ` $x \\u0041 %s",
                        "\"\\\"quoted\\\"\"", "Чтéец 読取 \uD83D\uDCB3 00 00", "-dash 00 00", "--json", "@at 00 00",
                        "ü".repeat(63) + "x", "\"tab\\t, new\\nline and \\u001b[31m\"", "\"turned \\u202eround\"",
                        "\"bad \\udcff 00 00\"", "\"bad \\udcfe 00 00\"");
    }

    @Test
    void watch_shows_them_whole() {
        var json = Typed.type("watch", "--pcsc", "system", "--json", "--for", "1").lines();
        var text = Typed.type("watch", "--pcsc", "system", "--for", "1").lines();

        assertThat(json.stream().map(JsonParser::parseString).map(ReaderNamesTest::name))
                .containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(text).hasSameSizeAs(NAMES);
        assertThat(text.stream().map(line -> line.replaceFirst("^\\S+", ""))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void run_asks_for_exactly_the_reader_that_was_named(String name) {
        var typed = Typed.type("run", "--pcsc", "system", "--json", "--reader=" + name, "attach", "status");

        assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
        assertThat(pcscd.recorded()).filteredOn(each -> each.command() == Command.CONNECT)
                .extracting(Received::reader).containsExactly(name);
        var status = JsonParser.parseString(typed.lines().get(1)).getAsJsonObject().getAsJsonObject("data");
        assertThat(status.get("reader").getAsString()).isEqualTo(name);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_name_may_also_be_a_word_of_its_own(String name) {
        var typed = Typed.type("run", "--pcsc", "system", "--reader", name, "attach");

        assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
        assertThat(pcscd.recorded()).filteredOn(each -> each.command() == Command.CONNECT)
                .extracting(Received::reader).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"377, 'bad \uDCFF 00 00'", "376, 'bad \uDCFE 00 00'"})
    void a_name_that_is_no_utf8_can_be_typed(String octal, String name) throws Exception {
        var command = new ArrayList<>(List.of("sh", "-c",
                "exec \"$@\" --reader \"$(printf 'bad \\%s 00 00')\" attach".formatted(octal), "sh"));
        var builder = Program.builder(directory, List.of(), "run", "--pcsc", "system");
        command.addAll(builder.command());
        builder.command(command).environment().put(PcscEnvironment.SOCKET, pcscd.socket().toString());
        var out = directory.resolve("out");

        var process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        assertThat(pcscd.recorded()).filteredOn(each -> each.command() == Command.CONNECT)
                .extracting(Received::reader).containsExactly(name);
    }

    private static String name(JsonElement reader) {
        return reader.getAsJsonObject().get("name").getAsString();
    }
}
