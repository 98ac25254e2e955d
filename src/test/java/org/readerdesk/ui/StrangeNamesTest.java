package org.readerdesk.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.ui.text.ReaderNames;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Readers with strange names")
class StrangeNamesTest extends SimulatorWindow {

    private static final List<String> NAMES = List.of(
            "Twin Reader With A Long Name That Differs Only At Its Very End (0123456789) 00 00",
            "Twin Reader With A Long Name That Differs Only At Its Very End (0123456789) 00 01",
            "Reader \"with\" 'quotes' & <tags> {0} %s \\ 02 00",
            "Trailing", "Trailing ", "Trailing  ",
            "\u65e5\u672c\u306e\u30ea\u30fc\u30c0\u30fc \u00fcber \u0420\u0438\u0434\u0435\u0440 \ud83d\udcb3 03 00",
            "L".repeat(127),
            "\u00e4".repeat(63) + "0");

    @Test
    @DisplayName("are shown whole, told apart, and can be attached")
    void shownWhole() {
        awaitReaders(4);
        scene.readers().forEach(reader -> scene.unplug(reader.name()));
        for (var name : NAMES) {
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(127);
            assertThat(scene.plug(name)).as(name).isTrue();
            scene.insert(name, SimulatedCard.T1);
        }
        until("all are listed", () -> ((ListView<?>) node("readers")).getItems().containsAll(NAMES));
        until("who was unplugged is gone, but for who is selected",
                () -> ((ListView<?>) node("readers")).getItems().size() == NAMES.size() + 1);
        picture("27-strange-names");
        keys(KeyCode.DIGIT1);
        type(KeyCode.HOME);
        int row = 0;
        for (var name : ((ListView<?>) node("readers")).getItems().toArray(String[]::new)) {
            var shown = ReaderNames.visible(name);
            until(name + " is selected", () -> words("reader-name").equals(shown));
            assertIsWhole((Label) node("reader-name"));
            assertThat(lookup("#reader-cell-name").queryAllAs(Label.class))
                    .filteredOn(each -> each.getText().replace('\u00a0', ' ')
                            .equals(shown))
                    .as("rows for " + name).isNotEmpty().allSatisfy(StrangeNamesTest::assertIsWhole);
            if (NAMES.contains(name)) {
                keys(KeyCode.T);
                awaitResult(++row, "Attach", "SCARD_S_SUCCESS");
                assertThat(words("call-function-1")).contains(name);
                keys(KeyCode.DIGIT1);
            }
            type(KeyCode.DOWN);
        }
        assertThat(row).isEqualTo(NAMES.size());
        assertThat(scene.openHandles()).isEqualTo(NAMES.size());
        assertThat(NAMES.stream().map(ReaderNames::visible).distinct()).hasSameSizeAs(NAMES);
    }

    /// A label that has no place for its text draws another one, with an ellipsis.
    private static void assertIsWhole(Label label) {
        assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
    }
}
