package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.INVALID_PARAMETER;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.TIMEOUT;
import static org.readerdesk.pcsc.ResultCode.UNKNOWN_READER;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// Readers' states in full: ATR, use by others, event count.
interface StateContract extends Desk {

    Duration SHORT = Duration.ofMillis(600);

    @Test
    default void thereIsOneGroup() {
        assertThat(one().call(Context::listGroups)).isEqualTo(new Result.Ok<>(List.of("SCard$DefaultReaders")));
    }

    @Test
    default void theAtrIsToldWithoutConnecting() {
        insert(TestCard.T1);
        assertThat(state(reader()).atr()).isEqualTo(TestCard.T1.atr());
        assertThat(state(reader()).flags()).containsExactlyInAnyOrder(ReaderFlag.PRESENT, ReaderFlag.CHANGED);
    }

    @Test
    default void aMuteCardIsToldWithoutConnecting() {
        insert(TestCard.MUTE);
        await(reader(), state -> state.is(ReaderFlag.MUTE));
        assertThat(state(reader()).atr().isEmpty()).isTrue();
    }

    @Test
    default void insertionsAndRemovalsAreCounted() {
        int before = state(reader()).eventCount();
        insert(TestCard.T1);
        assertThat(state(reader()).eventCount()).isEqualTo(before + 1);
        remove();
        assertThat(state(reader()).eventCount()).isEqualTo(before + 2);
    }

    @Test
    default void aCardThatWasOutAndInAgainIsNoticedByTheCount() {
        insert(TestCard.T1);
        var known = Desk.seen(state(reader()));
        remove();
        insert(TestCard.T1);
        var change = one().change(Duration.ZERO, known);
        assertThat(change.result().code()).isEqualTo(SUCCESS);
        assertThat(change.states().getFirst().is(ReaderFlag.CHANGED)).isTrue();
    }

    @Test
    default void oneUnknownReaderFailsTheWholeCall() {
        var change = one().change(Duration.ZERO, ReaderState.unaware(reader()), ReaderState.unaware("No such reader"));
        assertThat(change.result().code()).isEqualTo(UNKNOWN_READER);
        assertThat(change.states()).hasSize(2);
    }

    @Test
    default void moreThanSixteenEntriesAreTooMany() {
        var many = Collections.nCopies(17, ReaderState.unaware(reader())).toArray(ReaderState[]::new);
        assertThat(one().change(Duration.ZERO, many).result().code()).isEqualTo(INVALID_PARAMETER);
    }

    @Test
    default void ignoredReadersAreNotWaitedFor() {
        var ignored = new ReaderState(reader(), Set.of(ReaderFlag.IGNORE), 0, state(reader()).atr());
        assertThat(one().change(Program.LIMIT, ignored).result().code()).isEqualTo(SUCCESS);
    }

    @Test
    default void useThatBeginsIsReadAtTheTimeOutOnly() {
        insert(TestCard.T1);
        var known = Desk.seen(state(reader()));
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        var change = one().change(SHORT, known);
        assertThat(change.result().code()).isEqualTo(TIMEOUT);
        assertThat(change.states().getFirst().is(ReaderFlag.INUSE)).isTrue();
    }

    @Test
    default void useThatEndsOrTurnsExclusiveEndsAWait() {
        insert(TestCard.T1);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        await(reader(), state -> state.is(ReaderFlag.INUSE));
        var used = Desk.seen(state(reader()));
        assertThat(two().reconnect(ShareMode.EXCLUSIVE, Initialization.LEAVE)).isEqualTo(SUCCESS);
        var change = one().change(Program.LIMIT, used);
        assertThat(change.result().code()).isEqualTo(SUCCESS);
        assertThat(change.states().getFirst().flags()).contains(ReaderFlag.EXCLUSIVE)
                .doesNotContain(ReaderFlag.INUSE);
        assertThat(two().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
        change = one().change(Program.LIMIT, Desk.seen(change.states().getFirst()));
        assertThat(change.result().code()).isEqualTo(SUCCESS);
        assertThat(change.states().getFirst().flags()).doesNotContain(ReaderFlag.EXCLUSIVE, ReaderFlag.INUSE);
    }

    @Test
    default void aResetByAnotherProgramEndsNoWait() {
        insert(TestCard.T1);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        await(reader(), state -> state.is(ReaderFlag.INUSE));
        var known = Desk.seen(state(reader()));
        assertThat(two().reset()).isEqualTo(SUCCESS);
        assertThat(one().change(SHORT, known).result().code()).isEqualTo(TIMEOUT);
    }
}
