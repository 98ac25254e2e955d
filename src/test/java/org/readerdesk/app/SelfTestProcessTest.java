package org.readerdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Flow;
import org.readerdesk.fixture.Program;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("readerdesk --self-test")
@Timeout(120)
class SelfTestProcessTest {

    private static final List<String> JAVAFX = List.of("--module-path", Path.of("target", "javafx").toString(),
            "--add-modules=javafx.controls", "--enable-native-access=javafx.graphics");

    @TempDir
    private Path folder;
    private int code;
    private String err = "";

    @Test
    @Flow
    @DisplayName("passes, with the window on the display or in memory, and leaves nothing")
    void passes() throws Exception {
        var display = Optional.ofNullable(System.getenv("DISPLAY")).filter(name -> !name.isEmpty());
        var lines = run(JAVAFX, display);

        assertThat(lines).as(err).noneMatch(line -> line.startsWith("FAIL")).allMatch(
                line -> line.matches("(ok  |note|FAIL)  [^:]+: .+|ReaderDesk [0-9.]+ passes its self-test\\."));
        assertThat(lines).anyMatch(line -> line.startsWith("ok    simulator: attached"))
                .anyMatch(line -> line.matches("ok    window: \"ReaderDesk.*\" showed 4 readers.*"))
                .anyMatch(line -> line.startsWith("ok    fonts: "));
        assertThat(lines.stream().anyMatch(line -> line.contains("drawn to memory"))).isEqualTo(display.isEmpty());
        assertThat(code).isZero();
        assertThat(err).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    @DisplayName("fails where JavaFX is missing, and says so in a line")
    void withoutJavaFx() throws Exception {
        var lines = run(List.of(), Optional.empty());

        assertThat(lines).filteredOn(line -> line.startsWith("FAIL")).singleElement().asString()
                .startsWith("FAIL  window: JavaFX is missing");
        assertThat(lines.getLast()).contains("fails its self-test");
        assertThat(code).isEqualTo(1);
        assertThat(left()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("fails where the display that is named does not answer, in the words that the window itself uses")
    void displayThatDoesNotAnswer() throws Exception {
        var lines = run(JAVAFX, Optional.of(":4711"));

        assertThat(lines).filteredOn(line -> line.startsWith("FAIL")).singleElement().asString()
                .contains("FAIL  window: ReaderDesk cannot open its window", ":4711");
        assertThat(code).isEqualTo(1);
        assertThat(err).isEmpty();
    }

    @Test
    @DisplayName("takes no command and no other option beside it")
    void alone() throws Exception {
        for (var beside : List.of("list", "--pcsc=system")) {
            var process = Program.run(Map.of(), "--self-test", beside);
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.out()).isEmpty();
            assertThat(process.err().lines()).singleElement().asString().contains("\"--self-test\" stands alone");
        }
    }

    private List<String> run(List<String> flags, Optional<String> display) throws IOException, InterruptedException {
        var home = Files.createDirectories(folder.resolve("home"));
        var said = new ArrayList<Path>(List.of(folder.resolve("out"), folder.resolve("err")));
        var builder = Program.builder(home, flags, "--self-test").redirectOutput(said.getFirst().toFile())
                .redirectError(said.getLast().toFile());
        builder.environment().put("HOME", home.toString());
        // else GTK itself makes a folder for dconf, as in every program
        builder.environment().put("GSETTINGS_BACKEND", "memory");
        display.ifPresent(name -> builder.environment().put("DISPLAY", name));
        var process = builder.start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        code = process.exitValue();
        err = Files.readString(said.getLast());
        return Files.readAllLines(said.getFirst());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home"))) {
            return files.toList();
        }
    }
}
