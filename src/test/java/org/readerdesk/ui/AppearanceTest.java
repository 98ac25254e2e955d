package org.readerdesk.ui;

import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.fixture.Flow;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.settings.Theme;

import static org.assertj.core.api.Assertions.assertThat;

/// How everything looks, changed while the window is open.
class AppearanceTest extends WindowTest {

    private double textOf(String id) {
        return onJavaFx(() -> ((Labeled) lookup("#" + id).query()).getFont().getSize());
    }

    @Test
    @DisplayName("dark, light, and what was chosen is remembered")
    void theme() {
        choose("menu-theme-dark");
        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        assertThat(preferences.current().theme()).isEqualTo(Theme.DARK);
        choose("menu-theme-light");
        assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
    }

    @Test
    @DisplayName("larger text keeps what is shown, and each key still does its work once")
    void size() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER)));
        keys(KeyCode.T);
        until("attached", () -> words("result-name").equals("SCARD_S_SUCCESS"));
        double before = textOf("result-name");
        choose("menu-size-150");
        keys(KeyCode.PLUS);
        choose("menu-size-200");

        until("larger text", () -> textOf("result-name") > 1.9 * before);
        assertThat(words("result-name")).isEqualTo("SCARD_S_SUCCESS");
        assertThat(words("reader-name")).isEqualTo(READER);
        assertThat(preferences.current().textPercent()).isEqualTo(200);
        attachments.submitted.clear();
        keys(KeyCode.I);
        until("a status", () -> words("result-title").equals("Status"));
        assertThat(attachments.submitted).containsExactly(new Operation.Status());
        keys(KeyCode.DIGIT0);
        until("the size as designed", () -> textOf("result-name") < 1.1 * before);
    }

    @ParameterizedTest
    @DisplayName("every key that has a plus, a minus or a zero changes the size of the text")
    @CsvSource({"PLUS, false, 110", "EQUALS, false, 110", "EQUALS, true, 110", "ADD, false, 110"})
    void sizeKeys(KeyCode larger, boolean shift, int percent) {
        pressed("readers", larger, shift, true);
        assertThat(preferences.current().textPercent()).isEqualTo(percent);
        pressed("readers", larger, shift, true);
        pressed("readers", KeyCode.SUBTRACT, false, true);
        assertThat(preferences.current().textPercent()).isEqualTo(percent);
        pressed("readers", larger, shift, true);
        pressed("readers", KeyCode.NUMPAD0, false, true);
        assertThat(preferences.current().textPercent()).isEqualTo(100);
    }

    @Test
    @DisplayName("another language at once, with what was shown put into it, and remembered")
    void language() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER)));
        keys(KeyCode.T);
        until("attached", () -> words("result-name").equals("SCARD_S_SUCCESS"));

        choose("menu-language-de");
        assertThat(words("status-readers")).isEqualTo("Leser: 2");
        assertThat(words("result-title")).startsWith("Verbinden");
        assertThat(preferences.current().language()).contains("de");
        choose("menu-language-ru");
        assertThat(words("status-readers")).isEqualTo("Считывателей: 2");
        assertThat(words("result-name")).isEqualTo("SCARD_S_SUCCESS");
        choose("menu-language-en");
        assertThat(words("status-readers")).isEqualTo("Readers: 2");
    }

    @Flow
    @Test
    @DisplayName("theme and language are chosen by mouse in the menus, and what was attached stays in sight and works")
    void byMouse() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER)));
        clickOn("#attach");
        until("attached", () -> words("result-name").equals("SCARD_S_SUCCESS"));
        double light = onJavaFx(this::brightness);
        clickOn("#menu-view").clickOn("#menu-theme").clickOn("#menu-theme-dark");
        until("it is dark", () -> brightness() < light / 2);
        clickOn("#menu-view").clickOn("#menu-language").clickOn("#menu-language-de");
        until("it is German", () -> words("result-title").startsWith("Verbinden"));
        assertThat(onJavaFx(this::brightness)).as("still dark").isLessThan(light / 2);
        clickOn("#status");
        until("a status", () -> attachments.submitted.getLast().equals(new Operation.Status()));
        clickOn("#menu-view").clickOn("#menu-theme").clickOn("#menu-theme-light");
        until("it is light", () -> brightness() > light * 0.9);
        clickOn("#menu-view").clickOn("#menu-language").clickOn("#menu-language-en");
        until("it is English", () -> words("status-readers").equals("Readers: 2"));
        assertThat(words("reader-name")).isEqualTo(READER);
        keys(KeyCode.D);
        until("detached", () -> words("result-title").startsWith("Detach"));
    }

    /// Of what is drawn: 0 is black, 1 is white.
    private double brightness() {
        var pixels = scene().snapshot(null).getPixelReader();
        return IntStream.range(0, 300).mapToDouble(i -> pixels.getColor(2 * i, i).getBrightness()).average()
                .orElseThrow();
    }

    @Test
    @DisplayName("a held lock is told with the button that ends it")
    void lock() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        keys(KeyCode.T);
        until("attached", () -> words("result-name").equals("SCARD_S_SUCCESS"));
        assertThat(isShown("holding")).isFalse();
        keys(KeyCode.L);
        until("the lock", () -> isShown("holding"));
        assertThat(words("holding-headline")).isEqualTo("You hold this card for 0:00; others wait");
        picture("holding-a-lock");
        clickOn("#holding-unlock");
        until("no lock", () -> !isShown("holding"));
        assertThat(attachments.submitted).last().isEqualTo(new Operation.Unlock(Disposition.LEAVE));
    }

    @Test
    @DisplayName("the place of the window is remembered when it closes")
    void place() {
        interact(() -> stage.setWidth(900));
        hide();
        assertThat(preferences.current().frame()).hasValueSatisfying(frame -> {
            assertThat(frame.width()).isEqualTo(900);
            assertThat(frame.maximized()).isFalse();
        });
    }
}
