package org.readerdesk.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The Simulation menu")
class SimulationMenuTest extends SimulatorWindow {

    private void choose(String... ids) {
        clickOn("#menu-simulation");
        List.of(ids).forEach(id -> clickOn("#simulation-" + id));
        settle();
    }

    private void awaitLine(String words) {
        until("the line says " + words, () -> words("attachment-line").contains(words));
    }

    private String note() {
        return words("simulation-note");
    }

    @Test
    @DisplayName("moves cards and readers")
    void cardsAndReaders() {
        awaitReaders(4);
        choose("remove");
        assertThat(note()).isEqualTo("Card removed");
        awaitLine("No card");
        assertThat(node("attach").isDisabled()).isTrue();
        choose("insert", "insert-t0");
        assertThat(note()).isEqualTo("Inserted: SIM-like card, T=0");
        awaitLine("Card present");
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        assertThat(words("attachment-line")).contains("T=0");
        clickOn("#detach");
        awaitResult(2, "Detach", "SCARD_S_SUCCESS");
        choose("plug");
        awaitReaders(5);
        choose("unplug");
        awaitLine("Reader is unplugged");
        assertThat(node("attach").isDisabled()).isTrue();
        choose("replug");
        awaitLine("No card");
    }

    @Test
    @DisplayName("plays another program")
    void otherProgram() {
        awaitReaders(4);
        choose("others", "other-connect-exclusive");
        assertThat(note()).contains("Connects exclusively", "SCARD_S_SUCCESS");
        awaitLine("used exclusively by another program");
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_E_SHARING_VIOLATION");
        choose("others", "other-disconnect");
        awaitLine("not in use");
        choose("others", "other-connect-shared");
        awaitLine("used by another program");
        clickOn("#attach");
        awaitResult(2, "Attach", "SCARD_S_SUCCESS");
        choose("others", "other-reset");
        clickOn("#status");
        awaitResult(3, "Status", "SCARD_W_RESET_CARD");
        clickOn("#reconnect");
        awaitResult(4, "Reconnect", "SCARD_S_SUCCESS");
        choose("others", "other-begin");
        clickOn("#status");
        until("status waits", () -> isShown("waiting"));
        choose("others", "other-end");
        awaitResult(5, "Status", "SCARD_S_SUCCESS");
        choose("others", "other-unpower");
        clickOn("#status");
        awaitResult(6, "Status", "SCARD_W_RESET_CARD");
    }

    @Test
    @DisplayName("slows a reader down, and lets it hang")
    void speed() {
        awaitReaders(4);
        choose("speed", "slow");
        assertThat(note()).contains("500");
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        assertThat(words("result-summary")).containsPattern("in (\\d{3} ms|\\d+\\.\\d s)");
        choose("speed", "fast");
        choose("speed", "hang");
        clickOn("#status");
        until("status waits", () -> isShown("waiting"));
        assertThat(words("waiting-headline")).contains("may hold");
        choose("speed", "release");
        awaitResult(2, "Status", "SCARD_S_SUCCESS");
    }

    @Test
    @DisplayName("shows that the keyboard goes on with the next sensible operation after a slow one")
    void focusReturns() {
        awaitReaders(4);
        choose("speed", "slow");
        keys(KeyCode.DIGIT2);
        assertThat(node("attach").isFocused()).isTrue();
        type(KeyCode.SPACE);
        until("the buttons are off meanwhile", () -> node("attach").isDisabled() && node("status").isDisabled());
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
        until("status has the focus", () -> node("status").isFocused());
    }

    @Test
    @DisplayName("stops and starts the service")
    void service() {
        awaitReaders(4);
        choose("stop-service");
        until("the outage is told", () -> isShown("outage"));
        assertThat(words("outage-headline")).contains("SCARD_");
        choose("start-service");
        until("the outage is over", () -> !isShown("outage"));
        awaitReaders(4);
        clickOn("#attach");
        awaitResult(1, "Attach", "SCARD_S_SUCCESS");
    }
}
