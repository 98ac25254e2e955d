package org.readerdesk.ui;

import java.time.Instant;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

import static org.assertj.core.api.Assertions.assertThat;

/// Goes through the window's states and takes a picture of each, to be looked at.
class WindowPicturesTest extends WindowTest {

    @Test
    @DisplayName("every state of the window can be drawn")
    void states() {
        picture("01-starting");
        monitored(monitor::noService);
        picture("02-no-service");
        monitored(() -> monitor.readers());
        picture("03-no-readers");
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.present(OTHER, ReaderFlag.INUSE),
                FakeMonitor.mute("Alcor Link AK9563 02 00"),
                new ReaderState("Broadcom BCM5880 CCID with a card of the longest ATR 05 00",
                        Set.of(ReaderFlag.PRESENT), 1, FakeMonitor.LONGEST_ATR),
                FakeMonitor.present("Yubico YubiKey OTP+FIDO+CCID 03 00", ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE),
                FakeMonitor.empty("Gemalto PC Twin Reader 04 00")));
        picture("04-readers");
        press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        settle();
        picture("05-attached");
        press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        settle();
        picture("06-locked");
        attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
        press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        settle();
        picture("07-reset-by-another");
        attachments.hangNext();
        press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        settle();
        attachments.foreignLock(READER, Instant.now().minusSeconds(12));
        settle();
        picture("08-waiting");
        interact(() -> {
            stage.setWidth(800);
            stage.setHeight(600);
        });
        picture("09-small");
        assertThat(isShown("stop-waiting")).isTrue();
    }
}
