package org.readerdesk.ui.kit;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Endurance;
import org.readerdesk.fixture.pcscd.Await;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// How often JavaFX looks whether there is something to be drawn.
@Endurance
class PulseTimerTest extends ApplicationTest {

    private Label label;

    @Override
    public void start(Stage stage) {
        label = new Label("before");
        PulseTimer.install();
        stage.setScene(new Scene(new StackPane(label), 200, 100));
        stage.show();
    }

    private static Optional<Integer> millis() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, PulseTimer::millis);
    }

    private static void quiet() {
        Await.until("the timer to go slowly", () -> millis().filter(millis -> millis == 1000).isPresent());
    }

    @Test
    @DisplayName("it looks once a second when nothing happens, and as ever once something comes from another thread")
    void slowAndFast() throws InterruptedException {
        quiet();
        var done = new CountDownLatch(1);
        PulseTimer.runLater(done::countDown);
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(millis()).hasValueSatisfying(millis -> assertThat(millis).isLessThan(20));
        quiet();
    }

    @Test
    @DisplayName("a key sets it back")
    void key() {
        quiet();
        type(KeyCode.A);
        assertThat(millis()).hasValueSatisfying(millis -> assertThat(millis).isLessThan(20));
    }

    @Test
    @DisplayName("what changes unseen is drawn all the same, and sets it back")
    void unseen() {
        quiet();
        interact(() -> label.setText("after, and wider"));
        Await.until("the wider label", () -> label.getWidth() > 60);
        assertThat(millis()).hasValueSatisfying(millis -> assertThat(millis).isLessThan(20));
    }
}
