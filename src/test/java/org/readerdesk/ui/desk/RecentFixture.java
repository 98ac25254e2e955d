package org.readerdesk.ui.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.Recent.Seen;
import org.readerdesk.ui.desk.Timeline.Stretch;

import static org.assertj.core.api.Assertions.assertThat;

/// A desk at a time that the test tells, and what happened on it.
abstract class RecentFixture {

    static final Instant START = Instant.parse("2026-03-02T13:00:00Z");

    final FakeMonitor monitor = new FakeMonitor();
    final FakeAttachments attachments = new FakeAttachments();
    Instant now = START;
    final DeskController desk = new DeskController(monitor, attachments, () -> now, Runnable::run);
    final RecentController controller =
            new RecentController(desk, EnumSet.allOf(Feature.class), () -> now);

    void after(int seconds, ReaderState... readers) {
        now = now.plusSeconds(seconds);
        monitor.readers(readers);
    }

    /// Does what the window's clock does, until `seconds` have passed.
    int passing(int seconds) {
        var end = now.plusSeconds(seconds);
        int ticks = 0;
        for (var pause = controller.pause(); pause.isPresent() && !now.plus(pause.get()).isAfter(end); pause =
                controller.pause()) {
            now = now.plus(pause.get());
            controller.tick();
            ticks++;
            assertThat(ticks).as("ticks").isLessThan(1000);
        }
        now = end;
        return ticks;
    }

    List<String> shown() {
        return controller.recent().shown().stream().map(Seen::reader).toList();
    }

    Seen seen(String reader) {
        return controller.recent().seen(reader).orElseThrow();
    }

    List<Track> tracks(String reader) {
        return seen(reader).timeline().stretches().stream().map(Stretch::track).toList();
    }

    List<String> fresh() {
        return controller.recent().shown().stream().filter(controller.recent()::isFresh).map(Seen::reader).toList();
    }
}
