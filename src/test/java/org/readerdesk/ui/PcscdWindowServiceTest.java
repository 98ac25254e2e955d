package org.readerdesk.ui;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.fixture.Flow;
import org.readerdesk.fixture.pcscd.VirtualCard;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("When pcscd is killed while the window watches and is attached")
@Timeout(90)
class PcscdWindowServiceTest extends PcscdWindowTest {

    @Flow
    @Test
    @DisplayName("it is told within a second, calmly; after the restart the list is back within 2 s and Attach works")
    void killed() {
        insert(0, VirtualCard.ATR_T1);
        until("attach is on", () -> !node("attach").isDisabled());
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");

        var told = firstTime(() -> node("outage").isVisible());
        long killing = System.nanoTime();
        pcscd.kill();
        until("the outage is told", () -> told.get() != 0);
        long shown = (told.get() - killing) / 1_000_000;
        System.out.printf("an end of pcscd shows after %d ms%n", shown);
        assertThat(shown).isLessThan(1000);

        assertThat(words("outage-headline")).contains("SCARD_");
        assertThat(isShown("problem")).isFalse();
        assertThat(rows()).as("operations in the log: none but the person's own").isEqualTo(1);
        until("the attachment is let go", () -> words("attachment-line").startsWith("Attachment lost"));
        assertThat(node("attach").isDisabled()).isTrue();
        picture("44-pcscd-killed");

        pcscd.restart();
        long restarted = System.nanoTime();
        var back = firstTime(() -> !node("outage").isVisible()
                && ((ListView<?>) node("readers")).getItems().size() == 4);
        until("the list is back", () -> back.get() != 0);
        long listed = (back.get() - restarted) / 1_000_000;
        System.out.printf("the readers are back %d ms after the restart%n", listed);
        assertThat(listed).isLessThan(2000);
        type(KeyCode.F5);
        until("the readers were listed again", () -> words("status-listed").startsWith("listed again at"));

        insert(0, VirtualCard.ATR_T1);
        until("attach is on", () -> !node("attach").isDisabled());
        clickOn("#attach");
        awaitResult(2, "Attach", "SCARD_S_SUCCESS");
        clickOn("#status");
        awaitResult(3, "Status", "SCARD_S_SUCCESS");
    }

    /// The moment of the first picture of the window in which `condition` holds; 0 before it.
    private AtomicLong firstTime(BooleanSupplier condition) {
        var moment = new AtomicLong();
        interact(() -> stage.getScene().addPostLayoutPulseListener(() -> {
            if (moment.get() == 0 && condition.getAsBoolean()) {
                moment.set(System.nanoTime());
            }
        }));
        interact(() -> {
            if (condition.getAsBoolean()) {
                moment.set(System.nanoTime());
            }
        });
        return moment;
    }
}
