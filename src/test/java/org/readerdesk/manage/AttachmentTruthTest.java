package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.port.HookedResourceManager;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// What a manager believes is what the resource manager would say.
class AttachmentTruthTest {

    private static final String READER = "Reader 00 00";
    private static final Initialization LEAVE = Initialization.LEAVE;

    private final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
    private final Scene scene = simulator.scene();
    private final ProcessHandles handles = new ProcessHandles();
    private final CardManager manager = new CardManager(simulator, handles, Patience.NONE, InstantSource.system());

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
    }

    @Test
    void aCardThatWasOutAndInAgainTookTheLockAlongThoughNobodyAskedMeanwhile() {
        attach();
        manager.scardLock();
        scene.remove(READER);
        scene.insert(READER, SimulatedCard.T0T1);
        assertThat(manager.reconnect().code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(scene.other(READER, OtherAction.BEGIN)).isEqualTo(ResultCode.SUCCESS);
        assertThat(manager.state().phase()).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void aLockTakenAfterAReconnectWhoseStatusWasShutOutCounts() {
        attach();
        scene.remove(READER);
        scene.insert(READER, SimulatedCard.T0T1);
        scene.inject(NativeCall.STATUS, ResultCode.SHARING_VIOLATION, 1, Optional.of(READER));
        assertThat(manager.reconnect().code()).isEqualTo(ResultCode.SUCCESS);
        manager.scardLock();
        assertThat(manager.status().code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(held(manager).locks()).isEqualTo(1);
    }

    @Test
    void anUnlockThatMeetsTheLockOfAnotherSaysThatNoneIsHeld() {
        attach();
        manager.scardLock();
        scene.inject(NativeCall.END_TRANSACTION, ResultCode.SHARING_VIOLATION, 1, Optional.of(READER));
        assertThat(manager.scardUnlock(Disposition.LEAVE).code()).isEqualTo(ResultCode.SHARING_VIOLATION);
        assertThat(held(manager).locks()).isZero();
    }

    @Test
    void aCallThatWorksEndsWhatAnEarlierOneSaidOfTheAttachment() {
        attach();
        scene.inject(NativeCall.TRANSMIT, ResultCode.COMM_ERROR, 1, Optional.of(READER));
        var select = Bytes.parseHex("00A40000");
        manager.transmit(select);
        assertThat(manager.state().phase()).isEqualTo(Phase.STALE);
        assertThat(manager.transmit(select).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(manager.state().phase()).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void howABorrowedHandleWasReconnectedIsKnownToTheNextBorrower() {
        attach();
        var owned = handles.list().getFirst();
        var first = borrower();
        first.attachByHandle(owned.id());
        first.reconnect(ShareMode.EXCLUSIVE, Set.of(Protocol.T1), LEAVE);
        first.detach();
        assertThat(handles.list().getFirst().share()).isEqualTo(ShareMode.EXCLUSIVE);
        var second = borrower();
        second.attachByHandle(owned.id());
        assertThat(held(second).share()).isEqualTo(ShareMode.EXCLUSIVE);
        second.reconnect(ShareMode.SHARED, Protocol.ANY, LEAVE);
        assertThat(scene.other(READER, OtherAction.BEGIN)).as("nothing stays locked").isEqualTo(ResultCode.SUCCESS);
        scene.other(READER, OtherAction.DISCONNECT);
    }

    @Test
    void theNameOfAnotherReaderInARefusedAttachIsKept() {
        attach();
        var refused = manager.attachByIFD("Other reader", ShareMode.SHARED, Protocol.ANY);
        assertThat(refused.code()).isEqualTo(ResultCode.E_UNEXPECTED);
        assertThat(refused.reader()).isEqualTo("Other reader");
    }

    @Test
    void whereAReconnectReleasesTheLockItIsForgottenAndNoEndIsSentUnasked() {
        var windows = new CardManager(new HookedResourceManager(simulator, Feature.LOCK_SURVIVES_RECONNECT,
                Feature.EXCLUSIVE_LOCK_REMAINS, Feature.ANSWERS_FOREIGN_LOCK), handles, Patience.NONE,
                InstantSource.system());
        windows.attachByIFD(READER, ShareMode.EXCLUSIVE, Protocol.ANY);
        windows.scardLock();
        var outcome = windows.reconnect(ShareMode.SHARED, Protocol.ANY, LEAVE);
        assertThat(outcome.calls()).extracting(Call::function).containsExactly("SCardReconnect", "SCardStatus");
        assertThat(held(windows).locks()).isZero();
        scene.inject(NativeCall.END_TRANSACTION, ResultCode.RESET_CARD, 1, Optional.of(READER));
        windows.scardLock();
        windows.scardUnlock(Disposition.LEAVE);
        assertThat(held(windows).locks()).as("a reset ends the lock there").isZero();
        windows.close();
    }

    private CardManager borrower() {
        return new CardManager(simulator, handles, Patience.NONE, InstantSource.system());
    }

    private void attach() {
        assertThat(manager.attachByIFD(READER, ShareMode.SHARED, Protocol.ANY).code()).isEqualTo(ResultCode.SUCCESS);
    }

    private static AttachmentState.Held held(CardManager manager) {
        return manager.state().held().orElseThrow();
    }
}
