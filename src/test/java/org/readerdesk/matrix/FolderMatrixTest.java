package org.readerdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.Needs;
import org.readerdesk.fixture.pcscd.PcscPart;
import org.readerdesk.fixture.pcscd.Unshare;

/// A log that cannot be written harms nothing and says nothing: a process on a small file system that is full, or
/// read-only, which even root feels.
@Needs(PcscPart.NAMESPACE)
class FolderMatrixTest {

    private static final long LIMIT_SECONDS = 60;
    private static final String FILL = """
            mount -t tmpfs -o size=64k tmpfs "$0" && head -c 65536 /dev/zero > "$0/fill" && exec "$@"
            """;
    private static final String FREEZE = """
            mount -t tmpfs -o size=64k,ro tmpfs "$0" && exec "$@"
            """;

    @TempDir
    private Path folder;

    @Test
    void aFullDiskUnderTheLogHarmsNoOperation() throws Exception {
        run(FolderFaults.FULL, FILL);
    }

    @Test
    void aReadOnlyFolderOfTheLogHarmsNoOperation() throws Exception {
        run(FolderFaults.READ_ONLY, FREEZE);
    }

    @Test
    void aFullDiskUnderTheActivityLogLosesNoRowOfThisWindow() throws Exception {
        run(FolderFaults.FULL_ACTIVITY, FILL);
    }

    @Test
    void aReadOnlyFolderOfTheSettingsIsToldAndHarmsNothing() throws Exception {
        run(FolderFaults.READ_ONLY_SETTINGS, FREEZE);
    }

    private void run(String fault, String script) throws IOException, InterruptedException {
        var logs = Files.createDirectory(folder.resolve("logs"));
        var flags = List.of("-Djava.util.logging.config.class=org.readerdesk.app.LogSetup");
        var command = new ArrayList<>(Unshare.command().orElseThrow());
        command.addAll(List.of("sh", "-c", script, logs.toString()));
        for (var word : Program.builder(logs, flags, fault).command()) {
            command.add(word.equals("org.readerdesk.app.Main") ? FolderChild.class.getName() : word);
        }
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out)).isEmpty();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(err)).as("the standard error").isEmpty();
    }
}
