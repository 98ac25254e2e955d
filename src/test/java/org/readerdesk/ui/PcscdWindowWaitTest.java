package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.fixture.Flow;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("While another program holds a transaction")
@Timeout(90)
class PcscdWindowWaitTest extends PcscdWindowTest {

    private static final int KEYS = 20;
    /// What a person feels as at once; the limit of the test is wider, for busy machines.
    private static final long AT_ONCE_MILLIS = 100;

    @Flow
    @Test
    @DisplayName("Attach waits and says so, the window and other readers stay usable, the wait ends by itself or is stopped")
    void attachWaits() {
        waits("Attach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status", "Reconnect", "Lock"})
    @DisplayName("so does an operation on a reader that is attached")
    void waits(String operation) {
        insert(0, VirtualCard.ATR_T1);
        insert(1, VirtualCard.ATR_T0_T1);
        until("the first reader is selected", () -> words("reader-name").equals(reader(0)));
        until("attach is on", () -> !node("attach").isDisabled());
        var client = client();
        assertThat(client.connect(reader(0), ShareMode.SHARED)).isEqualTo(ResultCode.SUCCESS);
        int row = 0;
        if (!operation.equals("Attach")) {
            clickOn("#attach");
            awaitResult(++row, "Attach", "SCARD_S_SUCCESS");
        }
        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);

        begin(operation);
        report(operation, keyMillis());
        otherReader(row);
        row += 2;
        until("it still waits", () -> isShown("waiting"));
        client.end(Disposition.LEAVE);
        awaitResult(++row, operation, "SCARD_S_SUCCESS");
        until("the bar is gone", () -> !isShown("waiting"));
        if (operation.equals("Attach")) {
            clickOn("#detach");
            awaitResult(++row, "Detach", "SCARD_S_SUCCESS");
        } else if (operation.equals("Lock")) {
            clickOn("#unlock");
            awaitResult(++row, "Unlock", "SCARD_S_SUCCESS");
        }

        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);
        begin(operation);
        clickOn("#stop-waiting");
        awaitResult(++row, operation, "E_ABORT");
        until("the bar is gone", () -> !isShown("waiting"));
        client.end(Disposition.LEAVE);
        boolean kept = operation.equals("Status") || operation.equals("Reconnect");
        var next = kept ? "Status" : "Attach";
        until(next + " is on", () -> !node(next.toLowerCase()).isDisabled());
        clickOn("#" + next.toLowerCase());
        awaitResult(++row, next, "SCARD_S_SUCCESS");
        // what was given up is undone when it comes back: the client can lock
        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);
        client.end(Disposition.LEAVE);
    }

    private void begin(String operation) {
        clickOn("#" + operation.toLowerCase());
        until("it is told that " + operation + " waits", () -> isShown("waiting"));
        assertThat(words("waiting-headline")).startsWith(operation + " waits since");
        until("who may hold the card is told", () -> words("waiting-sentence").contains("python3 ("));
        picture("43-pcscd-waiting-" + operation.toLowerCase());
    }

    private void otherReader(int row) {
        keys(KeyCode.DIGIT1);
        type(KeyCode.DOWN);
        until("the other reader is selected", () -> words("reader-name").equals(reader(1)));
        keys(KeyCode.T);
        awaitResult(row + 1, "Attach", "SCARD_S_SUCCESS");
        keys(KeyCode.D);
        awaitResult(row + 2, "Detach", "SCARD_S_SUCCESS");
        keys(KeyCode.DIGIT1);
        type(KeyCode.UP);
        until("the waiting reader is selected", () -> words("reader-name").equals(reader(0)));
    }

    /// From before a press of an arrow key to its effect on the JavaFX thread: another reader is shown.
    private List<Long> keyMillis() {
        keys(KeyCode.DIGIT1);
        var effect = new AtomicLong();
        ChangeListener<String> listener = (_, _, _) -> effect.set(System.nanoTime());
        interact(() -> ((Labeled) node("reader-name")).textProperty().addListener(listener));
        var millis = new ArrayList<Long>();
        for (int i = 0; i < KEYS; i++) {
            effect.set(0);
            long before = System.nanoTime();
            press(i % 2 == 0 ? KeyCode.DOWN : KeyCode.UP);
            until("the key had its effect", () -> effect.get() != 0);
            release(i % 2 == 0 ? KeyCode.DOWN : KeyCode.UP);
            millis.add((effect.get() - before) / 1_000_000);
        }
        interact(() -> ((Labeled) node("reader-name")).textProperty().removeListener(listener));
        return millis;
    }

    private static void report(String operation, List<Long> millis) {
        Collections.sort(millis);
        long median = millis.get(millis.size() / 2);
        System.out.printf("a key while %s waits: median %d ms, longest %d ms of %d%n", operation, median,
                millis.getLast(), millis.size());
        assertThat(median).isLessThan(AT_ONCE_MILLIS);
        assertThat(millis.getLast()).isLessThan(5 * AT_ONCE_MILLIS);
    }
}
