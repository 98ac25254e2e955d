package org.readerdesk.ui;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.ShareMode;

/// The pictures of a real pcscd for people who read about ReaderDesk; `assets/make-screenshots.sh` copies them.
class PcscdScreenshotsTest extends PcscdWindowTest {

    @Test
    @DisplayName("a real pcscd can be pictured: at work, with a reset, a pulled card, and killed")
    void pictures() {
        awaitReaders(4);
        var card = insert(0, VirtualCard.ATR_T1);
        insert(1, VirtualCard.ATR_T0_T1);
        insertMute(2);
        until("attach is on", () -> !node("attach").isDisabled());
        keys(KeyCode.DIGIT1);
        type(KeyCode.DOWN);
        keys(KeyCode.T);
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        keys(KeyCode.D);
        awaitResult(2, "Detach", "SCARD_S_SUCCESS");
        client().connect(reader(1), ShareMode.EXCLUSIVE);
        keys(KeyCode.T);
        awaitResult(3, "Attach", "SCARD_E_SHARING_VIOLATION");
        keys(KeyCode.DIGIT1);
        type(KeyCode.UP);
        keys(KeyCode.T);
        awaitResult(4, "Attach", "SCARD_S_SUCCESS");
        keys(KeyCode.I);
        awaitResult(5, "Status", "SCARD_S_SUCCESS");
        until("the other program shows", () -> lookup(".chip").queryAll().size() == 2);
        showcase("pcscd-status");
        var client = client();
        client.connect(reader(0), ShareMode.SHARED);
        client.reset();
        client.close();
        keys(KeyCode.I);
        awaitResult(6, "Status", "SCARD_W_RESET_CARD");
        until("reconnect stands out", () -> isProminent("reconnect"));
        showcase("readers-and-result");
        keys(KeyCode.R);
        awaitResult(7, "Reconnect", "SCARD_S_SUCCESS");
        pull(0, card);
        keys(KeyCode.I);
        awaitResult(8, "Status", "SCARD_W_REMOVED_CARD");
        showcase("pcscd-card-pulled");
        pcscd.kill();
        until("the outage is told", () -> words("outage-headline").contains("0x8010001D"));
        until("the attachment is let go", () -> words("attachment-line").startsWith("Attachment lost"));
        showcase("pcscd-killed");
    }
}
