package org.readerdesk.ui;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

import static org.assertj.core.api.Assertions.assertThat;

/// What a person sees of a card's ATR.
class CardWindowTest extends WindowTest {

    static final String ATR = "3B DA 18 FF 81 B1 FE 75 1F 03 00 31 F5 73 C0 01 60 00 90 00 1C";

    private MenuItem item(String node, String id) {
        return onJavaFx(() -> Seen.items(node(node)).stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow());
    }

    private void see() {
        monitored(() -> monitor.readers(new ReaderState(READER, Set.of(ReaderFlag.PRESENT), 1, Bytes.parseHex(ATR)),
                FakeMonitor.empty(OTHER)));
    }

    private boolean isLit(String id) {
        return onJavaFx(() -> node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
    }

    private long litRows() {
        return onJavaFx(() -> lookup("#card-lines .table-row-cell").queryAll().stream().filter(Node::isVisible)
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit"))).count());
    }

    private void key(KeyCode code) {
        pressed("card-strip", code, false, false);
    }

    @Test
    void the_entries_are_off_and_say_why_without_an_atr() {
        monitored(() -> monitor.readers(FakeMonitor.empty(READER)));
        assertThat(item("menu-bar", "menu-card").isDisable()).isTrue();
        assertThat(item("menu-bar", "menu-card").getText()).isEqualTo("What the ATR says\u2026   (no card)");
        assertThat(item("readers", "reader-card").getText()).endsWith("(no card)");
        see();
        assertThat(item("menu-bar", "menu-card").isDisable()).isFalse();
        assertThat(item("readers", "reader-card").isDisable()).isFalse();
    }

    @Test
    void bytes_and_meanings_light_each_other_up_and_all_can_be_copied() {
        see();
        choose("menu-card");
        until("the dialog with names", () -> lookup("#card-name-0").tryQuery().isPresent()
                && words("card-name-0").startsWith("This ATR is listed as: OpenPGP card 3"));
        assertThat(words("card-byte-role-2")).isEqualTo("TA1");
        key(KeyCode.HOME);
        key(KeyCode.RIGHT);
        key(KeyCode.RIGHT);
        assertThat(isLit("card-byte-2")).isTrue();
        assertThat(words("card-said")).startsWith("Byte 3 of 21, TA1, is 18.");
        until("the lines of TA1", () -> litRows() > 0);
        interact(() -> Pictures.take(node("card-strip").getScene(), "card"));
        interact(() -> ((TableView<?>) node("card-lines")).getSelectionModel().select(0));
        settle();
        assertThat(isLit("card-byte-0")).isTrue();
        assertThat(isLit("card-byte-2")).isFalse();
        interact(((Button) node("card-copy-atr"))::fire);
        assertThat(onJavaFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(ATR);
        interact(((Button) node("card-copy-all"))::fire);
        assertThat(onJavaFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Protocols offered: T=1", "listed as: OpenPGP card 3");
        interact(((Button) node("card-dialog-close"))::fire);
    }

    @Test
    void the_dialog_follows_the_reader_and_never_connects() {
        see();
        choose("menu-card");
        until("the dialog", () -> lookup("#card-byte-0").tryQuery().isPresent());
        monitored(() -> monitor.readers(FakeMonitor.empty(READER), FakeMonitor.empty(OTHER)));
        until("no ATR", () -> isShown("card-absent"));
        assertThat(words("card-absent")).isEqualTo("There is no ATR to show: no card.");
        assertThat(attachments.submitted).isEmpty();
        assertThat(((ListView<?>) node("readers")).getItems()).hasSize(2);
        interact(((Button) node("card-dialog-close"))::fire);
    }
}
