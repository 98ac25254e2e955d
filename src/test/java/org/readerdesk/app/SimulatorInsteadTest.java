package org.readerdesk.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Program;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Installed, and without a service")
@Timeout(120)
class SimulatorInsteadTest {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("the window opens the simulator in its own place when it is told to, and leaves nothing of itself")
    void opensTheSimulator() throws Exception {
        var builder = Program.builder(folder, List.of("--module-path", Path.of("target", "javafx").toString(),
                "--add-modules=javafx.controls", "--enable-native-access=javafx.graphics", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Dreaderdesk.pcsc=system", "-Duser.language=en"));
        builder.command()
                .replaceAll(word -> word.equals(Main.class.getName()) ? SwitchingWindow.class.getName() : word);
        builder.environment().put("PCSCLITE_CSOCK_NAME", folder.resolve("no-socket").toString());
        var out = folder.resolve("out");
        var process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out, StandardCharsets.UTF_8).strip())
                .isEqualTo("1 window, ReaderDesk - Simulation, 4 readers, at 30, monitors 1");
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("activity")).isDirectory();
        assertThat(folder.resolve("activity-simulated")).isDirectory();
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("30");
    }
}
