package org.readerdesk.ui.readers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.RecentController;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of readers that was told what to show")
class ReadersFilterTest {

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private Instant now = Instant.now().plusSeconds(60);
    private final DeskController desk = new DeskController(monitor, attachments, () -> now, Runnable::run);
    private final ReadersController controller = list(desk, EnumSet.allOf(Feature.class));

    private List<String> names() {
        return controller.readers().cards().stream().map(ReaderCard::reader).toList();
    }

    private ReadersController list(DeskController of, Set<Feature> features) {
        return new ReadersController(of, new RecentController(of, features, () -> now),
                new FilterController(Preferences.inMemory()), features, new SimpleBooleanProperty(true));
    }

    @Test
    @DisplayName("shows what each typed word is in: name, kind, card or chip, in any case; what is selected stays")
    void filtered() {
        monitor.readers(FakeMonitor.present("Selected 00 00"), FakeMonitor.empty("ACS ACR39U ICC Reader 01 00"),
                FakeMonitor.mute("REINER SCT cyberJack secoder 02 00"),
                FakeMonitor.present("HID OMNIKEY 5022 CL 03 00", ReaderFlag.INUSE));
        var filter = controller.filter();
        filter.look("  pin PAD ");
        assertThat(names()).containsExactly("Selected 00 00", "REINER SCT cyberJack secoder 02 00");
        assertThat(controller.readers().hidden()).isEqualTo(2);
        assertThat(controller.readers().noMatch()).isFalse();
        filter.look("used contactless");
        assertThat(names()).containsExactly("Selected 00 00", "HID OMNIKEY 5022 CL 03 00");
        filter.look("CARD MUTE");
        assertThat(names()).containsExactly("Selected 00 00", "REINER SCT cyberJack secoder 02 00");
        filter.look("nothing like this");
        assertThat(names()).containsExactly("Selected 00 00");
        assertThat(controller.readers().noMatch()).isTrue();
        assertThat(controller.readers().shownListed()).isEqualTo(1);
        assertThat(controller.readers().listed()).isEqualTo(4);
        assertThat(controller.readers().emptiness()).isEmpty();
        filter.showAll();
        assertThat(names()).hasSize(4);
        assertThat(controller.readers().hidden()).isZero();
    }

    @Test
    @DisplayName("hides virtual readers, but none that is selected, attached or waiting")
    void virtual() {
        monitor.readers(FakeMonitor.empty("Real 00 00"), FakeMonitor.present("Virtual A 00"),
                FakeMonitor.present("Virtual B 00"), FakeMonitor.present("Virtual C 00"),
                FakeMonitor.present("Virtual D 00"));
        attachments.submit("Virtual B 00", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        attachments.hangNext();
        attachments.submit("Virtual C 00", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        controller.filter().hideVirtual(true);
        assertThat(names()).containsExactly("Real 00 00", "Virtual A 00", "Virtual B 00", "Virtual C 00");
        assertThat(controller.readers().hidden()).isEqualTo(1);
        desk.select("Real 00 00");
        assertThat(names()).containsExactly("Real 00 00", "Virtual B 00", "Virtual C 00");
    }

    @Test
    @DisplayName("begins with pinned readers, and remembers them and what is hidden")
    void remembered() {
        var preferences = Preferences.inMemory();
        var filter = new FilterController(preferences);
        monitor.readers(FakeMonitor.empty("A"), FakeMonitor.empty("B"), FakeMonitor.empty("C"));
        controller.filter().pin("C", true);
        controller.filter().pin("B", true);
        assertThat(names()).containsExactly("B", "C", "A");
        assertThat(controller.readers().card("C").orElseThrow().pinned()).isTrue();
        controller.filter().pin("C", false);
        assertThat(names()).containsExactly("B", "A", "C");

        filter.pin("B", true);
        filter.hideVirtual(true);
        filter.look("typed");
        assertThat(new FilterController(preferences).filter()).isEqualTo(new Filter("", true, Set.of("B")));
        for (int i = 0; i < 2000; i++) {
            filter.pin("Reader " + i, true);
        }
        assertThat(filter.filter().pinned()).hasSize(100).contains("Reader 1999");
    }

    @Test
    @DisplayName("shows a reader that was unplugged a moment ago as such, in its place")
    void unplugged() {
        monitor.readers(FakeMonitor.present("S"), FakeMonitor.empty("A"), FakeMonitor.empty("B"));
        monitor.readers(FakeMonitor.present("S"), FakeMonitor.empty("B"));
        assertThat(names()).containsExactly("S", "A", "B");
        assertThat(controller.readers().card("A").orElseThrow().card()).isEqualTo("Reader is unplugged");
        assertThat(controller.readers().card("A").orElseThrow().fresh()).isTrue();
        assertThat(controller.readers().listed()).isEqualTo(2);
    }

    @Test
    @DisplayName("tells a stretch of a lane with its times, and a mark first")
    void laneWords() {
        var zone = ZoneId.systemDefault();
        now = LocalDateTime.of(2026, 3, 2, 14, 0, 0).atZone(zone).toInstant();
        desk.tick();
        monitor.readers(FakeMonitor.empty("A"));
        now = now.plusSeconds(60);
        monitor.readers(FakeMonitor.present("A"));
        now = now.plusSeconds(30);
        monitor.readers(new ReaderState("A", Set.of(ReaderFlag.PRESENT), 5, FakeMonitor.ATR));
        var lane = controller.readers().card("A").orElseThrow().timeline();
        var reach = Duration.ofSeconds(2);
        assertThat(LaneWords.at(lane, now.minusSeconds(100), reach)).isEqualTo("Not watched before 14:00:00");
        assertThat(LaneWords.at(lane, now.minusSeconds(70), reach))
                .isEqualTo("No card from 14:00:00 to 14:01:00 (1:00)");
        assertThat(LaneWords.at(lane, now.minusSeconds(1), reach))
                .isEqualTo("Card was out and in again, seen at 14:01:30\nCard present since 14:01:00");
        assertThat(LaneWords.all(lane)).isEqualTo("Last 5 minutes: Card present since 14:01:00; "
                + "No card from 14:00:00 to 14:01:00 (1:00); Card was out and in again, seen at 14:01:30");
    }
}
