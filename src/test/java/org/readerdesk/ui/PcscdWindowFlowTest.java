package org.readerdesk.ui;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.fixture.Flow;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The window on a real pcscd")
@Timeout(90)
class PcscdWindowFlowTest extends PcscdWindowTest {

    @Flow
    @Test
    @DisplayName("attaches, asks status, reconnects, locks, unlocks and detaches by mouse")
    void byMouse() {
        awaitReaders(4);
        insert(0, VirtualCard.ATR_T1);
        until("attach is on", () -> !node("attach").isDisabled());
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        clickOn("#status");
        awaitResult(2, "Status", "SCARD_S_SUCCESS");
        assertThat(words("fact-value-1")).isEqualTo("T=1");
        picture("40-pcscd-status");
        clickOn("#reconnect");
        awaitResult(3, "Reconnect", "SCARD_S_SUCCESS");
        clickOn("#lock");
        awaitResult(4, "Lock", "SCARD_S_SUCCESS");
        until("unlock is on", () -> !node("unlock").isDisabled());
        clickOn("#unlock");
        awaitResult(5, "Unlock", "SCARD_S_SUCCESS");
        clickOn("#detach");
        awaitResult(6, "Detach", "SCARD_S_SUCCESS");
    }

    @Flow
    @Test
    @DisplayName("does the same by keyboard alone")
    void byKeyboard() {
        insert(1, VirtualCard.ATR_T1);
        keys(KeyCode.DIGIT1);
        type(KeyCode.DOWN);
        until("the reader with the card is selected", () -> words("reader-name").equals(reader(1)));
        until("attach is on", () -> !node("attach").isDisabled());
        keys(KeyCode.T);
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        keys(KeyCode.DIGIT2);
        until("the operations have the focus", () -> node("status").isFocused());
        type(KeyCode.SPACE);
        awaitResult(2, "Status", "SCARD_S_SUCCESS");
        keys(KeyCode.R);
        awaitResult(3, "Reconnect", "SCARD_S_SUCCESS");
        keys(KeyCode.L);
        awaitResult(4, "Lock", "SCARD_S_SUCCESS");
        until("unlock is on", () -> !node("unlock").isDisabled());
        keys(KeyCode.U);
        awaitResult(5, "Unlock", "SCARD_S_SUCCESS");
        keys(KeyCode.D);
        awaitResult(6, "Detach", "SCARD_S_SUCCESS");
    }

    @Test
    @DisplayName("shows a reset by another program at the next status; reconnect stands out then, and repairs it")
    void reset() {
        insert(0, VirtualCard.ATR_T1);
        until("attach is on", () -> !node("attach").isDisabled());
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        var handle = words("attachment-line").replaceAll(".*(handle 0x\\w+).*", "$1");
        var client = client();
        assertThat(client.connect(reader(0), ShareMode.SHARED)).isEqualTo(ResultCode.SUCCESS);
        assertThat(client.reset()).isEqualTo(ResultCode.SUCCESS);
        clickOn("#status");
        awaitResult(2, "Status", "SCARD_W_RESET_CARD");
        assertThat(words("result-hex")).isEqualTo("0x80100068");
        until("reconnect stands out", () -> isProminent("reconnect"));
        picture("41-pcscd-reset");
        clickOn("#reconnect");
        awaitResult(3, "Reconnect", "SCARD_S_SUCCESS");
        assertThat(words("attachment-line")).contains(handle).doesNotContain("reconnect needed");
        clickOn("#status");
        awaitResult(4, "Status", "SCARD_S_SUCCESS");
        client.disconnect(Disposition.LEAVE);
    }

    @Flow
    @Test
    @DisplayName("shows a pulled card at the next status, no card at reconnect, and works again after insertion")
    void pulled() {
        var card = insert(0, VirtualCard.ATR_T1);
        until("attach is on", () -> !node("attach").isDisabled());
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        pull(0, card);
        clickOn("#status");
        awaitResult(2, "Status", "SCARD_W_REMOVED_CARD");
        assertThat(words("result-hex")).isEqualTo("0x80100069");
        picture("42-pcscd-pulled");
        clickOn("#reconnect");
        awaitResult(3, "Reconnect", "SCARD_E_NO_SMARTCARD");
        assertThat(words("result-hex")).isEqualTo("0x8010000C");
        insert(0, VirtualCard.ATR_T1);
        until("reconnect stands out", () -> isProminent("reconnect"));
        clickOn("#reconnect");
        awaitResult(4, "Reconnect", "SCARD_S_SUCCESS");
        clickOn("#status");
        awaitResult(5, "Status", "SCARD_S_SUCCESS");
    }

    @Test
    @DisplayName("leaves nothing behind when it is closed with a lock held: no handle, no lock, no context, no thread")
    void close() throws InterruptedException {
        insert(0, VirtualCard.ATR_T1);
        until("attach is on", () -> !node("attach").isDisabled());
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        clickOn("#lock");
        awaitResult(2, "Lock", "SCARD_S_SUCCESS");
        closeWindow();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("reader lane") || name.startsWith("readerdesk-monitor"));
        until("each context is released", () -> count("ESTABLISH_CONTEXT") == count("RELEASE_CONTEXT"));
        assertThat(count("CONNECT")).isEqualTo(count("DISCONNECT"));
        assertThat(client().connect(reader(0), ShareMode.EXCLUSIVE)).isEqualTo(ResultCode.SUCCESS);
    }

    /// How often pcscd was asked, since it began, by whom ever.
    private static long count(String call) {
        return pcscd.calls().stream().filter(call::equals).count();
    }
}
