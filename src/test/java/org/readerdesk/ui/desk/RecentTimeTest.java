package org.readerdesk.ui.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.Recent.Seen;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of what happened lately")
class RecentTimeTest extends RecentFixture {

    @Test
    @DisplayName("keeps a reader that was unplugged in its place for five seconds, and its past for five minutes")
    void unplugged() {
        after(0, FakeMonitor.present("S"), FakeMonitor.empty("A"), FakeMonitor.empty("B"));
        after(60, FakeMonitor.present("S"), FakeMonitor.empty("B"));
        assertThat(shown()).containsExactly("S", "A", "B");
        assertThat(controller.recent().isLeaving(seen("A"))).isTrue();
        assertThat(passing(4)).isPositive();
        assertThat(shown()).containsExactly("S", "A", "B");
        passing(2);
        assertThat(shown()).containsExactly("S", "B");
        after(30, FakeMonitor.present("S"), FakeMonitor.empty("A"), FakeMonitor.empty("B"));
        assertThat(shown()).containsExactly("S", "A", "B");
        assertThat(tracks("A")).containsExactly(Track.EMPTY, Track.NOT_KNOWN, Track.EMPTY);
    }

    @Test
    @DisplayName("keeps the order, whatever the resource manager does to it, and puts who is new behind its neighbour")
    void order() {
        after(0, FakeMonitor.empty("A"), FakeMonitor.empty("B"), FakeMonitor.empty("C"));
        after(10, FakeMonitor.empty("C"), FakeMonitor.empty("A"), FakeMonitor.empty("N"), FakeMonitor.empty("B"));
        assertThat(shown()).containsExactly("A", "N", "B", "C");
    }

    @Test
    @DisplayName("tells for two seconds that something happened, but not of who was there from the start")
    void freshForAWhile() {
        after(0, FakeMonitor.empty("A"), FakeMonitor.empty("B"));
        assertThat(fresh()).isEmpty();
        after(10, FakeMonitor.present("A"), FakeMonitor.empty("B"), FakeMonitor.empty("C"));
        assertThat(fresh()).containsExactly("A", "C");
        passing(1);
        assertThat(fresh()).containsExactly("A", "C");
        passing(2);
        assertThat(fresh()).isEmpty();
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        assertThat(fresh()).as("whoever did it here knows").isEmpty();
        now = now.plusSeconds(10);
        monitor.noService();
        assertThat(fresh()).as("the outage is told once for all").isEmpty();
        after(10, FakeMonitor.present("A"), FakeMonitor.present("B"), FakeMonitor.present("C"));
        assertThat(fresh()).isEmpty();
    }

    @Test
    @DisplayName("moves every ten seconds, and rests when nothing would look different")
    void steps() {
        assertThat(controller.pause()).as("without readers").isEmpty();
        after(0, FakeMonitor.present("A"), FakeMonitor.empty("B"));
        var before = seen("A");
        assertThat(controller.pause()).contains(Duration.ofSeconds(10));
        now = now.plusSeconds(4);
        controller.tick();
        assertThat(seen("A")).isSameAs(before);
        assertThat(passing(290)).isEqualTo(29);
        assertThat(seen("A").timeline().at()).isAfter(before.timeline().at());
        passing(60);
        assertThat(controller.pause()).as("all is as it was for five minutes").isEmpty();
        monitor.readers(FakeMonitor.present("A"), FakeMonitor.present("B"));
        assertThat(controller.pause()).hasValueSatisfying(
                pause -> assertThat(pause).isLessThanOrEqualTo(Recent.FRESH));
    }

    @Test
    @DisplayName("of one reader stays the same while others change")
    void onlyWhatChanged() {
        var many = IntStream.range(0, 50).mapToObj(i -> FakeMonitor.empty("Reader " + i)).toArray(ReaderState[]::new);
        after(0, many);
        var before = controller.recent().readers();
        many[20] = FakeMonitor.present("Reader 20");
        after(10, many);
        var later = controller.recent().readers();
        assertThat(IntStream.range(0, 50).filter(i -> !later.get(i).equals(before.get(i)))).containsExactly(20);
    }

    @Test
    @DisplayName("begins anew when somebody sets the clock back")
    void clockSetBack() {
        after(0, FakeMonitor.present("A"));
        after(60, FakeMonitor.empty("A"));
        after(-3600, FakeMonitor.present("A"));
        assertThat(tracks("A")).containsExactly(Track.PRESENT);
        assertThat(seen("A").timeline().at()).isEqualTo(now);
        controller.tick();
        assertThat(controller.pause()).hasValueSatisfying(
                pause -> assertThat(pause).isLessThanOrEqualTo(RecentController.STEP));
        assertThat(Optional.of(seen("A")).flatMap(Seen::gone)).isEmpty();
    }
}
