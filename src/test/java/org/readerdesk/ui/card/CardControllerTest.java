package org.readerdesk.ui.card;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class CardControllerTest {

    private static final String OPENPGP = "3B DA 18 FF 81 B1 FE 75 1F 03 00 31 F5 73 C0 01 60 00 90 00 1C";
    private static final int TAG = 11;

    private final FakeMonitor monitor = new FakeMonitor();
    private final DeskController desk =
            new DeskController(monitor, new FakeAttachments(), InstantSource.system(), Runnable::run);
    private final CompletableFuture<CardNames> names = new CompletableFuture<>();
    private final CardController controller = new CardController(desk, () -> names, Runnable::run);

    @BeforeEach
    void inEnglish() {
        Messages.use(Language.ENGLISH);
    }

    private void see(String atr) {
        monitor.readers(new ReaderState("A", Set.of(ReaderFlag.PRESENT), 1, Bytes.parseHex(atr)));
    }

    private CardView view() {
        return controller.viewProperty().get().orElseThrow();
    }

    @Test
    void every_byte_has_its_role_and_what_follows_from_the_whole_is_told() {
        see(OPENPGP);
        assertThat(view().tiles()).extracting(CardView.Tile::role).startsWith("TS", "T0", "TA1", "TC1", "TD1", "TD2",
                "TA3", "TB3", "TD3", "TA4", "H1").endsWith("H10", "TCK");
        assertThat(view().facts()).extracting(CardView.Fact::value).containsExactly("T=1",
                "up to 161,290 bit/s at 5 MHz (Fi 372, Di 12)", "direct", "right");
        assertThat(view().flaws()).isEmpty();
    }

    @Test
    void pointing_at_a_byte_lights_all_of_its_lines() {
        see(OPENPGP);
        controller.point(2);
        var lit = controller.litProperty().get();
        assertThat(lit.bytes()).containsExactly(2);
        assertThat(lit.lines()).extracting(line -> view().lines().get(line).bytes()).hasSize(5).containsOnly("TA1");
        assertThat(lit.said()).startsWith("Byte 3 of 21, TA1, is 18. Clock rate conversion Fi: 372; ");
    }

    @Test
    void pointing_at_a_tag_lights_its_data_object() {
        see(OPENPGP);
        controller.point(TAG);
        assertThat(controller.litProperty().get().bytes()).containsExactlyInAnyOrder(TAG, TAG + 1);
    }

    @Test
    void choosing_a_line_lights_its_bytes_and_arrows_go_on_from_there() {
        see(OPENPGP);
        int last = view().lines().size() - 1;
        controller.choose(last);
        assertThat(controller.litProperty().get().lines()).containsExactly(last);
        assertThat(controller.litProperty().get().bytes()).containsExactly(20);
        controller.move(-1);
        assertThat(controller.litProperty().get().current()).contains(19);
        controller.move(5);
        assertThat(controller.litProperty().get().current()).contains(20);
    }

    @Test
    void names_are_told_as_statements_about_the_atr_when_they_are_loaded() {
        see(OPENPGP);
        assertThat(controller.namesProperty().get()).containsExactly("The lists of cards are being loaded\u2026");
        names.complete(CardNames.load(List.of()));
        assertThat(controller.namesProperty().get()).singleElement().asString()
                .startsWith("This ATR is listed as: OpenPGP card 3 (ReaderDesk's own table, from: OpenSC");
        see("3B 00");
        assertThat(controller.namesProperty().get()).singleElement().asString().startsWith("This ATR is unknown");
    }

    @Test
    void names_that_cannot_be_loaded_are_told_so() {
        see(OPENPGP);
        names.completeExceptionally(new IllegalStateException("planted"));
        assertThat(controller.namesProperty().get()).containsExactly("The lists of cards cannot be loaded.");
    }

    @Test
    void what_is_wrong_is_told_with_its_byte() {
        see("3B DA 18 FF 81 B1 FE 75 1F 03 00 31 F5 73 C0 01 60 00 90 00 1D");
        assertThat(view().flaws()).containsExactly(
                new CardView.Flaw("Byte 21, TCK, is wrong; it should be 1C.", 20));
        assertThat(view().tiles().getLast().wrong()).isTrue();
        assertThat(controller.asText()).contains("Reader: A", "Wrong: Byte 21", "Check byte TCK: wrong");
    }

    @Test
    void without_an_atr_the_reason_is_told() {
        assertThat(controller.absenceProperty().get()).contains(Absence.NO_READER);
        monitor.readers(FakeMonitor.empty("A"));
        assertThat(controller.absenceProperty().get()).contains(Absence.NO_CARD);
        monitor.readers(FakeMonitor.mute("A"));
        assertThat(controller.absenceProperty().get()).contains(Absence.MUTE);
        monitor.readers();
        assertThat(controller.absenceProperty().get()).contains(Absence.READER_GONE);
        monitor.noService();
        assertThat(controller.absenceProperty().get()).contains(Absence.NO_SERVICE);
        see(OPENPGP);
        assertThat(controller.absenceProperty().get()).isEmpty();
        assertThat(controller.atr()).isEqualTo(OPENPGP);
    }

    @Test
    void any_bytes_can_be_put_into_words_in_every_language() {
        for (var language : Language.values()) {
            Messages.use(language);
            for (int first = 0; first < 256; first++) {
                see("3B F%X %02X %02X %02X 71 %02X 45 0A 80 31 %02X 73 %02X %02X %02X 00 00".formatted(first & 0x0F,
                        first,
                        255 - first, first, first, first, first, first, first));
                assertThat(view().lines()).allSatisfy(line -> assertThat(line.value()).isNotBlank());
            }
        }
        Messages.use(Language.ENGLISH);
    }

    @Test
    void lists_are_loaded_once() {
        var loads = new AtomicInteger();
        var once = new NamesOnce(() -> {
            loads.incrementAndGet();
            return names;
        });
        assertThat(once.get()).isSameAs(once.get());
        assertThat(loads).hasValue(1);
    }
}
