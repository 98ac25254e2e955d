package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a ticket tells of the machine")
class SystemFactsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is its name, from the environment or the kernel, never from the network")
    void host() throws IOException {
        var kernel = folder.resolve("hostname");
        assertThat(SystemFacts.host(Map.of(), kernel)).isEmpty();
        Files.writeString(kernel, "desk-7\n");
        assertThat(SystemFacts.host(Map.of(), kernel)).contains("desk-7");
        assertThat(SystemFacts.host(Map.of("HOSTNAME", " "), kernel)).contains("desk-7");
        assertThat(SystemFacts.host(Map.of("HOSTNAME", "b"), kernel)).contains("b");
        assertThat(SystemFacts.host(Map.of("COMPUTERNAME", "a", "HOSTNAME", "b"), kernel)).contains("a");
        Files.writeString(kernel, "\n");
        assertThat(SystemFacts.host(Map.of(), kernel)).isEmpty();
        SystemFacts.host().ifPresent(name -> assertThat(name).isNotBlank());
    }

    @Test
    @DisplayName("is the system, its version and the processor")
    void system() {
        assertThat(SystemFacts.system()).startsWith(System.getProperty("os.name"))
                .endsWith(System.getProperty("os.arch"));
        assertThat(SystemFacts.session()).isNotNull();
    }
}
