package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A simulator script that cannot be used is one sentence and exit code 2, before anything is done.
class BadScriptTest {

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', value = {
        "fly                       ~ script, line 1:",
        "plug \"A\"|plug               ~ script, line 2:",
        "# fine||plug \"A          ~ script, line 3:",
        "plug \"A\"|x\u0001y        ~ script, line 2:"
    })
    void a_wrong_line_is_named(String text, String sentence) throws IOException {
        assertRefused(Files.writeString(directory.resolve("script"), text.replace('|', '\n')).toString(), sentence);
    }

    @Test
    void one_that_is_no_text_is_refused() throws IOException {
        assertRefused(directory.resolve("absent").toString(), "absent cannot be read: there is no such file");
        assertRefused(directory.toString(), "cannot be read: it is a directory; expected a file of UTF-8 text.");
        var latin1 = Files.write(directory.resolve("latin1"),
                "plug A\nplug \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(latin1.toString(), "The simulator script " + latin1 + " cannot be read: line 2 is not UTF-8;");
        var binary = Files.write(directory.resolve("binary"), new byte[]{0x7F, 'E', 'L', 'F', 0, 0});
        assertRefused(binary.toString(), "cannot be read: line 1 is not text, since it has a NUL character;");
        assertRefused("", "cannot be read");
        assertRefused("a\0b", "a\\u0000b");
    }

    @Test
    void one_that_may_not_be_read_is_refused() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "plug A");
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret));
        assertRefused(secret.toString(), "cannot be read: you are not allowed to read it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "java", "java-jdk"})
    void it_goes_with_the_simulator_only(String way) throws IOException {
        var script = Files.writeString(directory.resolve("script"), "plug A").toString();

        assertSentence(Typed.type("list", "--pcsc", way, "--simulator-script", script),
                "--simulator-script does not go with --pcsc " + way + "; expected --pcsc simulator.");
    }

    private static void assertRefused(String script, String sentence) {
        assertSentence(Typed.type("list", "--simulator-script", script), sentence);
        assertSentence(Typed.type("watch", "--json", "--for", "1", "--simulator-script", script), sentence);
        assertSentence(Typed.type("run", "--reader", "X", "--simulator-script", script, "attach"), sentence);
        assertSentence(Typed.type("--pcsc", "simulator", "--simulator-script", script), sentence);
    }

    private static void assertSentence(Typed typed, String sentence) {
        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().lines()).singleElement().asString().startsWith("readerdesk: ").contains(sentence);
    }
}
