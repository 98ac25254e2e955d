package org.readerdesk.ui.desk;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The desk")
class DeskControllerTest {

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final DeskController controller =
            new DeskController(monitor, attachments, InstantSource.system(), fx::add);

    private int runFx() {
        int ran = 0;
        for (var next = fx.poll(); next != null; next = fx.poll()) {
            next.run();
            ran++;
        }
        return ran;
    }

    @Test
    @DisplayName("keeps the newest of many snapshots, with one visit to the JavaFX thread")
    void coalesces() {
        runFx();
        for (int i = 0; i < 1000; i++) {
            monitor.readers(FakeMonitor.empty("Reader " + i));
        }
        assertThat(runFx()).isEqualTo(1);
        assertThat(controller.desk().names()).containsExactly("Reader 999");
    }

    @Test
    @DisplayName("keeps the selection when readers come, go and move")
    void selectionSurvives() {
        monitor.readers(FakeMonitor.empty("A"), FakeMonitor.empty("B"));
        runFx();
        controller.select("B");
        monitor.readers(FakeMonitor.empty("C"), FakeMonitor.empty("B"), FakeMonitor.empty("A"));
        runFx();
        assertThat(controller.desk().selected()).contains("B");
        monitor.readers(FakeMonitor.empty("A"));
        runFx();
        assertThat(controller.desk().selected()).contains("B");
        assertThat(controller.desk().names()).containsExactly("A", "B");
        assertThat(controller.desk().presence("B")).isEqualTo(Presence.GONE);
    }

    @Test
    @DisplayName("keeps a reader in sight that is gone but still attached")
    void goneButAttached() {
        monitor.readers(FakeMonitor.present("A"), FakeMonitor.present("B"));
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        runFx();
        controller.select("B");
        monitor.readers(FakeMonitor.present("B"));
        runFx();
        assertThat(controller.desk().names()).containsExactly("B", "A");
        assertThat(controller.desk().openHandles()).isEqualTo(1);
    }

    @Test
    @DisplayName("knows nothing of any reader while the service is away")
    void noService() {
        monitor.readers(FakeMonitor.present("A"));
        runFx();
        monitor.noService();
        runFx();
        assertThat(controller.desk().presence("A")).isEqualTo(Presence.NO_SERVICE);
    }

    @Test
    @DisplayName("joins what lies in a slot with what comes after it")
    void slot() {
        List<String> received = new ArrayList<>();
        var slot = new Newest<String>(fx::add, (one, other) -> one + other, received::add);
        fx.clear();
        slot.offer("a");
        slot.offer("b");
        runFx();
        slot.offer("c");
        runFx();
        assertThat(received).containsExactly("ab", "c");
    }
}
