package org.readerdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Flow;
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

        press("passport-open");

        assertThat(attachments.submitted).containsExactly(new Operation.Inspect(true));
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        assertThat(words("passport-attributes-0-value")).isEqualTo("Gemalto");
        press("passport-dialog-close");
    }

    @Test
    void attached_it_reads_with_our_handle_at_once_and_the_log_says_so() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        interact(((Button) node("attach"))::fire);
        settle();
        open();
        assertThat(attachments.submitted).last().isEqualTo(new Operation.Inspect(false));
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        assertThat(words("passport-agreement-0")).isEqualTo("T=1 is in use.");
        assertThat(isShown("passport-offer")).isFalse();
        until("the log", () -> journal.row(journal.extent().next() - 1)
                .filter(row -> row.what().toString().contains("Inspect")).isPresent());
        press("passport-dialog-close");
    }

    @Test
    void a_second_press_brings_the_dialog_to_the_front_and_another_reader_into_it() {
        open();
        long before = windows();
        choose("menu-passport");
        assertThat(windows()).isEqualTo(before);
        interact(() -> ((ListView<?>) node("readers")).getSelectionModel().select(1));
        settle();
        assertThat(words("passport-reader")).isEqualTo(READER);
        choose("menu-passport");
        assertThat(windows()).isEqualTo(before);
        assertThat(words("passport-reader")).isEqualTo(OTHER);
        choose("menu-card");
        until("the card dialog", () -> lookup("#card-byte-0").tryQuery().isPresent());
        choose("menu-card");
        assertThat(windows()).isEqualTo(before + 1);
        press("card-dialog-close");
        press("passport-dialog-close");
    }

    @Test
    void open_dialogs_follow_the_windows_language_with_what_was_read() {
        open();
        press("passport-open");
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        choose("menu-card");
        until("the card dialog", () -> lookup("#card-byte-0").tryQuery().isPresent());
        long before = windows();
        int asked = attachments.submitted.size();
        double x = onJavaFx(() -> dialog().getX());

        choose("menu-language-de");

        assertThat(words("passport-dialog-close")).isEqualTo("Schließen");
        assertThat(words("card-dialog-close")).isEqualTo("Schließen");
        assertThat(words("passport-reader")).isEqualTo(READER);
        assertThat(words("passport-attributes-0-value")).isEqualTo("Gemalto");
        assertThat(attachments.submitted).hasSize(asked);
        assertThat(windows()).isEqualTo(before);
        assertThat(onJavaFx(() -> dialog().getX())).isEqualTo(x);
        assertThat(onJavaFx(stage::isFocused)).isTrue();
        choose("menu-language-en");
        assertThat(words("passport-dialog-close")).isEqualTo("Close");
        press("card-dialog-close");
        press("passport-dialog-close");
        assertThat(windows()).isEqualTo(before - 2);
    }

    @Test
    void a_dialog_that_reads_goes_on_in_its_language() {
        open();
        attachments.hangNext();
        press("passport-open");
        monitored(() -> attachments.foreignLock(READER, Instant.now().minusSeconds(12)));
        until("waiting", () -> isShown("passport-stop"));

        choose("menu-language-de");

        assertThat(words("passport-dialog-close")).isEqualTo("Close");
        press("passport-stop");
        until("what came of it", () -> isShown("passport-failed"));
        choose("menu-passport");
        assertThat(words("passport-dialog-close")).isEqualTo("Schließen");
        assertThat(isShown("passport-failed")).isTrue();
        choose("menu-language-en");
        press("passport-dialog-close");
    }

    @Test
    void an_open_dialog_grows_with_its_text_as_far_as_the_screen_goes() {
        open();
        double before = onJavaFx(() -> dialog().getWidth());
        choose("menu-size-125");
        assertThat(onJavaFx(() -> dialog().getWidth())).isEqualTo(before * 1.25, within(1.0));
        choose("menu-size-200");
        var screen = onJavaFx(() -> Screen.getPrimary().getVisualBounds());
        assertThat(onJavaFx(() -> screen.contains(dialog().getX(), dialog().getY(), dialog().getWidth(),
                dialog().getHeight()))).isTrue();
        choose("menu-size-100");
        press("passport-dialog-close");
    }

    private Window dialog() {
        return node("passport-reader").getScene().getWindow();
    }

    @Test
    void a_failing_code_is_explained_and_can_be_tried_again() {
        open();
        attachments.answerNext(Answer.of(ResultCode.SHARING_VIOLATION));
        press("passport-open");
        until("the failure", () -> isShown("passport-failed"));
        assertThat(words("passport-failed-headline"))
                .isEqualTo("Reading ended with SCARD_E_SHARING_VIOLATION 0x8010000B");
        assertThat(words("passport-failed-sentence")).isNotBlank();
        press("passport-again");
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        assertThat(isShown("passport-failed")).isFalse();
        press("passport-dialog-close");
    }

    @Test
    void a_wait_is_told_and_can_be_stopped() {
        open();
        attachments.hangNext();
        press("passport-open");
        until("reading", () -> isShown("passport-reading"));
        assertThat(isShown("passport-stop")).isFalse();
        monitored(() -> attachments.foreignLock(READER, Instant.now().minusSeconds(12)));
        until("waiting", () -> isShown("passport-stop"));
        assertThat(words("passport-reading-headline")).startsWith("Read the reader's data waits since ");
        press("passport-stop");
        until("the failure", () -> words("passport-failed-headline").contains("E_ABORT"));
        press("passport-dialog-close");
    }

    @Test
    void rows_are_chosen_by_arrow_keys_and_copied() {
        open();
        interact(() -> node("passport-reader-rows").requestFocus());
        settle();
        pressed("passport-reader-rows", KeyCode.DOWN, false, false);
        pressed("passport-reader-rows", KeyCode.C, false, true);
        assertThat(clipboard()).isEqualTo("Kind, by its name: Contact reader");
        pressed("passport-reader-rows", KeyCode.END, false, false);
        pressed("passport-reader-rows", KeyCode.C, false, true);
        assertThat(clipboard()).isEqualTo("State: card in");
        press("passport-dialog-close");
    }

    @Test
    void what_is_not_available_is_one_line_that_opens() {
        open();
        press("passport-open");
        until("the data", () -> lookup("#passport-attributes-fold").tryQuery().isPresent());
        var fold = (ToggleButton) node("passport-attributes-fold");
        assertThat(fold.getText()).isEqualTo("30 attributes are not available from this driver");
        assertThat(isShown("passport-attributes-absent")).isFalse();
        interact(fold::fire);
        settle();
        assertThat(words("passport-attributes-absent-0-value")).contains("SCARD_E_UNSUPPORTED_FEATURE 0x8010001F");
        press("passport-dialog-close");
    }

    @Test
    void it_is_copied_and_saved_without_serial_numbers_unless_they_are_wanted(@TempDir Path folder) throws Exception {
        open();
        press("passport-open");
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        assertThat(words("passport-attributes-2-value")).isEqualTo(Pages.SERIAL);
        press("passport-copy");
        assertThat(clipboard()).startsWith("Reader passport\n").contains("Gemalto").doesNotContain(Pages.SERIAL);
        press("passport-save-as");
        var field = (TextField) node("passport-save-file");
        assertThat(field.getText()).contains("readerdesk-passport-").endsWith(".html");
        interact(() -> field.setText(folder.resolve("missing").resolve("x.html").toString()));
        press("passport-save-save");
        until("the refusal", () -> words("passport-save-wrong").contains("nothing was saved"));
        var file = folder.resolve("x.html");
        interact(() -> field.setText(file.toString()));
        press("passport-save-save");
        until("it is saved", () -> isShown("passport-note"));
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").doesNotContain(Pages.SERIAL);
        interact(((CheckBox) node("passport-serial"))::fire);
        press("passport-copy");
        assertThat(clipboard()).contains(Pages.SERIAL);
        press("passport-dialog-close");
    }

    @Test
    void a_card_that_changes_makes_the_page_outdated_and_f5_reads_anew() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        interact(((Button) node("attach"))::fire);
        settle();
        open();
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        monitored(() -> monitor.readers(FakeMonitor.empty(READER)));
        until("outdated", () -> isShown("passport-outdated"));
        assertThat(words("passport-reader-2-value")).isEqualTo("card in");
        pressed("passport", KeyCode.F5, false, false);
        until("anew", () -> words("passport-reader-2-value").equals("no card"));
        assertThat(attachments.submitted).filteredOn(Operation.Inspect.class::isInstance).hasSize(2);
        press("passport-dialog-close");
    }

    @Test
    void f5_reads_anew_where_nothing_has_the_focus() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        open();
        press("passport-open");
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        interact(() -> Event.fireEvent(node("passport").getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F5, false, false, false, false)));
        until("it is offered again", () -> isShown("passport-offer"));
        press("passport-dialog-close");
    }

    @Test
    void the_entry_is_off_without_a_reader_and_has_a_key_of_its_own() {
        var entry = onJavaFx(() -> Seen.items(node("menu-bar")).stream()
                .filter(item -> "menu-passport".equals(item.getId())).findFirst().orElseThrow());
        monitored(monitor::readers);
        assertThat(entry.isDisable()).isTrue();
        assertThat(entry.getText()).isEqualTo("Reader passport\u2026   (no reader selected)");
        assertThat(entry.getAccelerator().getDisplayText()).isEqualTo("Ctrl+Shift+I");
        assertThat(onJavaFx(() -> Seen.items(node("menu-bar")).stream().map(MenuItem::getAccelerator)
                .filter(Objects::nonNull).toList())).doesNotHaveDuplicates();
    }

    @Flow
    @Test
    void by_keys_and_mouse_it_is_opened_read_and_closed() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.present(OTHER)));
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("the dialog", () -> lookup("#passport-open").tryQuery().isPresent());
        assertThat(attachments.submitted).isEmpty();
        clickOn("#passport-open");
        until("the data", () -> lookup("#passport-attributes").tryQuery().isPresent());
        assertThat(attachments.submitted).containsExactly(new Operation.Inspect(true));
        type(KeyCode.F5);
        until("it is offered again", () -> isShown("passport-offer"));
        type(KeyCode.ESCAPE);
        until("it is closed", () -> lookup("#passport-open").tryQuery().isEmpty());
    }
}
