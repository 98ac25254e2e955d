package org.readerdesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.monitor.Change.CardInserted;
import org.readerdesk.monitor.Change.CardRemoved;
import org.readerdesk.monitor.Change.CardReplaced;
import org.readerdesk.monitor.Change.ReaderAppeared;
import org.readerdesk.monitor.Change.ReaderGone;
import org.readerdesk.monitor.Change.ServiceBack;
import org.readerdesk.monitor.Change.ServiceLost;
import org.readerdesk.monitor.Change.StateChanged;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.monitor.ReadersSnapshot.Watching;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

class SnapshotChangesTest {

    private static final Bytes ATR = Bytes.parseHex("3B00");
    private static final Bytes OTHER = Bytes.parseHex("3B80800101");

    private static ReaderState reader(String name, int events, Bytes atr, ReaderFlag... flags) {
        return new ReaderState(name, Set.of(flags), events, atr);
    }

    private static ReaderState empty(int events) {
        return reader("A", events, Bytes.EMPTY, ReaderFlag.EMPTY);
    }

    private static ReaderState card(int events, Bytes atr, ReaderFlag... more) {
        var flags = new HashSet<>(Set.of(more));
        flags.add(ReaderFlag.PRESENT);
        return new ReaderState("A", flags, events, atr);
    }

    private static ReadersSnapshot watching(ReaderState... readers) {
        return new ReadersSnapshot(1, Instant.EPOCH, new Watching(), List.of(readers));
    }

    private static ReadersSnapshot lost(ResultCode code, int second) {
        return new ReadersSnapshot(1, Instant.EPOCH,
                new Unavailable(Answer.of(code), "SCardListReaders", Instant.ofEpochSecond(second)), List.of());
    }

    private static List<Change> changes(ReaderState before, ReaderState after) {
        return SnapshotChanges.between(watching(before), watching(after));
    }

    @Test
    void nothingChangedIsNoChange() {
        assertThat(changes(card(1, ATR), card(1, ATR))).isEmpty();
        assertThat(SnapshotChanges.between(ReadersSnapshot.STARTING, watching())).isEmpty();
    }

    @Test
    void readersOfTheFirstSnapshotAppear() {
        assertThat(SnapshotChanges.between(ReadersSnapshot.STARTING, watching(card(1, ATR))))
                .containsExactly(new ReaderAppeared(card(1, ATR)));
    }

    @Test
    void readersComeAndGo() {
        var b = reader("B", 0, Bytes.EMPTY, ReaderFlag.EMPTY);
        assertThat(SnapshotChanges.between(watching(empty(0)), watching(b)))
                .containsExactly(new ReaderGone(empty(0)), new ReaderAppeared(b));
    }

    @Test
    void anotherOrderOfTheSameReadersIsNoChange() {
        var b = reader("B", 0, Bytes.EMPTY, ReaderFlag.EMPTY);
        assertThat(SnapshotChanges.between(watching(empty(0), b), watching(b, empty(0)))).isEmpty();
    }

    @Test
    void ofTwoReadersOfOneNameTheSecondChanges() {
        assertThat(SnapshotChanges.between(watching(empty(0), empty(0)), watching(empty(0), card(1, ATR))))
                .containsExactly(new CardInserted(card(1, ATR)));
        assertThat(SnapshotChanges.between(watching(empty(0), empty(4)), watching(empty(0))))
                .containsExactly(new ReaderGone(empty(4)));
    }

    @Test
    void cardsComeAndGo() {
        assertThat(changes(empty(0), card(1, ATR))).containsExactly(new CardInserted(card(1, ATR)));
        assertThat(changes(card(1, ATR), empty(2))).containsExactly(new CardRemoved(card(1, ATR), empty(2)));
    }

    @Test
    void aCardThatWasOutInBetweenIsReplacedEvenWithTheSameAtr() {
        assertThat(changes(card(1, ATR), card(3, ATR))).containsExactly(new CardReplaced(card(1, ATR), card(3, ATR)));
        assertThat(changes(card(0xFFFF, ATR), card(1, ATR))).hasOnlyElementsOfType(CardReplaced.class).hasSize(1);
    }

    @Test
    void withoutACounterOnlyTheAtrTellsOfAnotherCard() {
        assertThat(changes(card(0, ATR), card(0, OTHER))).hasOnlyElementsOfType(CardReplaced.class).hasSize(1);
        assertThat(changes(card(0, ATR), card(0, Bytes.EMPTY))).hasOnlyElementsOfType(StateChanged.class).hasSize(1);
    }

    @Test
    void useAndResetAreChangesOfState() {
        var used = card(1, ATR, ReaderFlag.INUSE);
        assertThat(changes(card(1, ATR), used)).containsExactly(new StateChanged(card(1, ATR), used));
        assertThat(changes(card(1, ATR), card(2, ATR))).hasOnlyElementsOfType(StateChanged.class).hasSize(1);
        assertThat(changes(card(1, ATR), card(1, OTHER))).hasOnlyElementsOfType(StateChanged.class).hasSize(1);
    }

    @Test
    void aLostServiceIsOneChangeWhateverTheReaders() {
        var lost = lost(ResultCode.NO_SERVICE, 1);
        assertThat(SnapshotChanges.between(watching(card(1, ATR)), lost))
                .containsExactly(new ServiceLost((Unavailable) lost.service()));
        assertThat(SnapshotChanges.between(lost, lost(ResultCode.NO_SERVICE, 2))).isEmpty();
        assertThat(SnapshotChanges.between(lost(ResultCode.COMM_ERROR, 1), lost)).hasSize(1);
    }

    @Test
    void aServiceThatIsBackTellsItsReadersAnew() {
        assertThat(SnapshotChanges.between(lost(ResultCode.NO_SERVICE, 1), watching(empty(0))))
                .containsExactly(new ServiceBack(), new ReaderAppeared(empty(0)));
    }
}
