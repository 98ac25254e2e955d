package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.diagnose.PcscPrograms.Program;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Programs that use PC/SC")
class PcscProgramsTest {

    @TempDir
    private Path folder;

    private void process(String pid, String name, String maps) throws IOException {
        var process = Files.createDirectory(folder.resolve(pid));
        Files.writeString(process.resolve("comm"), name + "\n");
        Files.writeString(process.resolve("maps"), maps);
    }

    @Test
    @DisplayName("are those with the library loaded, this one and what cannot be read left out")
    void found() throws IOException {
        process("12", "scdaemon", "7f00-7f01 r-xp 0 0 0 /usr/lib/x86_64-linux-gnu/libpcsclite.so.1.0.0\n");
        process("7", "chrome", "7f00-7f01 r-xp 0 0 0 /tmp/x/libpcsclite.so.1 (deleted)\n");
        process("5", "bash", "7f00-7f01 r-xp 0 0 0 /usr/lib/libc.so.6\n");
        process("99", "java", "libpcsclite.so.1\n");
        Files.createDirectory(folder.resolve("100"));
        Files.createDirectory(folder.resolve("1x"));
        assertThat(new PcscPrograms(Optional.of(folder), 99).look().orElseThrow())
                .containsExactly(new Program("chrome", 7), new Program("scdaemon", 12));
    }

    @Test
    @DisplayName("are not known where the system does not show them")
    void unseen() {
        assertThat(PcscPrograms.blind().look()).isEmpty();
        assertThat(new PcscPrograms(Optional.of(folder.resolve("missing")), 1).look()).isEmpty();
    }

    @Test
    @DisplayName("of this machine do not hold this process itself")
    void here() {
        new PcscPrograms().look().ifPresent(programs -> assertThat(programs).extracting(Program::pid)
                .doesNotContain(ProcessHandle.current().pid()));
    }
}
