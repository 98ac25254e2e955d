package org.readerdesk.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.kit.OperationButton;

import static org.assertj.core.api.Assertions.assertThat;

/// What the strip says about buttons that are off, on a way to PC/SC that lacks calls.
@DisplayName("A button that is off")
class ButtonReasonsTest extends WindowTest {

    @Override
    Set<Feature> features() {
        return EnumSet.of(Feature.EXCLUSIVE);
    }

    private String why(String id) {
        assertThat(node(id).isDisabled()).as(id + " is off").isTrue();
        var box = (OperationButton) node(id + "-box");
        assertThat(((Button) node(id)).getAccessibleHelp()).isEqualTo(box.explanation());
        return box.explanation();
    }

    @Test
    @DisplayName("says why, to the pointer and to screen readers")
    void reasons() {
        monitored(() -> monitor.readers(FakeMonitor.empty(READER)));
        assertThat(why("attach")).contains("no card is in the reader");
        assertThat(why("lock")).contains("nothing is attached");
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        settle();
        assertThat(why("attach")).contains("attached already");
        assertThat(why("reconnect")).contains("javax.smartcardio has no reconnect");
        assertThat(why("status")).contains("javax.smartcardio has no status");
        assertThat(why("unlock")).contains("no lock is held");
        assertThat(((OperationButton) node("detach-box")).explanation()).contains("Key: Ctrl+D");
        clickOn("#detach-more");
        var eject = lookup("#strip-detach-eject").queryAll();
        assertThat(eject).isNotEmpty();
        picture("11-variants");
    }

    @Test
    @DisplayName("stays off for its key, too")
    void keys() {
        monitored(() -> monitor.readers(FakeMonitor.empty(READER)));
        press(KeyCode.CONTROL).type(KeyCode.T, KeyCode.L, KeyCode.U, KeyCode.D).release(KeyCode.CONTROL);
        settle();
        assertThat(attachments.submitted).isEmpty();
    }

    @Test
    @DisplayName("is not needed for a fault of ReaderDesk itself: that is told in a sentence, and the window goes on")
    void fault() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        attachments.failNext(new IllegalStateException("planted"));
        clickOn("#attach");
        settle();
        assertThat(isShown("problem")).isTrue();
        assertThat(words("problem-sentence")).contains("planted", "fault of the program");
        picture("12-problem");
        clickOn("#problem-dismiss");
        settle();
        assertThat(isShown("problem")).isFalse();
        clickOn("#attach");
        settle();
        assertThat(words("result-name")).isEqualTo("SCARD_S_SUCCESS");
    }
}
