package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.readerdesk.real.PcscdBench.held;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// What pcsc-lite answers in each situation, through a manager, with a second process on the same reader.
@NeedsPcscd
@Timeout(60)
class ManagerOnPcscdTest {

    private static final Bytes SELECT = Bytes.parseHex("00A40000");
    private static PcscdBench bench;

    @BeforeAll
    static void start() {
        bench = new PcscdBench(PrivatePcscd.start(1));
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void anEmptyReaderTakesOnlyADirectAttach() {
        expect(bench.attach(bench.manager()), 0x8010000C);
        expect(bench.attach(bench.manager(), ShareMode.EXCLUSIVE, Protocol.ANY), 0x8010000C);
        var direct = bench.manager();
        expect(bench.attach(direct, ShareMode.DIRECT, Protocol.NONE), 0);
        assertThat(direct.status().data().status().orElseThrow().states()).contains(CardState.ABSENT);
    }

    @Test
    void anUnknownReaderIsUnknown() {
        expect(bench.manager().attachByIFD("No such reader 00 00", ShareMode.SHARED, Protocol.ANY), 0x80100009);
    }

    @Test
    void oneCodeForThreeCausesOfAProtocolMismatch() {
        var card = bench.insert(VirtualCard.ATR_T0);
        expect(bench.attach(bench.manager(), ShareMode.SHARED, Set.of(Protocol.T1)), 0x8010000F);
        expect(bench.attach(bench.manager(), ShareMode.SHARED, Protocol.NONE), 0x8010000F);
        bench.pull(card);
        bench.insert(VirtualCard.ATR_BROKEN);
        expect(bench.attach(bench.manager()), 0x8010000F);
    }

    @Test
    void exclusiveAndSharedShutEachOtherOutAtOnce() {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        expect(bench.attach(bench.manager(), ShareMode.EXCLUSIVE, Protocol.ANY), 0x8010000B);
        client.disconnect(Disposition.LEAVE);
        assertThat(client.connect(bench.reader, ShareMode.EXCLUSIVE)).isEqualTo(ResultCode.SUCCESS);
        for (var share : List.of(ShareMode.SHARED, ShareMode.EXCLUSIVE, ShareMode.DIRECT)) {
            expect(bench.attach(bench.manager(), share, Protocol.ANY), 0x8010000B);
        }
    }

    @Test
    void detachIsNotHeldUpByAForeignTransaction() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        assertThat(bench.connectedClient().begin()).isEqualTo(ResultCode.SUCCESS);
        assertThat(bench.readerState().is(ReaderFlag.INUSE)).isTrue();
        expect(manager.detach(), 0);
    }

    @ParameterizedTest
    @EnumSource(Initialization.class)
    void reconnectSucceedsWithEveryInitialization(Initialization initialization) {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        long number = held(manager).handle().orElseThrow();
        var outcome = manager.reconnect(ShareMode.SHARED, Protocol.ANY, initialization);
        expect(outcome, 0);
        assertThat(held(manager).handle()).hasValue(number);
        assertThat(outcome.data().sameCard()).contains(true);
        expect(manager.status(), 0);
    }

    @Test
    void anotherProtocolNeedsAReset() {
        bench.insert(VirtualCard.ATR_T0_T1);
        var manager = bench.manager();
        expect(bench.attach(manager, ShareMode.SHARED, Set.of(Protocol.T1)), 0);
        expect(manager.reconnect(ShareMode.SHARED, Set.of(Protocol.T0), Initialization.LEAVE), 0x8010000F);
        expect(manager.reconnect(ShareMode.SHARED, Set.of(Protocol.T0), Initialization.RESET), 0);
        assertThat(held(manager).protocol()).contains(Protocol.T0);
        manager.detach();
        expect(bench.attach(manager, ShareMode.SHARED, Set.of(Protocol.T1)), 0x8010000F);
    }

    @Test
    void aResetForAProtocolThatTheCardLacksFailsAndResetsAllTheSame() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        expect(manager.reconnect(ShareMode.SHARED, Set.of(Protocol.T0), Initialization.RESET), 0x8010000F);
        expect(manager.status(), 0x80100068);
        expect(manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
    }

    @Test
    void reconnectToExclusiveBesideAnotherProgramAnswersAtOnce() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        bench.connectedClient();
        expect(manager.reconnect(ShareMode.EXCLUSIVE, Protocol.ANY, Initialization.LEAVE), 0x8010000B);
        expect(manager.status(), 0);
    }

    @ParameterizedTest
    @EnumSource(value = ShareMode.class, names = "EXCLUSIVE", mode = EnumSource.Mode.EXCLUDE)
    void leavingExclusiveReallyUnlocks(ShareMode share) {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.manager();
        expect(bench.attach(manager, ShareMode.EXCLUSIVE, Protocol.ANY), 0);
        var outcome = manager.reconnect(share, Protocol.ANY, Initialization.LEAVE);
        expect(outcome, 0);
        assertThat(outcome.calls()).extracting(Call::function)
                .containsExactly("SCardReconnect", "SCardEndTransaction", "SCardStatus");
        assertThat(bench.connectedClient().begin()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void leavingExclusiveUnderALockKeepsItUntilTheUnlock() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.manager();
        bench.attach(manager, ShareMode.EXCLUSIVE, Protocol.ANY);
        expect(manager.scardLock(), 0);
        expect(manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertThat(manager.state().phase()).isEqualTo(Phase.LOCKED);
        var blocked = bench.client().connectLater(bench.reader, ShareMode.SHARED);
        assertBlocked(blocked);
        expect(manager.scardUnlock(Disposition.LEAVE), 0);
        assertThat(blocked.get(5, TimeUnit.SECONDS).code()).isEqualTo(ResultCode.SUCCESS);
        expect(manager.scardUnlock(Disposition.LEAVE), 0x80100016);
    }

    @Test
    void aResetByAnotherShowsInEveryOperationAndReconnectRepairsIt() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        long number = held(manager).handle().orElseThrow();
        assertThat(bench.connectedClient().reset()).isEqualTo(ResultCode.SUCCESS);
        expect(manager.status(), 0x80100068);
        expect(manager.transmit(SELECT), 0x80100068);
        expect(manager.scardLock(), 0x80100068);
        assertThat(manager.state().phase()).isEqualTo(Phase.STALE);
        expect(manager.reconnect(), 0);
        assertThat(held(manager).handle()).hasValue(number);
        expect(manager.status(), 0);
    }

    @Test
    void anUnpowerByAnotherNeedsAResetToBringTheCardBack() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        assertThat(bench.connectedClient().disconnect(Disposition.UNPOWER)).isEqualTo(ResultCode.SUCCESS);
        expect(manager.status(), 0x80100068);
        expect(manager.reconnect(), 0);
        assertThat(manager.status().data().status().orElseThrow().states()).containsExactly(CardState.PRESENT);
        assertThat(bench.client().connect(bench.reader, ShareMode.SHARED)).isEqualTo(new ResultCode(0x80100067));
        expect(manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
        assertThat(bench.client().connect(bench.reader, ShareMode.SHARED)).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void rawSticksToTheReaderForEverybody() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.manager();
        expect(bench.attach(manager, ShareMode.DIRECT, Set.of(Protocol.RAW)), 0);
        manager.detach();
        expect(bench.attach(manager), 0x8010000F);
        assertThat(bench.client().connect(bench.reader, ShareMode.SHARED)).isEqualTo(new ResultCode(0x8010000F));
        // whoever resets the card cures it
        expect(bench.attach(manager, ShareMode.DIRECT, Protocol.NONE), 0);
        expect(manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
    }

    @ParameterizedTest
    @EnumSource(value = Disposition.class, names = {"RESET", "UNPOWER"})
    void anUnlockThatResetsIsSeenByTheOneWhoDidIt(Disposition disposition) {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        manager.scardLock();
        expect(manager.scardUnlock(disposition), 0);
        assertThat(held(manager).locks()).isZero();
        expect(manager.status(), 0x80100068);
        expect(manager.reconnect(), 0);
    }

    @Test
    void anOwnResetBelowASecondLockIsUnlockedOnlyAfterTheReconnect() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        manager.scardLock();
        manager.scardLock();
        expect(manager.scardUnlock(Disposition.RESET), 0);
        expect(manager.scardUnlock(Disposition.LEAVE), 0x80100068);
        assertThat(held(manager).locks()).isEqualTo(1);
        var blocked = bench.client().connectLater(bench.reader, ShareMode.SHARED);
        assertBlocked(blocked);
        expect(manager.reconnect(), 0);
        expect(manager.scardUnlock(Disposition.LEAVE), 0);
        assertThat(blocked.get(5, TimeUnit.SECONDS).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aPulledCardShowsAndTheHandleWorksAgainAfterInsertion() {
        var card = bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        long number = held(manager).handle().orElseThrow();
        expect(manager.scardLock(), 0);
        bench.pull(card);
        expect(manager.status(), 0x80100069);
        expect(manager.transmit(SELECT), 0x80100069);
        expect(manager.scardLock(), 0x80100069);
        expect(manager.scardUnlock(Disposition.LEAVE), 0x80100069);
        assertThat(held(manager).locks()).isZero();
        expect(manager.reconnect(), 0x8010000C);
        expect(manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0x8010000C);
        expect(manager.status(), 0x80100068);
        bench.insert(VirtualCard.ATR_T0);
        var outcome = manager.reconnect();
        expect(outcome, 0);
        assertThat(held(manager).handle()).hasValue(number);
        assertThat(outcome.data().sameCard()).contains(false);
        expect(manager.scardUnlock(Disposition.LEAVE), 0x80100016);
        assertThat(bench.connectedClient().begin()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void unlockWithoutLockAndByAnotherThanTheHolder() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        expect(manager.scardUnlock(Disposition.LEAVE), 0x80100016);
        assertThat(bench.connectedClient().begin()).isEqualTo(ResultCode.SUCCESS);
        expect(manager.scardUnlock(Disposition.LEAVE), 0x8010000B);
    }

    @Test
    void unlockWithoutLockInExclusiveModeKeepsExclusive() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.manager();
        bench.attach(manager, ShareMode.EXCLUSIVE, Protocol.ANY);
        expect(manager.scardUnlock(Disposition.LEAVE), 0x80100016);
        assertThat(bench.client().connect(bench.reader, ShareMode.SHARED)).isEqualTo(ResultCode.SHARING_VIOLATION);
    }

    @Test
    void aLockIsARealTransactionAndNestedOnesAreCounted() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        var client = bench.connectedClient();
        expect(manager.scardLock(), 0);
        expect(manager.scardLock(), 0);
        expect(manager.scardUnlock(Disposition.LEAVE), 0);
        var blocked = client.beginLater();
        assertBlocked(blocked);
        expect(manager.scardUnlock(Disposition.LEAVE), 0);
        assertThat(blocked.get(5, TimeUnit.SECONDS).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aMuteCard() {
        bench.insertMute();
        expect(bench.attach(bench.manager()), 0x80100067);
        var direct = bench.manager();
        expect(bench.attach(direct, ShareMode.DIRECT, Protocol.NONE), 0);
        expect(direct.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0x80100066);
        assertThat(direct.state().phase()).isEqualTo(Phase.STALE);
    }

    @Test
    void aCardThatDiesInACommandGivesSuccessWithoutBytesThenRemoved() {
        var card = bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        card.dieAtNextCommand();
        var outcome = manager.transmit(SELECT);
        expect(outcome, 0);
        assertThat(outcome.data().response().orElseThrow().length()).isLessThan(2);
        bench.awaitState(ReaderFlag.EMPTY);
        expect(manager.transmit(SELECT), 0x80100069);
    }

    @Test
    void anEjectWithoutMotorFailsAndUnlocksAllTheSame() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        manager.scardLock();
        expect(manager.scardUnlock(Disposition.EJECT), 0x8010001F);
        assertThat(held(manager).locks()).isZero();
        assertThat(bench.connectedClient().begin()).isEqualTo(ResultCode.SUCCESS);
        bench.clear();
        bench.insert(VirtualCard.ATR_T1);
        expect(bench.attached().detach(Disposition.EJECT), 0);
    }

    @Test
    void aDirectHandleWithoutProtocolCannotTransmit() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.manager();
        bench.attach(manager, ShareMode.DIRECT, Protocol.NONE);
        expect(manager.transmit(SELECT), 0x8010000F);
    }

    @Test
    void longAnswersComeWhole() {
        var answer = new byte[300];
        answer[298] = (byte) 0x90;
        var card = VirtualCard.insert(bench.pcscd.port(bench.reader), VirtualCard.ATR_T1, _ -> Bytes.of(answer));
        bench.awaitState(ReaderFlag.PRESENT);
        var outcome = bench.attached().transmit(SELECT);
        expect(outcome, 0);
        assertThat(outcome.data().response().orElseThrow()).isEqualTo(Bytes.of(answer));
        card.close();
    }

    @Test
    void aKilledServiceEndsTheAttachmentAndAnAttachAfterItsReturnWorks() {
        bench.insert(VirtualCard.ATR_T1);
        var manager = bench.attached();
        bench.pcscd.kill();
        var first = manager.status().code();
        assertThat(first.value()).isIn(0x8010006A, 0x80100013, 0x8010001D);
        if (manager.state().phase() != Phase.FREE) {
            expect(manager.status(), 0x8010001D);
        }
        assertThat(manager.state().phase()).isEqualTo(Phase.FREE);
        var down = bench.attach(manager);
        expect(down, 0x8010001D);
        bench.pcscd.restart();
        bench.insert(VirtualCard.ATR_T1);
        expect(bench.attach(manager), 0);
        expect(manager.status(), 0);
    }

    /// That there is no answer within three of pcsc-lite's polls of 100 ms.
    private static void assertBlocked(CompletableFuture<SecondClient.Reply> call) {
        assertThatThrownBy(() -> call.get(350, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    /// The code, and that the resource manager gave it.
    private static void expect(Outcome outcome, int code) {
        assertThat(outcome.code()).as(outcome.operation() + ": " + outcome.calls()).isEqualTo(new ResultCode(code));
        assertThat(outcome.answer().byReaderDesk()).isFalse();
    }
}
