package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.CANCELLED;
import static org.readerdesk.pcsc.ResultCode.INVALID_HANDLE;
import static org.readerdesk.pcsc.ResultCode.NO_SMARTCARD;
import static org.readerdesk.pcsc.ResultCode.PROTO_MISMATCH;
import static org.readerdesk.pcsc.ResultCode.REMOVED_CARD;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.TIMEOUT;
import static org.readerdesk.pcsc.ResultCode.UNPOWERED_CARD;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// What every adapter does.
interface BasicContract extends Desk {

    @Test
    default void readersAreListedInOrder() {
        assertThat(one().call(Context::listReaders)).isEqualTo(new Result.Ok<>(bench().readers()));
    }

    @Test
    default void anUnawareProgramIsToldAtOnce() {
        insert(TestCard.T1);
        var second = bench().readers().get(1);
        var change = one().change(Program.LIMIT, ReaderState.unaware(reader()), ReaderState.unaware(second));
        assertThat(change.result().code()).isEqualTo(SUCCESS);
        assertThat(change.states()).extracting(ReaderState::name).containsExactly(reader(), second);
        assertThat(change.states().getFirst().flags()).contains(ReaderFlag.PRESENT, ReaderFlag.CHANGED);
        assertThat(change.states().getLast().flags()).contains(ReaderFlag.EMPTY, ReaderFlag.CHANGED);
    }

    @Test
    default void aWaitWithoutChangeEndsByTimeOutWithTheStates() {
        var known = Desk.seen(state(reader()));
        long began = System.nanoTime();
        var change = one().change(Duration.ofMillis(300), known);
        assertThat(change.result().code()).isEqualTo(TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
        assertThat(change.states()).singleElement().satisfies(state -> {
            assertThat(state.is(ReaderFlag.EMPTY)).isTrue();
            assertThat(state.is(ReaderFlag.CHANGED)).isFalse();
        });
    }

    @Test
    default void insertionAndRemovalEndAWait() {
        var known = Desk.seen(state(reader()));
        var inserted = one().later(c -> c.getStatusChange(Program.LIMIT, List.of(known)));
        bench().insert(reader(), TestCard.T1);
        assertThat(inserted).succeedsWithin(Program.LIMIT).satisfies(change -> {
            assertThat(change.result().code()).isEqualTo(SUCCESS);
            assertThat(change.states().getFirst().flags()).contains(ReaderFlag.PRESENT, ReaderFlag.CHANGED);
        });
        var full = Desk.seen(inserted.join().states().getFirst());
        var removed = one().later(c -> c.getStatusChange(Program.LIMIT, List.of(full)));
        bench().remove(reader());
        assertThat(removed).succeedsWithin(Program.LIMIT).satisfies(change -> {
            assertThat(change.result().code()).isEqualTo(SUCCESS);
            assertThat(change.states().getFirst().flags()).contains(ReaderFlag.EMPTY, ReaderFlag.CHANGED);
        });
    }

    @Test
    default void aCancelRepeatedUntilTheWaitIsOverEndsIt() {
        var known = Desk.seen(state(reader()));
        var wait = one().later(c -> c.getStatusChange(Duration.ofSeconds(60), List.of(known)));
        Await.until("the end of the wait", () -> {
            assertThat(one().cancel()).isEqualTo(SUCCESS);
            return wait.isDone();
        });
        assertThat(wait.join().result().code()).isEqualTo(CANCELLED);
    }

    @Test
    default void aCancelWithoutAWaitIsLost() {
        var known = Desk.seen(state(reader()));
        assertThat(one().cancel()).isEqualTo(SUCCESS);
        assertThat(one().change(Duration.ofMillis(100), known).result().code()).isEqualTo(TIMEOUT);
    }

    @Test
    default void aWaitForNothingEndsAtOnce() {
        assertThat(one().change(Program.LIMIT).result().code()).isEqualTo(SUCCESS);
    }

    @Test
    default void theReaderOfReadersWaitsWhileNoneComes() {
        var change = one().change(Duration.ofMillis(100), ReaderState.unaware(ReaderState.PNP));
        assertThat(change.result().code()).isEqualTo(TIMEOUT);
    }

    @Test
    default void aCardAnswers() {
        insert(TestCard.T1);
        var connection = one().connect(reader(), ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow();
        assertThat(connection.protocol()).contains(Protocol.T1);
        assertThat(one().onCard(card -> card.transmit(Protocol.T1, TestCard.SELECT)))
                .isEqualTo(new Result.Ok<>(TestCard.DONE));
        assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
    }

    @Test
    default void theProtocolIsOneThatTheCardAndTheProgramHave() {
        insert(TestCard.T0);
        assertThat(one().connect(reader(), ShareMode.SHARED, Set.of(Protocol.T1)).code()).isEqualTo(PROTO_MISMATCH);
        var connection = one().connect(reader(), ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow();
        assertThat(connection.protocol()).contains(Protocol.T0);
    }

    @Test
    default void anEmptyReaderHasNoCardToConnectTo() {
        assertThat(one().call(Context::listReaders).isOk()).isTrue();
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(NO_SMARTCARD);
    }

    @Test
    default void aMuteCardCannotBeConnectedTo() {
        insert(TestCard.MUTE);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(UNPOWERED_CARD);
    }

    @Test
    default void twoProgramsShareACard() {
        bothAttached();
        assertThat(one().transmit()).isEqualTo(SUCCESS);
        assertThat(two().transmit()).isEqualTo(SUCCESS);
    }

    @Test
    default void aPulledCardAnswersNoMore() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        remove();
        assertThat(one().transmit()).isEqualTo(REMOVED_CARD);
        assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
    }

    @Test
    default void aReleasedContextIsInvalid() {
        try (var other = another()) {
            assertThat(other.release()).isEqualTo(SUCCESS);
            assertThat(other.call(Context::isValid).code()).isEqualTo(INVALID_HANDLE);
            assertThat(other.call(Context::listReaders).code()).isEqualTo(INVALID_HANDLE);
            assertThat(other.change(Duration.ZERO, ReaderState.unaware(reader())).result().code())
                    .isEqualTo(INVALID_HANDLE);
            assertThat(other.connect(reader(), ShareMode.SHARED)).isEqualTo(INVALID_HANDLE);
            assertThat(other.release()).isEqualTo(INVALID_HANDLE);
        }
    }
}
