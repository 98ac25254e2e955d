package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.RecordedCall;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// The order rules and the traps of `ISCardManage`, on the simulator.
class CardManagerTest {

    private static final String READER = "Reader 00 00";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
    private final Scene scene = simulator.scene();
    private final ProcessHandles handles = new ProcessHandles();
    private final CardManager manager = new CardManager(simulator, handles, Patience.NONE, InstantSource.fixed(NOW));

    @BeforeEach
    void plug() {
        scene.plug(READER);
        scene.insert(READER, SimulatedCard.T0T1);
    }

    @AfterEach
    void leaveNothingBehind() {
        manager.close();
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.openContexts()).isZero();
        assertThat(handles.list()).isEmpty();
    }

    @Test
    void beforeAnAttachEverythingElseIsRefusedByReaderDesk() {
        for (var outcome : List.of(manager.detach(), manager.reconnect(), manager.scardLock(),
                manager.scardUnlock(Disposition.LEAVE), manager.status(), manager.transmit(Bytes.of((byte) 0)))) {
            assertThat(outcome.code()).isEqualTo(ResultCode.E_UNEXPECTED);
            assertThat(outcome.answer().refusal()).contains(Refusal.NOT_ATTACHED);
            assertThat(outcome.calls()).isEmpty();
        }
        assertThat(scene.calls()).isEmpty();
    }

    @Test
    void attachIsOneConnectAndTellsProtocolAndAtr() {
        var outcome = attach();
        assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(outcome.answer().byReaderDesk()).isFalse();
        assertThat(functions(outcome)).containsExactly("SCardEstablishContext", "SCardConnect", "SCardStatus");
        var held = held();
        assertThat(held.protocol()).contains(Protocol.T1);
        assertThat(held.atr()).contains(SimulatedCard.T0T1.atr());
        assertThat(held.since()).isEqualTo(NOW);
        assertThat(held.share()).isEqualTo(ShareMode.SHARED);
        assertThat(outcome.before()).isEqualTo(AttachmentState.Free.FREE);
        assertThat(outcome.after()).isEqualTo(held);
    }

    @Test
    void aSecondAttachIsRefusedAndTheFirstStays() {
        attach();
        var outcome = attach();
        assertThat(outcome.code()).isEqualTo(ResultCode.E_UNEXPECTED);
        assertThat(outcome.answer().refusal()).contains(Refusal.ALREADY_ATTACHED);
        assertThat(manager.state().phase()).isEqualTo(Phase.ATTACHED);
        assertThat(manager.attachByHandle(1).answer().refusal()).contains(Refusal.ALREADY_ATTACHED);
    }

    @Test
    void anUnknownReaderIsAskedOfTheResourceManager() {
        var outcome = manager.attachByIFD("No such reader", ShareMode.SHARED, Protocol.ANY);
        assertThat(outcome.code()).isEqualTo(ResultCode.UNKNOWN_READER);
        assertThat(outcome.answer().byReaderDesk()).isFalse();
        assertThat(functions(outcome))
                .containsExactly("SCardEstablishContext", "SCardConnect", "SCardReleaseContext");
        assertThat(manager.state().phase()).isEqualTo(Phase.FREE);
    }

    @Test
    void aNameThatCannotBeANameIsRefused() {
        for (var name : List.of("", "a\0b")) {
            var outcome = manager.attachByIFD(name, ShareMode.SHARED, Protocol.ANY);
            assertThat(outcome.code()).isEqualTo(ResultCode.E_INVALIDARG);
            assertThat(outcome.answer().refusal()).contains(Refusal.BAD_READER_NAME);
        }
    }

    @Test
    void detachDisconnectsWithLeaveAndReleasesTheContext() {
        attach();
        var outcome = manager.detach();
        assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(functions(outcome)).containsExactly("SCardDisconnect", "SCardReleaseContext");
        assertThat(outcome.calls().getFirst().arguments()).isEqualTo("LEAVE");
        assertThat(manager.state()).isEqualTo(AttachmentState.Free.FREE);
    }

    @Test
    void detachGivesEveryLockBackFirst() {
        attach();
        manager.scardLock();
        manager.scardLock();
        assertThat(functions(manager.detach())).containsExactly("SCardEndTransaction", "SCardEndTransaction",
                "SCardDisconnect", "SCardReleaseContext");
    }

    @Test
    void locksNestAndEachWantsItsUnlock() {
        attach();
        manager.scardLock();
        assertThat(manager.scardLock().code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(held().locks()).isEqualTo(2);
        assertThat(held().lockedSince()).contains(NOW);
        manager.scardUnlock(Disposition.LEAVE);
        assertThat(manager.state().phase()).isEqualTo(Phase.LOCKED);
        assertThat(otherCanLock()).isFalse();
        manager.scardUnlock(Disposition.LEAVE);
        assertThat(manager.state().phase()).isEqualTo(Phase.ATTACHED);
        assertThat(held().lockedSince()).isEmpty();
        assertThat(otherCanLock()).isTrue();
    }

    @Test
    void anUnlockWithoutLockIsAskedOfTheResourceManager() {
        attach();
        var outcome = manager.scardUnlock(Disposition.LEAVE);
        assertThat(outcome.code()).isEqualTo(ResultCode.NOT_TRANSACTED);
        assertThat(outcome.answer().byReaderDesk()).isFalse();
    }

    @Test
    void theLockIsGoneEvenWhenTheEjectFails() {
        attach();
        manager.scardLock();
        var outcome = manager.scardUnlock(Disposition.EJECT);
        assertThat(outcome.code()).isEqualTo(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE);
        assertThat(manager.state().phase()).isEqualTo(Phase.ATTACHED);
        assertThat(otherCanLock()).isTrue();
    }

    @Test
    void afterAnOwnResetBelowASecondLockTheLockStaysUntilTheReconnect() {
        attach();
        manager.scardLock();
        manager.scardLock();
        assertThat(manager.scardUnlock(Disposition.RESET).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(manager.scardUnlock(Disposition.LEAVE).code()).isEqualTo(ResultCode.RESET_CARD);
        assertThat(held().locks()).isEqualTo(1);
        assertThat(otherCanLock()).isFalse();
        manager.reconnect();
        assertThat(manager.scardUnlock(Disposition.LEAVE).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(otherCanLock()).isTrue();
    }

    @Test
    void aPulledCardTakesTheLockAlong() {
        attach();
        manager.scardLock();
        scene.remove(READER);
        assertThat(manager.scardUnlock(Disposition.LEAVE).code()).isEqualTo(ResultCode.REMOVED_CARD);
        assertThat(held().locks()).isZero();
        assertThat(manager.state().phase()).isEqualTo(Phase.STALE);
    }

    @Test
    void reconnectRenewsOnTheSameHandleAsAttached() {
        attach(ShareMode.EXCLUSIVE, Set.of(Protocol.T0));
        var number = held().handle();
        var outcome = manager.reconnect();
        assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(outcome.calls().getFirst().arguments()).isEqualTo("EXCLUSIVE, T=0, LEAVE");
        assertThat(functions(outcome)).containsExactly("SCardReconnect", "SCardStatus");
        assertThat(held().handle()).isEqualTo(number);
        assertThat(outcome.data().sameCard()).contains(true);
    }

    @Test
    void aResetByAnotherProgramShowsAtTheNextOperationAndReconnectRepairsIt() {
        attach();
        scene.other(READER, OtherAction.RESET);
        assertThat(manager.status().code()).isEqualTo(ResultCode.RESET_CARD);
        assertThat(held().stale()).contains(ResultCode.RESET_CARD);
        assertThat(manager.scardLock().code()).isEqualTo(ResultCode.RESET_CARD);
        assertThat(manager.transmit(Bytes.parseHex("00A40000")).code()).isEqualTo(ResultCode.RESET_CARD);
        assertThat(manager.reconnect().code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(manager.state().phase()).isEqualTo(Phase.ATTACHED);
        assertThat(manager.status().code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void anotherCardInTheReaderIsNoticedAtReconnect() {
        attach();
        scene.remove(READER);
        assertThat(manager.status().code()).isEqualTo(ResultCode.REMOVED_CARD);
        assertThat(manager.reconnect().code()).isEqualTo(ResultCode.NO_SMARTCARD);
        assertThat(manager.state().phase()).isEqualTo(Phase.STALE);
        scene.insert(READER, SimulatedCard.T1);
        var outcome = manager.reconnect();
        assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(outcome.data().sameCard()).contains(false);
        assertThat(held().atr()).contains(SimulatedCard.T1.atr());
    }

    @Test
    void leavingExclusiveReallyUnlocksTheReader() {
        attach(ShareMode.EXCLUSIVE, Protocol.ANY);
        var outcome = manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE);
        assertThat(functions(outcome)).containsExactly("SCardReconnect", "SCardEndTransaction", "SCardStatus");
        assertThat(otherCanLock()).isTrue();
        assertThat(manager.status().code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void leavingExclusiveWithALockKeepsTheLockUntilItsUnlock() {
        attach(ShareMode.EXCLUSIVE, Protocol.ANY);
        manager.scardLock();
        var outcome = manager.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE);
        assertThat(functions(outcome)).containsExactly("SCardReconnect", "SCardStatus");
        assertThat(manager.state().phase()).isEqualTo(Phase.LOCKED);
        assertThat(otherCanLock()).isFalse();
        assertThat(functions(manager.scardUnlock(Disposition.LEAVE))).containsExactly("SCardEndTransaction");
        assertThat(otherCanLock()).isTrue();
    }

    @Test
    void reconnectToExclusiveWhileOthersAreConnectedAnswersAtOnce() {
        attach();
        scene.other(READER, OtherAction.CONNECT_SHARED);
        var outcome = manager.reconnect(ShareMode.EXCLUSIVE, Protocol.ANY, Initialization.LEAVE);
        assertThat(outcome.code()).isEqualTo(ResultCode.SHARING_VIOLATION);
        assertThat(outcome.answer().byReaderDesk()).isFalse();
        assertThat(held().share()).isEqualTo(ShareMode.SHARED);
    }

    @Test
    void aForeignTransactionIsOneRowHoweverOftenTheCallWasRepeated() {
        var tries = new int[1];
        var patient = new CardManager(simulator, handles, () -> {
            if (++tries[0] == 3) {
                scene.other(READER, OtherAction.END);
            }
            return true;
        }, InstantSource.fixed(NOW));
        patient.attachByIFD(READER, ShareMode.SHARED, Protocol.ANY);
        scene.other(READER, OtherAction.BEGIN);
        var outcome = patient.status();
        assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(outcome.calls()).singleElement().satisfies(call -> assertThat(call.times()).isEqualTo(4));
        patient.close();
    }

    @Test
    void whoIsNotPatientKeepsTheHandleAndIsToldSoByReaderDesk() {
        attach();
        scene.other(READER, OtherAction.BEGIN);
        for (var outcome : List.of(manager.status(), manager.reconnect(),
                manager.transmit(Bytes.parseHex("00A40000")))) {
            assertThat(outcome.code()).isEqualTo(ResultCode.E_ABORT);
            assertThat(outcome.answer().refusal()).contains(Refusal.STOPPED_WAITING);
            assertThat(outcome.calls()).singleElement()
                    .satisfies(call -> assertThat(call.answer().code()).isEqualTo(ResultCode.SHARING_VIOLATION));
        }
        scene.other(READER, OtherAction.END);
        assertThat(manager.status().code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aDeadServiceEndsTheAttachmentAndSaysByWhichCode() {
        attach();
        scene.stopService();
        assertThat(manager.status().code()).isEqualTo(ResultCode.NO_SERVICE);
        assertThat(manager.state()).isEqualTo(new AttachmentState.Free(Optional.of(ResultCode.NO_SERVICE)));
        assertThat(attach().code()).isEqualTo(ResultCode.NO_SERVICE);
        scene.startService();
        assertThat(attach().code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aSecurityViolationAtEstablishIsAskedTwice() {
        scene.inject(NativeCall.ESTABLISH_CONTEXT, ResultCode.SECURITY_VIOLATION, 1, Optional.empty());
        assertThat(attach().code()).isEqualTo(ResultCode.SUCCESS);
        manager.detach();
        scene.inject(NativeCall.ESTABLISH_CONTEXT, ResultCode.SECURITY_VIOLATION, 2, Optional.empty());
        var outcome = attach();
        assertThat(outcome.code()).isEqualTo(ResultCode.SECURITY_VIOLATION);
        assertThat(functions(outcome)).containsExactly("SCardEstablishContext", "SCardEstablishContext");
    }

    @Test
    void aNumberThatIsNoHandleOfThisProcessIsRefused() {
        var outcome = manager.attachByHandle(0x1234);
        assertThat(outcome.code()).isEqualTo(ResultCode.E_INVALIDARG);
        assertThat(outcome.answer().refusal()).contains(Refusal.UNKNOWN_HANDLE);
    }

    @Test
    void aBorrowedHandleWorksAndIsOnlyForgottenAtDetach() {
        attach();
        long id = handles.list().getFirst().id();
        var borrower = new CardManager(simulator, handles, Patience.NONE, InstantSource.fixed(NOW));
        var outcome = borrower.attachByHandle(id);
        assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(functions(outcome)).containsExactly("SCardStatus");
        assertThat(borrower.state().held().orElseThrow().borrowed()).isTrue();
        assertThat(borrower.scardLock().code()).isEqualTo(ResultCode.SUCCESS);
        var detached = borrower.detach();
        assertThat(functions(detached)).containsExactly("SCardEndTransaction");
        assertThat(detached.answer().refusal()).contains(Refusal.BORROWED);
        assertThat(detached.answer().isSuccess()).isTrue();
        assertThat(manager.status().code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void theOwnersDetachEndsTheBorrower() {
        attach();
        var borrower = new CardManager(simulator, handles, Patience.NONE, InstantSource.fixed(NOW));
        borrower.attachByHandle(handles.list().getFirst().id());
        manager.detach();
        var outcome = borrower.status();
        assertThat(outcome.code()).isEqualTo(ResultCode.E_UNEXPECTED);
        assertThat(outcome.answer().refusal()).contains(Refusal.OWNER_DETACHED);
        assertThat(borrower.state()).isEqualTo(AttachmentState.Free.FREE);
    }

    @Test
    void aHandleOfAnotherThreadIsABugAndNotACall() {
        attach();
        long id = handles.list().getFirst().id();
        var borrower = new CardManager(simulator, handles, Patience.NONE, InstantSource.fixed(NOW));
        assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> borrower.attachByHandle(id)).join())
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCommandIsNeverInTheRecord() {
        attach();
        var outcome = manager.transmit(Bytes.parseHex("002000010431323334"));
        assertThat(outcome.data().response().orElseThrow().length()).isGreaterThanOrEqualTo(2);
        assertThat(outcome.toString()).doesNotContain("31323334").doesNotContain("1234");
        assertThat(scene.calls().stream().map(RecordedCall::arguments)).noneMatch(text -> text.contains("31323334"));
    }

    private Outcome attach() {
        return attach(ShareMode.SHARED, Protocol.ANY);
    }

    private Outcome attach(ShareMode share, Set<Protocol> preferred) {
        return manager.attachByIFD(READER, share, preferred);
    }

    private AttachmentState.Held held() {
        return manager.state().held().orElseThrow();
    }

    private boolean otherCanLock() {
        boolean could = scene.other(READER, OtherAction.BEGIN).isSuccess();
        scene.other(READER, OtherAction.DISCONNECT);
        return could;
    }

    private static List<String> functions(Outcome outcome) {
        return outcome.calls().stream().map(Call::function).toList();
    }
}
