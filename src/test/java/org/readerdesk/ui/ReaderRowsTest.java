package org.readerdesk.ui;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A row of the readers")
class ReaderRowsTest extends WindowTest {

    private List<String> atrs() {
        return lookup(".atr-line").queryAllAs(Text.class).stream().filter(ReaderRowsTest::isInSight)
                .map(Text::getText).toList();
    }

    private List<String> words(Set<Node> nodes) {
        return nodes.stream().filter(ReaderRowsTest::isInSight).map(node -> ((Label) node).getText()).toList();
    }

    private static boolean isInSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    @DisplayName("tells the ATR in two lines at most, cut in its middle when it is longer")
    void atr() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty("Empty 01 00"),
                new ReaderState(OTHER, Set.of(ReaderFlag.PRESENT), 1, FakeMonitor.LONGEST_ATR)));
        var shown = atrs();
        assertThat(shown).hasSize(4);
        assertThat(shown.get(0) + ' ' + shown.get(1)).isEqualTo(FakeMonitor.ATR.spacedHex());
        assertThat(FakeMonitor.LONGEST_ATR.spacedHex()).startsWith(shown.get(2).replace(" \u2026", ""));
        assertThat(shown.get(2)).endsWith(" \u2026");
        assertThat(FakeMonitor.LONGEST_ATR.spacedHex()).endsWith(shown.get(3));
    }

    @Test
    @DisplayName("tells who else uses the reader")
    void use() {
        monitored(() -> monitor.readers(FakeMonitor.present("Free 00 00"),
                FakeMonitor.present("Used 01 00", ReaderFlag.INUSE),
                FakeMonitor.present("Exclusive 02 00", ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE)));
        assertThat(words(lookup("#reader-cell-card").queryAll()))
                .containsExactlyInAnyOrder("Card present \u00b7 not in use", "Card present", "Card present");
        assertThat(words(lookup(".chip").queryAll()))
                .containsExactlyInAnyOrder("used elsewhere", "exclusive elsewhere");
        assertThat(lookup(".chip .ikonli-font-icon").queryAll()).hasSize(2);
        assertThat(words("attachment-line")).isEqualTo("Not attached \u00b7 Card present \u00b7 not in use");
    }

    @Test
    @DisplayName("gives its ATR to the clipboard, by key and by menu")
    void copying() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        press(KeyCode.CONTROL).type(KeyCode.DIGIT1).type(KeyCode.C).release(KeyCode.CONTROL);
        settle();
        assertThat(clipboard()).isEqualTo(FakeMonitor.ATR.spacedHex());
        rightClickOn("#reader-cell-name").clickOn("#reader-copy-name");
        settle();
        assertThat(clipboard()).isEqualTo(READER);
        rightClickOn("#reader-cell-name").clickOn("#reader-copy-atr");
        settle();
        assertThat(clipboard()).isEqualTo(FakeMonitor.ATR.spacedHex());
    }

    private String clipboard() {
        var content = new String[1];
        interact(() -> content[0] = Clipboard.getSystemClipboard().getString());
        return content[0];
    }
}
