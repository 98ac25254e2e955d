package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Program;

/// The program in a process of its own, as a person starts it.
class CommandProcessTest {

    @TempDir
    private Path directory;

    @Test
    void a_command_loads_no_javafx() throws Exception {
        var process = start(List.of("-Xlog:class+load:stderr"), "list", "--pcsc", "simulator");

        String loaded = text(process);
        assertThat(process.exitValue()).isZero();
        assertThat(loaded).contains("org.readerdesk.cli.ListCommand").doesNotContain("javafx.", "com.sun.glass");
    }

    @Test
    void a_list_of_the_systems_readers_loads_no_parser_either() throws Exception {
        var process = start(List.of("-Xlog:class+load:stderr"), "list");

        assertThat(text(process)).contains("org.readerdesk.cli.ListCommand").doesNotContain(
                "picocli.CommandLine source",
                "javafx.");
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        var process = start(List.of(), "--version");

        assertThat(text(process).strip()).matches("ReaderDesk [0-9].*").doesNotContain("$");
        assertThat(process.exitValue()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void names_are_right_where_the_language_settings_know_no_unicode() throws Exception {
        var process = start(List.of(), "run", "--pcsc", "simulator", "--reader", "日本 ü \uD83D\uDCB3 ", "attach");

        assertThat(text(process)).contains("0x80100009", "\"日本 ü \uD83D\uDCB3 \"");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_display_there_is_one_sentence_and_no_stack() throws Exception {
        var process = start(List.of("--module-path", Path.of("target", "javafx").toString(),
                "--add-modules=javafx.controls", "--enable-native-access=javafx.graphics"), "--pcsc", "simulator");

        assertThat(text(process).lines()).singleElement().asString()
                .contains("cannot open its window", "DISPLAY is not set", "readerdesk watch");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void an_interrupt_ends_a_run_with_everything_given_back() throws Exception {
        var script = Files.writeString(directory.resolve("script"),
                "other \"Simulated DeskReader 100 [Contact] (SIM-0001) 00 00\" begin\n");
        var out = directory.resolve("out");
        var process = start(List.of(), out, "run", "--simulator-script", script.toString(), "--reader",
                "Simulated DeskReader 100 [Contact] (SIM-0001) 00 00", "attach");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.readString(out).contains("waiting: another program may hold the card")) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(out)).contains("0x80004004", "E_ABORT", "ReaderDesk");
    }

    private Process start(List<String> flags, String... words) throws IOException {
        return start(flags, directory.resolve("out"), words);
    }

    private Process start(List<String> flags, Path out, String... words) throws IOException {
        return Program.builder(directory, flags, words).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    }

    private String text(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(directory.resolve("out"), StandardCharsets.UTF_8);
    }
}
