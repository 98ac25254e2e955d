package org.readerdesk.ui.kit;

import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A tip")
class TipTest extends ApplicationTest {

    @Test
    @DisplayName("is a tooltip from the moment on when the pointer comes, and none without words")
    void whenThePointerComes() {
        var node = new Region();
        var tip = onJavaFx(() -> Tip.on(node).wrapped(100).after(javafx.util.Duration.millis(5)));
        assertThat(enter(node)).isNull();
        onJavaFx(() -> {
            tip.say("one");
            return true;
        });
        // the pointer is there already
        var made = tooltip(node);
        assertThat(made.getText()).isEqualTo("one");
        assertThat(made.isWrapText()).isTrue();
        assertThat(made.getShowDelay().toMillis()).isEqualTo(5);
        onJavaFx(() -> {
            tip.say("two");
            return true;
        });
        assertThat(enter(node)).isSameAs(made);
        assertThat(made.getText()).isEqualTo("two");
        assertThat(tip.words()).isEqualTo("two");
        onJavaFx(() -> {
            tip.say("");
            return true;
        });
        assertThat(tooltip(node)).isNull();
    }

    @Test
    @DisplayName("is read to who cannot see it, unless there is other help")
    void accessible() {
        var label = new Label();
        var helped = new Label();
        helped.setAccessibleHelp("help");
        onJavaFx(() -> Tip.on(label, "words"));
        onJavaFx(() -> Tip.on(helped, "words"));
        assertThat(label.getAccessibleHelp()).isEqualTo("words");
        assertThat(helped.getAccessibleHelp()).isEqualTo("help");
    }

    private static Tooltip enter(Node node) {
        return onJavaFx(() -> {
            node.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, null, 0, false, false, false, false,
                    false, false, false, false, false, false, null));
            return tooltip(node);
        });
    }

    private static Tooltip tooltip(Node node) {
        return (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
    }

    private static <T> T onJavaFx(Callable<T> look) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(look));
    }
}
