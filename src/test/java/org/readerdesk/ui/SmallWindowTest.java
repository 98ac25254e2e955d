package org.readerdesk.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResultCode;

import static org.assertj.core.api.Assertions.assertThat;

/// The window at 800 by 600.
class SmallWindowTest extends WindowTest {

    @Override
    int width() {
        return 800;
    }

    @Override
    int height() {
        return 600;
    }

    @Test
    @DisplayName("at 800 by 600 every operation and the code are inside the window")
    void everythingFits() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.present(OTHER),
                FakeMonitor.mute("Alcor Link AK9563 02 00")));
        attachments.answerNext(Answer.of(ResultCode.SHARING_VIOLATION));
        press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        settle();
        picture("10-800x600");
        for (var id : new String[]{"attach", "reconnect", "lock", "unlock", "status", "detach", "result-name",
            "result-hex", "copy-result"}) {
            assertThat(isInside(node(id))).as(id).isTrue();
        }
    }

    private boolean isInside(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinX() >= 0 && bounds.getMinY() >= 0 && bounds.getMaxX() <= scene().getWidth()
                && bounds.getMaxY() <= scene().getHeight();
    }
}
