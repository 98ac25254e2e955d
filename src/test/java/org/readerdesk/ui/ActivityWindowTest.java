package org.readerdesk.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Flow;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.ui.activity.Line;

import static org.assertj.core.api.Assertions.assertThat;

/// The log of the window: what a technician does with it.
class ActivityWindowTest extends WindowTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("unchecked")
    private List<Line> lines() {
        return onJavaFx(() -> List.copyOf(((TableView<Line>) lookup("#log").query()).getItems()));
    }

    private void choose(int row) {
        interact(() -> ((TableView<?>) lookup("#log").query()).getSelectionModel().clearAndSelect(row));
        settle();
    }

    private void seen(int count) {
        until(count + " lines", () -> ((TableView<?>) lookup("#log").query()).getItems().size() == count);
    }

    private void fill() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER)));
        keys(KeyCode.T);
        keys(KeyCode.I);
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.mute(OTHER)));
        seen(5);
    }

    @Test
    @DisplayName("operations and events stand in one list; a chosen line is told in full above it")
    void details() {
        fill();
        assertThat(lines()).extracting(Line::what).containsExactly("Card does not answer", "Status",
                "Attach: shared, T=0|T=1", "Reader found", "Reader found");
        assertThat(words("activity-count")).isEqualTo("Rows: 5");

        choose(0);
        until("the event", () -> isShown("event"));
        assertThat(words("event-headline")).isEqualTo("Card does not answer");
        assertThat(words("event-summary")).startsWith(OTHER);
        picture("log-event");
        choose(2);
        until("the operation", () -> !isShown("event") && words("result-title").startsWith("Attach"));
        assertThat(onJavaFx(() -> lookup(".facts").queryAll().stream()
                .flatMap(facts -> facts.lookupAll(".label").stream())
                .map(label -> ((Label) label).getText()).toList()))
                .contains("Before", "Not attached", "After");
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER)));
        seen(6);
        assertThat(onJavaFx(() -> ((TableView<?>) lookup("#log").query()).getSelectionModel().getSelectedIndex()))
                .as("the chosen line, now further down").isEqualTo(3);
    }

    @Flow
    @Test
    @DisplayName("chips and words choose what is shown, by mouse and by keyboard")
    void filter() {
        fill();
        clickOn("#log-kind-events");
        seen(3);
        assertThat(words("activity-count")).isEqualTo("Rows: 3 of 5");
        clickOn("#log-only-selected");
        seen(1);
        clickOn("#log-kind-all");
        seen(3);
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT, KeyCode.CONTROL);
        letters("attach");
        seen(1);
        picture("log-filtered");
        letters("xyz");
        seen(0);
        assertThat(words("log-empty")).isEqualTo("No line passes the filter.");
        type(KeyCode.ESCAPE);
        seen(3);
        clickOn("#log-only-selected");
        seen(5);
    }

    @Flow
    @Test
    @DisplayName("what is shown is saved; a place that cannot be written to is told, and nothing is lost")
    void export() throws Exception {
        fill();
        clickOn("#log-kind-failing");
        seen(1);
        clickOn("#log-export");
        assertThat(((TextInputControl) node("export-file")).getText()).contains("readerdesk-activity-")
                .endsWith(".csv");
        picture("log-export");
        save("nowhere.csv");
        assertThat(words("export-wrong")).startsWith("This is no file name; expected a whole path");
        save(folder.resolve("missing").resolve("log.csv").toString());
        until("the failure", () -> words("export-wrong").contains("nothing was saved"));
        var file = folder.resolve("log.csv");
        save(file.toString());
        until("saved", () -> isShown("activity-note"));
        assertThat(words("activity-note")).isEqualTo("1 row saved in " + file);
        assertThat(isShown("export")).isFalse();
        assertThat(Files.readAllLines(file)).last().asString().contains(OTHER, "CARD_MUTE");
        assertThat(Files.readString(file)).contains("# session: ").doesNotContain("# host: ");
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    private void save(String place) {
        clickOn("#export-file");
        keys(KeyCode.A);
        letters(place);
        until("the place is typed", () -> ((TextField) node("export-file")).getText().equals(place));
        clickOn("#export-save");
        settle();
    }

    @Test
    @DisplayName("clearing asks first")
    void clear() {
        fill();
        clickOn("#log-clear");
        assertThat(words("log-clear-question-headline")).isEqualTo("Delete all 5 rows of the log?");
        picture("log-clear");
        type(KeyCode.SPACE);
        assertThat(isShown("log-clear-question")).as("the focus is on Keep").isFalse();
        assertThat(lines()).hasSize(5);
        clickOn("#log-clear");
        clickOn("#log-clear-yes");
        seen(0);
        assertThat(words("log-empty")).isEqualTo("Nothing happened yet.");
        assertThat(node("log-clear").isDisabled()).isTrue();
        monitored(() -> monitor.readers(FakeMonitor.present(READER, ReaderFlag.INUSE)));
        until("the log goes on", () -> !lines().isEmpty());
    }

    @Test
    @DisplayName("a column that was drawn wider is as wide the next time")
    void columns() {
        fill();
        interact(() -> widen((TableView<?>) lookup("#log").query()));
        double width = onJavaFx(column("log-operation")::getWidth);
        clickOn("#log");
        assertThat(preferences.current().dividers()).containsKey("log-operation");
        choose("menu-language-de");
        until("the column in German", () -> Math.abs(column("log-operation").getWidth() - width) < 15);
    }

    private TableColumn<?, ?> column(String id) {
        return onJavaFx(() -> ((TableView<?>) lookup("#log").query()).getColumns().stream()
                .filter(each -> id.equals(each.getId())).findFirst().orElseThrow());
    }

    private static <S> void widen(TableView<S> table) {
        table.getColumns().stream().filter(each -> each.getId().equals("log-operation"))
                .forEach(each -> table.resizeColumn(each, 60));
    }
}
