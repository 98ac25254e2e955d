package org.readerdesk.ui;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

import static org.assertj.core.api.Assertions.assertThat;

/// A window on the simulator, with real lanes and the real monitor.
abstract class SimulatorWindow extends WindowRobot {

    private final SimulatedResourceManager manager = SimulatedResourceManager.small();
    final Scene scene = manager.scene();
    private final LaneAttachments attachments = new LaneAttachments(manager);
    private final Journal journal = Journal.inMemory();
    private final ContextMonitor monitor = new ContextMonitor(manager);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void start(Stage shown) {
        stage = shown;
        stage.setWidth(1000);
        stage.setHeight(760);
        new MainWindow(new WindowServices(manager.description(), attachments, monitor, Optional.of(scene),
                Optional.of(Answer.of(ResultCode.NO_SERVICE)), "0.1.0", WindowTest.preferences(), journal,
                Optional.empty(),
                Surroundings.unseen(), this::closeServices)).show(stage);
        stage.setX(0);
        stage.setY(0);
        monitor.listen(snapshot -> {
            if (snapshot.service() instanceof ReadersSnapshot.Unavailable) {
                attachments.serviceLost();
            }
        });
        monitor.start();
    }

    private void closeServices() {
        Thread.ofPlatform().daemon().start(() -> {
            attachments.close();
            journal.close();
            monitor.close();
            closed.countDown();
        });
    }

    @AfterEach
    void closeWindow() throws InterruptedException {
        scene.readers().forEach(reader -> scene.release(reader.name()));
        hide();
        assertThat(closed.await(2, TimeUnit.SECONDS)).as("closed within 2 s").isTrue();
        until("every context is released", () -> scene.openContexts() == 0);
    }

    String firstReader() {
        return scene.readers().getFirst().name();
    }
}
