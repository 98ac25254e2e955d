package org.readerdesk.ui.status;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.diagnose.FakeMachine;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The status line")
class StatusControllerTest {

    private final FakeMonitor monitor = new FakeMonitor();
    private final DeskController desk =
            new DeskController(monitor, new FakeAttachments(), InstantSource.system(), Runnable::run);

    private StatusController on(FakeMachine machine, Feature... lacking) {
        var features = EnumSet.allOf(Feature.class);
        features.removeAll(Set.of(lacking));
        var codes = ResultCodes.in(Language.ENGLISH.locale());
        return new StatusController(
                new ResourceManager.Description(ResourceManager.Kind.SYSTEM, Platform.PCSCLITE, "", features),
                answer -> codes.explain(answer, Platform.PCSCLITE), desk, machine.service(), monitor::lookAgain);
    }

    private static FakeMachine linux(String... files) {
        return new FakeMachine(Platform.PCSCLITE, Map.of(), Set.of(files));
    }

    private static StatusController.Status now(StatusController controller) {
        return controller.statusProperty().get();
    }

    @Test
    @DisplayName("tells that the readers were listed again only when somebody wanted it")
    void listed() {
        var controller = on(linux(), Feature.SIMULATED);
        monitor.readers(FakeMonitor.empty("A"));
        assertThat(now(controller).listed()).isEmpty();
        controller.listAgain();
        assertThat(monitor.looks()).isEqualTo(1);
        assertThat(now(controller).listed()).matches("listed again at \\d\\d:\\d\\d:\\d\\d");
        String first = now(controller).listed();
        monitor.readers(FakeMonitor.present("A"));
        assertThat(now(controller).listed()).isEqualTo(first);
    }

    @Test
    @DisplayName("says in an outage what is the matter here, and when it is asked again")
    void outage() {
        var off = on(linux("/usr/sbin/pcscd"), Feature.SIMULATED);
        monitor.noService();
        var outage = now(off).outage().orElseThrow();
        assertThat(outage.sentence()).isEqualTo(
                "The smart card service is not started: its socket /run/pcscd/pcscd.comm is not there.");
        assertThat(outage.next()).isEqualTo(
                "SCardEstablishContext is asked again every 1.0 s; the readers come back by themselves.");
        assertThat(outage.tries()).isEmpty();
        assertThat(now(on(linux(), Feature.SIMULATED)).outage().orElseThrow().sentence()).contains("not installed");
        var elsewhere = now(on(new FakeMachine(Platform.WINDOWS, Map.of(), Set.of()), Feature.SIMULATED)).outage();
        assertThat(elsewhere.orElseThrow().sentence()).isEqualTo("No smart card service could be reached.");
        assertThat(elsewhere.orElseThrow().tries()).isNotEmpty();
    }

    @Test
    @DisplayName("tells from where the person works, unless the readers are simulated")
    void session() {
        var remote = new FakeMachine(Platform.PCSCLITE, Map.of("XRDP_SESSION", "1"), Set.of());
        assertThat(now(on(remote, Feature.SIMULATED)).session()).contains(SessionKind.REMOTE_DESKTOP);
        assertThat(now(on(linux(), Feature.SIMULATED)).session()).contains(SessionKind.LOCAL);
        assertThat(now(on(remote)).session()).isEmpty();
        monitor.noService();
        assertThat(now(on(remote)).outage().orElseThrow().sentence()).startsWith("The simulated service was stopped");
        assertThat(now(on(remote)).outage().orElseThrow().tries()).isEmpty();
    }
}
