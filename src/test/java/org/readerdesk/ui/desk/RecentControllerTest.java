package org.readerdesk.ui.desk;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.Timeline.Incident;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What happened lately")
class RecentControllerTest extends RecentFixture {

    @Test
    @DisplayName("is a lane of what was in the reader and who used it, each with its time")
    void lane() {
        after(0, FakeMonitor.empty("A"));
        after(10, FakeMonitor.present("A"));
        after(10, FakeMonitor.present("A", ReaderFlag.INUSE));
        after(10, FakeMonitor.present("A", ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE));
        after(10, FakeMonitor.mute("A"));
        after(10, FakeMonitor.present("A"));
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        assertThat(tracks("A")).containsExactly(Track.EMPTY, Track.PRESENT, Track.EXCLUSIVE, Track.MUTE, Track.PRESENT,
                Track.OURS);
        assertThat(seen("A").timeline().stretches().stream().map(each -> Duration.between(START, each.from())
                .toSeconds())).containsExactly(0L, 10L, 30L, 40L, 50L, 50L);
        now = now.plusSeconds(5);
        monitor.noService();
        assertThat(tracks("A")).last().isEqualTo(Track.NOT_KNOWN);
    }

    @Test
    @DisplayName("is only of the last five minutes, however much happens")
    void bounded() {
        for (int i = 0; i < 5000; i++) {
            after(1, i % 2 == 0 ? FakeMonitor.empty("A") : FakeMonitor.present("A"));
        }
        assertThat(seen("A").timeline().stretches()).hasSizeLessThanOrEqualTo(301);
        for (int i = 0; i < 5000; i++) {
            now = now.plusMillis(1);
            monitor.readers(FakeMonitor.empty("Reader " + i));
        }
        assertThat(controller.recent().readers()).hasSizeLessThanOrEqualTo(103);
        passing(320);
        assertThat(controller.recent().readers().size()).isLessThanOrEqualTo(3);
        assertThat(seen("Reader 4999").timeline().stretches()).hasSize(1);
    }

    @Test
    @DisplayName("marks a reset by others when it is learned, one of our own, and a card that was out for a blink")
    void marks() {
        after(0, FakeMonitor.present("A"));
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        now = now.plusSeconds(3);
        attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
        attachments.submit("A", new Operation.Status());
        attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
        attachments.submit("A", new Operation.Status());
        assertThat(seen("A").timeline().marks())
                .containsExactly(new Timeline.Mark(Incident.RESET, START.plusSeconds(3)));
        assertThat(tracks("A")).containsExactly(Track.PRESENT, Track.OURS);
        now = now.plusSeconds(3);
        attachments.submit("A", new Operation.Detach(Disposition.RESET)).thenAccept(controller::ended);
        assertThat(seen("A").timeline().marks()).hasSize(2);
        after(1, new ReaderState("A", Set.of(ReaderFlag.PRESENT), 3, Bytes.EMPTY));
        assertThat(seen("A").timeline().marks()).last()
                .isEqualTo(new Timeline.Mark(Incident.REPLACED, START.plusSeconds(7)));
        passing(310);
        assertThat(seen("A").timeline().marks()).isEmpty();
    }

    @Test
    @DisplayName("shows a card that was pulled as an empty reader, though the attachment is still there")
    void pulled() {
        after(0, FakeMonitor.present("A"));
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        attachments.answerNext(Answer.of(ResultCode.REMOVED_CARD));
        attachments.submit("A", new Operation.Status());
        after(1, FakeMonitor.empty("A"));
        assertThat(tracks("A")).last().isEqualTo(Track.EMPTY);
    }
}
