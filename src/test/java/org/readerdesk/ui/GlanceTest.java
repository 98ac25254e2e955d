package org.readerdesk.ui;

import atlantafx.base.theme.PrimerDark;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.ReaderFlag;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Readers at a glance")
class GlanceTest extends GlanceWindow {

    @Test
    @DisplayName("can be pictured, light and dark")
    void pictures() {
        history();
        picture("glance-light");
        assertThat(lookup("#reader-cell-name").queryAllAs(Label.class)).extracting(Label::getText)
                .as("the numbers stay together").contains("REINER SCT cyberJack secoder 03\u00a000");
        at(10, () -> readers(FakeMonitor.present(ACR, ReaderFlag.INUSE), FakeMonitor.present(AIR),
                FakeMonitor.mute(ALCOR), FakeMonitor.present(PAD), FakeMonitor.empty(VIRTUAL)));
        interact(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        picture("glance-dark");
    }

    @Test
    @DisplayName("pointing at a lane tells what was when")
    void pointing() {
        history();
        var lane = lookup("#reader-cell-lane").nth(2).<Node>query();
        moveTo(lane);
        until("the tip", () -> Window.getWindows().stream().anyMatch(window -> window instanceof Tooltip tip
                && tip.getText().startsWith("Card mute since ")));
        assertThat(onJavaFx(lane::getAccessibleText)).startsWith("Last 5 minutes: Card mute since");
    }

    @Test
    @DisplayName("a row that changed shows it for two seconds, one that is unplugged for five")
    void changes() {
        history();
        at(10, () -> readers(FakeMonitor.present(ACR, ReaderFlag.INUSE), FakeMonitor.empty(AIR),
                FakeMonitor.mute(ALCOR), FakeMonitor.present(KEY, ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE),
                FakeMonitor.empty(VIRTUAL)));
        assertThat(fresh()).containsExactlyInAnyOrder(AIR, PAD);
        at(3, () -> {
        });
        assertThat(fresh()).isEmpty();
        assertThat(list().getItems()).contains(PAD);
        at(3, () -> {
        });
        assertThat(list().getItems()).doesNotContain(PAD);
    }
}
