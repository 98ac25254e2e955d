package org.readerdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.passport.page.Pages;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResultCode;

/// What a person sees of a reader's passport.
class PassportWindowTest extends WindowTest {

    private void open() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.present(OTHER)));
        choose("menu-passport");
        until("the dialog", () -> lookup("#passport-reader").tryQuery().isPresent());
    }

    private void press(String id) {
        interact(((Button) node(id))::fire);
        settle();
    }

    private void key(String node, KeyCode code, boolean shortcut) {
        interact(() -> Event.fireEvent(node(node),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
        settle();
    }

    private static String clipboard() {
        return onJavaFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private static long windows() {
        return onJavaFx(() -> Window.getWindows().stream().filter(Window::isShowing).count());
    }

    @Test
    void without_a_handle_it_shows_what_needs_none_and_asks_before_it_opens_the_reader() {
        open();
        assertThat(words("passport-reader")).isEqualTo(READER);
        assertThat(words("passport-offer-headline")).isEqualTo("Reading the reader’s own data needs a handle.");
        assertThat(words("passport-card-0-value")).isEqualTo("3B D7 96 00 80 31 FE 45 83 00 31 C0 64 08 44 11");
        assertThat(attachments.submitted).isEmpty();
        interact(() -> Pictures.take(node("passport").getScene(), "passport-offer"));

        press("passport-open");

        assertThat(attachments.submitted).containsExactly(new Operation.Inspect(true));
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        assertThat(words("passport-attributes-0-value")).isEqualTo("Gemalto");
        interact(() -> Pictures.take(node("passport").getScene(), "passport"));
        press("passport-dialog-close");
    }
}
