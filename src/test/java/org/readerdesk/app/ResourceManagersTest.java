package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.UsageException;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.SimulatedReader;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

class ResourceManagersTest {

    private final SimulatedResourceManager system = SimulatedResourceManager.empty();
    private final ResourceManager standIn = SimulatedResourceManager.small();

    @TempDir
    private Path directory;

    @Test
    void auto_takes_the_system_when_it_answers_and_leaves_no_context() {
        var selected = ResourceManagers.auto(system, () -> standIn);

        assertThat(selected.manager()).isSameAs(system);
        assertThat(selected.reason()).isEmpty();
        assertThat(system.scene().openContexts()).isZero();
    }

    @Test
    void auto_takes_the_simulator_when_the_service_is_away_and_says_why() {
        system.scene().stopService();

        var selected = ResourceManagers.auto(system, () -> standIn);

        assertThat(selected.manager()).isSameAs(standIn);
        assertThat(selected.insteadOfSystem()).contains(Answer.of(ResultCode.NO_SERVICE));
        assertThat(selected.reason().orElseThrow()).contains("0x8010001D SCARD_E_NO_SERVICE");
    }

    @Test
    void auto_asks_twice_before_it_believes_a_security_violation() {
        system.scene().inject(NativeCall.ESTABLISH_CONTEXT, ResultCode.SECURITY_VIOLATION, 1, Optional.empty());

        assertThat(ResourceManagers.auto(system, () -> standIn).manager()).isSameAs(system);
    }

    @Test
    void a_script_has_done_what_it_does_at_the_start_when_the_command_begins() throws IOException {
        var script = Files.writeString(directory.resolve("s.txt"), "plug \"New 00 00\"\nunplug \"no\u202ebody\"\n");
        var reports = new ArrayList<String>();

        var manager = (SimulatedResourceManager) ResourceManagers
                .select(PcscChoice.SIMULATOR, Optional.of(script), reports::add).manager();

        assertThat(manager.scene().readers()).extracting(SimulatedReader::name).contains("New 00 00");
        assertThat(reports).singleElement().asString().contains("line 2 had no effect", "\"no\\u202ebody\"");
    }

    @Test
    void a_script_that_cannot_be_used_is_a_sentence() throws IOException {
        var damaged = Files.writeString(directory.resolve("damaged.txt"), "plug \"A\"\nfly\n");

        assertRefused(PcscChoice.SIMULATOR, damaged, "damaged.txt, line 2");
        assertRefused(PcscChoice.SIMULATOR, directory.resolve("absent.txt"), "there is no such file");
        assertRefused(PcscChoice.SIMULATOR, directory, "it is a directory");
        assertRefused(PcscChoice.SYSTEM, damaged, "does not go with --pcsc system");
    }

    private static void assertRefused(PcscChoice choice, Path script, String words) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ResourceManagers.select(choice, Optional.of(script), _ -> {}))
                .withMessageContaining(words);
    }
}
