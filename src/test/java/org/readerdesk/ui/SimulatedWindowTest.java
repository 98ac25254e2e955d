package org.readerdesk.ui;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Flow;
import org.readerdesk.pcsc.simulator.OtherAction;

import static org.assertj.core.api.Assertions.assertThat;

/// What a technician does, by mouse and by keys, on the simulator.
class SimulatedWindowTest extends SimulatorWindow {

    @Flow
    @Test
    @DisplayName("attach, status, reconnect, lock, unlock and detach by mouse")
    void byMouse() {
        awaitReaders(4);
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        clickOn("#status");
        awaitResult(2, "Status", "SCARD_S_SUCCESS");
        clickOn("#reconnect");
        awaitResult(3, "Reconnect", "SCARD_S_SUCCESS");
        clickOn("#lock");
        awaitResult(4, "Lock", "SCARD_S_SUCCESS");
        until("unlock is on", () -> !node("unlock").isDisabled());
        clickOn("#unlock");
        awaitResult(5, "Unlock", "SCARD_S_SUCCESS");
        clickOn("#detach");
        awaitResult(6, "Detach", "SCARD_S_SUCCESS");
        assertThat(scene.openHandles()).isZero();
        picture("20-simulator-detached");
    }

    @Flow
    @Test
    @DisplayName("the same by keyboard alone, from reader to reader")
    void byKeyboard() {
        awaitReaders(4);
        keys(KeyCode.DIGIT1);
        type(KeyCode.DOWN);
        until("the second reader is selected", () -> words("reader-name").contains("AirTouch"));
        keys(KeyCode.T);
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        keys(KeyCode.DIGIT2);
        assertThat(node("status").isFocused()).isTrue();
        type(KeyCode.SPACE);
        awaitResult(2, "Status", "SCARD_S_SUCCESS");
        keys(KeyCode.R);
        awaitResult(3, "Reconnect", "SCARD_S_SUCCESS");
        keys(KeyCode.L);
        awaitResult(4, "Lock", "SCARD_S_SUCCESS");
        until("unlock is on", () -> !node("unlock").isDisabled());
        keys(KeyCode.U);
        awaitResult(5, "Unlock", "SCARD_S_SUCCESS");
        type(KeyCode.F5);
        until("the readers were listed again", () -> words("status-listed").startsWith("listed again at"));
        assertThat(rows()).as("which is no operation").isEqualTo(5);
        keys(KeyCode.I);
        awaitResult(6, "Status", "SCARD_S_SUCCESS");
        keys(KeyCode.D);
        awaitResult(7, "Detach", "SCARD_S_SUCCESS");
        assertThat(scene.openHandles()).isZero();
    }

    @Flow
    @Test
    @DisplayName("a lock of another program shows as waiting, other readers stay usable, and the wait can be stopped")
    void waiting() {
        awaitReaders(4);
        scene.other(firstReader(), OtherAction.BEGIN);
        clickOn("#attach");
        until("it waits", () -> isShown("stop-waiting"));
        assertThat(words("waiting-headline")).contains("Attach waits since", "may hold");
        assertThat(node("status").isDisabled()).isTrue();
        assertThat(words("result-nothing")).contains("Attach appears here when it comes");
        picture("21-simulator-waiting");

        keys(KeyCode.DIGIT1);
        type(KeyCode.DOWN);
        keys(KeyCode.T);
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");

        keys(KeyCode.DIGIT1);
        type(KeyCode.UP);
        until("the waiting reader is selected", () -> isShown("stop-waiting"));
        clickOn("#stop-waiting");
        awaitResult(2, "Attach", "E_ABORT");
        assertThat(words("result-summary")).contains("ReaderDesk itself");
        until("the bar is gone", () -> !isShown("waiting"));
        scene.other(firstReader(), OtherAction.END);
        picture("22-simulator-stopped");
    }

    @Flow
    @Test
    @DisplayName("the simulation banner and title stay through a service that stops and starts")
    void banner() {
        awaitReaders(4);
        assertThat(stage.getTitle()).isEqualTo("ReaderDesk - Simulation");
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        scene.stopService();
        until("the outage is told", () -> isShown("outage"));
        assertThat(isShown("simulation-banner")).isTrue();
        assertThat(words("simulation-words")).contains("0x8010001D");
        assertThat(words("outage-headline")).contains("SCARD_");
        picture("23-simulator-outage");
        scene.startService();
        until("the outage is over", () -> !isShown("outage"));
        assertThat(isShown("simulation-banner")).isTrue();
        awaitReaders(4);
    }

    @Test
    @DisplayName("a reset by another program shows at the next status, and the suggested reconnect repairs it")
    void resetByAnother() {
        awaitReaders(4);
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        scene.other(firstReader(), OtherAction.RESET);
        clickOn("#status");
        awaitResult(2, "Status", "SCARD_W_RESET_CARD");
        until("a reconnect is suggested", () -> isShown("suggestion"));
        clickOn("#suggestion");
        awaitResult(3, "Reconnect", "SCARD_S_SUCCESS");
    }

    @Test
    @DisplayName("a reset asks for one more press before it disturbs other programs")
    void confirmation() {
        awaitReaders(4);
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        clickOn("#reconnect-more").clickOn("#strip-reconnect-reset");
        until("it asks", () -> isShown("confirm"));
        assertThat(rows()).isEqualTo(1);
        picture("24-simulator-confirm");
        type(KeyCode.ESCAPE);
        until("the question is gone", () -> !isShown("confirm"));
        assertThat(rows()).isEqualTo(1);
        clickOn("#reconnect-more").clickOn("#strip-reconnect-reset");
        until("it asks again", () -> isShown("confirm"));
        type(KeyCode.SPACE);
        awaitResult(2, "Reconnect: ", "SCARD_S_SUCCESS");
    }

    @Flow
    @Test
    @DisplayName("a reader that is unplugged while attached stays in sight until it is detached")
    void unplugged() {
        awaitReaders(4);
        var reader = firstReader();
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        scene.unplug(reader);
        until("it is told", () -> words("reader-cell-card").equals("Reader is unplugged"));
        assertThat(((ListView<?>) node("readers")).getItems().indexOf(reader)).as("its place").isZero();
        assertThat(words("reader-name")).isEqualTo(reader);
        picture("25-simulator-unplugged");
        clickOn("#status");
        until("it failed", () -> rows() == 2);
        assertThat(words("result-name")).isNotEqualTo("SCARD_S_SUCCESS");
        clickOn("#detach");
        until("it is detached", () -> rows() == 3 && words("attachment-line").startsWith("Not attached"));
        assertThat(scene.openHandles()).isZero();
        keys(KeyCode.DIGIT1);
        type(KeyCode.DOWN);
        awaitReaders(3);
    }

    @Test
    @DisplayName("a handle opened without attaching can be attached by its number")
    void byHandle() {
        awaitReaders(4);
        clickOn("#menu-operation").clickOn("#menu-attach-options").clickOn("#menu-open").clickOn("#menu-open-shared");
        awaitResult(1, "Open a handle", "SCARD_S_SUCCESS");
        assertThat(node("attach").isDisabled()).isTrue();
        clickOn("#attach-more").clickOn("#strip-attach-handle");
        until("the dialog is there", () -> !lookup("#handle-number").queryAll().isEmpty());
        interact(() -> Pictures.take(node("handle-number").getScene(), "26-handle-dialog"));
        clickOn("#handle-ok");
        awaitResult(2, "Attach by handle", "SCARD_S_SUCCESS");
        assertThat(words("attachment-line")).contains("borrowed");
    }
}
