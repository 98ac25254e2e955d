package org.readerdesk.ui;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.ui.kit.PulseLook;

/// A window that nobody touches draws nothing.
@Endurance
class QuietWindowTest extends WindowTest {

    @Test
    @DisplayName("after filtering readers and searching the log, back in the list, JavaFX's timer rests")
    void rests() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER)));
        PulseLook.awaitRest();
        keys(KeyCode.F);
        write("acr");
        type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        settle();
        PulseLook.awaitRest();
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT, KeyCode.CONTROL);
        write("reader");
        keys(KeyCode.DIGIT1);
        PulseLook.awaitRest();
    }
}
