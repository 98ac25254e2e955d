package org.readerdesk.ui;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.simulator.OtherAction;

/// The pictures of the simulation for people who read about ReaderDesk; `assets/make-screenshots.sh` copies them.
class SimulatorScreenshotsTest extends SimulatorWindow {

    @Test
    @DisplayName("the simulation can be pictured: at its start, at work, with a reset, a wait and without service")
    void pictures() {
        awaitReaders(4);
        showcase("simulator-start");
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        clickOn("#status");
        awaitResult(2, "Status", "SCARD_S_SUCCESS");
        var other = scene.readers().get(1).name();
        scene.other(other, OtherAction.CONNECT_EXCLUSIVE);
        until("the other program shows", () -> lookup(".chip").queryAll().size() == 2);
        showcase("simulator-status");
        scene.other(firstReader(), OtherAction.RESET);
        clickOn("#status");
        awaitResult(3, "Status", "SCARD_W_RESET_CARD");
        until("reconnect stands out", () -> isProminent("reconnect"));
        showcase("simulator-reset-by-another");
        clickOn("#reconnect");
        awaitResult(4, "Reconnect", "SCARD_S_SUCCESS");
        scene.other(firstReader(), OtherAction.BEGIN);
        keys(KeyCode.I);
        until("it waits", () -> isShown("stop-waiting"));
        showcase("simulator-waiting");
        scene.other(firstReader(), OtherAction.END);
        awaitResult(5, "Status", "SCARD_S_SUCCESS");
        scene.stopService();
        until("the outage is told", () -> words("outage-headline").contains("0x8010001D"));
        until("the attachment is let go", () -> words("attachment-line").startsWith("Attachment lost"));
        showcase("simulator-no-service");
    }
}
