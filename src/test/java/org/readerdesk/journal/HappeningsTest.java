package org.readerdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.journal.Event.Kind.*;

@DisplayName("Events")
class HappeningsTest {

    private final List<Event> events = new ArrayList<>();
    private final Happenings happenings = new Happenings(events::add);
    private long sequence = 1;

    private void sees(ReaderState... readers) {
        happenings.saw(new ReadersSnapshot(sequence++, Instant.now(), new ReadersSnapshot.Watching(),
                List.of(readers)));
    }

    private static ReaderState reader(ReaderFlag... flags) {
        return new ReaderState("R", Set.of(flags), 0, Bytes.EMPTY);
    }

    private List<Event.Kind> kinds() {
        var kinds = events.stream().map(Event::kind).toList();
        events.clear();
        return kinds;
    }

    private static AttachmentState.Held held(Optional<ResultCode> stale) {
        return new AttachmentState.Held("R", OptionalLong.of(1), false, ShareMode.SHARED, Protocol.ANY,
                Optional.of(Protocol.T1), Optional.empty(), Instant.now(), 0, Optional.empty(), stale);
    }

    @Test
    @DisplayName("are what a person would tell of a reader and its card")
    void ofReader() {
        sees(reader(ReaderFlag.EMPTY));
        assertThat(kinds()).containsExactly(READER_FOUND);
        sees(reader(ReaderFlag.PRESENT));
        assertThat(kinds()).containsExactly(CARD_INSERTED);
        sees(reader(ReaderFlag.PRESENT, ReaderFlag.INUSE));
        assertThat(kinds()).containsExactly(USED_ELSEWHERE);
        sees(reader(ReaderFlag.PRESENT, ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE));
        assertThat(kinds()).containsExactly(EXCLUSIVE_ELSEWHERE);
        sees(reader(ReaderFlag.PRESENT));
        assertThat(kinds()).containsExactly(NOT_USED);
        sees(reader(ReaderFlag.PRESENT, ReaderFlag.UNPOWERED));
        assertThat(kinds()).containsExactly(CARD_UNPOWERED);
        sees(reader(ReaderFlag.EMPTY));
        assertThat(kinds()).containsExactly(CARD_REMOVED);
        sees(reader(ReaderFlag.PRESENT, ReaderFlag.MUTE));
        assertThat(kinds()).containsExactly(CARD_MUTE);
        sees();
        assertThat(kinds()).containsExactly(READER_LEFT);
        sees(reader(ReaderFlag.EMPTY));
        assertThat(kinds()).as("not there before").containsExactly(READER_CAME);
    }

    @Test
    @DisplayName("tell a reader that came from one that was there when watching began")
    void found() {
        sees();
        assertThat(kinds()).isEmpty();
        sees(reader(ReaderFlag.EMPTY));
        assertThat(kinds()).containsExactly(READER_CAME);
    }

    @Test
    @DisplayName("tell once that the service stopped, and that it is back")
    void ofService() {
        sees(reader(ReaderFlag.EMPTY));
        kinds();
        for (int i = 0; i < 3; i++) {
            happenings.saw(new ReadersSnapshot(sequence++, Instant.now(), new ReadersSnapshot.Unavailable(
                    Answer.of(ResultCode.NO_SERVICE), "SCardEstablishContext", Instant.now()), List.of()));
        }
        sees(reader(ReaderFlag.EMPTY));
        assertThat(events.getFirst().answer()).contains(Answer.of(ResultCode.NO_SERVICE));
        assertThat(kinds()).containsExactly(SERVICE_STOPPED, SERVICE_RETURNED, READER_FOUND);
    }

    @Test
    @DisplayName("do not take our own use for another program's")
    void ours() {
        sees(reader(ReaderFlag.PRESENT));
        kinds();
        happenings.lane(new LaneState("R", held(Optional.empty()), Optional.empty(), 0, List.of(), 0));
        sees(reader(ReaderFlag.PRESENT, ReaderFlag.INUSE));
        happenings.lane(LaneState.idle("R"));
        sees(reader(ReaderFlag.PRESENT));
        assertThat(kinds()).isEmpty();
    }

    @Test
    @DisplayName("tell a reset by another program when an operation is told of it first")
    void reset() {
        for (var stale : List.of(Optional.<ResultCode>empty(), Optional.of(ResultCode.RESET_CARD))) {
            happenings.ended(new Outcome("R", new Operation.Status(), Instant.EPOCH, Duration.ZERO,
                    Answer.of(ResultCode.RESET_CARD), held(stale), held(Optional.of(ResultCode.RESET_CARD)), List.of(),
                    Outcome.Data.NONE));
        }
        assertThat(kinds()).containsExactly(CARD_RESET);
    }

    @Test
    @DisplayName("tell a reader that cannot be used, a card that was out in between, and whatever else changed")
    void others() {
        sees(new ReaderState("R", Set.of(ReaderFlag.PRESENT), 1, Bytes.parseHex("3B00")));
        kinds();
        sees(new ReaderState("R", Set.of(ReaderFlag.PRESENT), 3, Bytes.parseHex("3B00")));
        assertThat(kinds()).containsExactly(CARD_REPLACED);
        sees(new ReaderState("R", Set.of(ReaderFlag.PRESENT, ReaderFlag.ATRMATCH), 3, Bytes.parseHex("3B00")));
        assertThat(kinds()).containsExactly(STATE_CHANGED);
        sees(new ReaderState("R", Set.of(ReaderFlag.PRESENT, ReaderFlag.UNAVAILABLE), 3, Bytes.parseHex("3B00")));
        assertThat(kinds()).containsExactly(READER_UNAVAILABLE);
        sees(reader(ReaderFlag.UNAVAILABLE));
        assertThat(kinds()).containsExactly(READER_UNAVAILABLE);
        sequence -= 3;
        sees(reader(ReaderFlag.EMPTY));
        assertThat(kinds()).as("an older look").isEmpty();
    }
}
