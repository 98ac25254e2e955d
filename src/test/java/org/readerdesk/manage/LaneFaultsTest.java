package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;

/// What lanes do when something happens in the worst moment, or goes wrong inside ReaderDesk.
class LaneFaultsTest extends LaneBench {

    @Test
    void aFaultInAConnectLeavesNoContextBehind() throws Exception {
        hooked.hook((method, after) -> {
            if (method.equals("connect") && !after) {
                throw new IllegalStateException("planted");
            }
        });
        assertThatThrownBy(() -> get(attachments.submit(A, ATTACH))).hasRootCauseMessage("planted");
        hooked.hook((_, _) -> {});
        assertThat(get(attachments.submit(A, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
        get(attachments.submit(A, new Operation.Detach(Disposition.LEAVE)));
        attachments.close();
        assertThat(scene.openContexts()).isZero();
    }

    @Test
    void theCallsOfAFailedOperationAreNotShownAsThoseOfTheNext() throws Exception {
        hooked.hook((method, after) -> {
            if (method.equals("status") && !after) {
                throw new IllegalStateException("planted");
            }
        });
        assertThatThrownBy(() -> get(attachments.submit(A, ATTACH))).hasRootCauseMessage("planted");
        hooked.hook((_, _) -> {});
        assertThat(get(attachments.submit(A, STATUS)).calls()).extracting(Call::function)
                .containsExactly("SCardStatus");
    }

    @Test
    void aFaultWhileTheServiceIsGoneDoesNotStopTheLane() throws Exception {
        get(attachments.submit(A, ATTACH));
        var held = new CountDownLatch(1);
        hooked.hook((method, after) -> {
            if (method.equals("status") && !after) {
                pass(held);
                throw new IllegalStateException("planted");
            }
        });
        attachments.serviceLost();
        var next = attachments.submit(A, STATUS);
        held.countDown();
        assertThat(next.handle((_, _) -> true)).succeedsWithin(Duration.ofSeconds(5));
        hooked.hook((_, _) -> {});
        assertThat(get(attachments.submit(A, STATUS)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void askingWhetherAHandleOutlivedTheServiceCanBeGivenUpToo() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.hang(A);
        attachments.serviceLost();
        await("it hangs", () -> inFlight(NativeCall.STATUS));
        var behind = attachments.submit(A, STATUS);
        assertThat(attachments.state(A).queued()).isEqualTo(1);
        assertThat(attachments.stopWaiting(A)).isTrue();
        assertThat(get(behind).code()).isEqualTo(ResultCode.E_ABORT);
        assertThat(attachments.state(A).attachment().phase()).isEqualTo(Phase.FREE);
        scene.release(A);
        assertThat(get(attachments.submit(A, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aBorrowedHandleAndItsOwnerDieTogetherWithTheService() throws Exception {
        long id = openAndBorrow();
        scene.stopService();
        attachments.serviceLost();
        await("both are gone", () -> attachments.handles().isEmpty()
                && attachments.state(A).attachment().phase() == Phase.FREE);
        assertThat(scene.openContexts()).isZero();
        scene.startService();
        assertThat(get(attachments.submit(A, new Operation.AttachByHandle(id))).answer().refusal())
                .contains(Refusal.UNKNOWN_HANDLE);
        assertThat(get(attachments.submit(A, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aBorrowerThatHearsOfTheDeathFirstLeavesTheHandleToItsOwner() throws Exception {
        long id = openAndBorrow();
        scene.stopService();
        var status = get(attachments.submit(A, STATUS));
        assertThat(status.code()).isEqualTo(ResultCode.NO_SERVICE);
        assertThat(status.after()).isEqualTo(new AttachmentState.Free(Optional.of(ResultCode.NO_SERVICE)));
        var close = get(attachments.submit(A, new Operation.Close(id, Disposition.LEAVE)));
        assertThat(close.answer().byReaderDesk()).isFalse();
        assertThat(attachments.handles()).isEmpty();
        assertThat(scene.openContexts()).isZero();
        scene.startService();
    }

    private long openAndBorrow() throws Exception {
        var opened = get(attachments.submit(A, new Operation.Open(ShareMode.SHARED, Protocol.ANY)));
        long id = opened.data().handle().orElseThrow();
        assertThat(get(attachments.submit(A, new Operation.AttachByHandle(id))).code()).isEqualTo(ResultCode.SUCCESS);
        return id;
    }

    @Test
    void aHandleThatComesAfterItsThreadWasGivenUpIsNobodysToBorrow() {
        var handles = new ProcessHandles();
        handles.withdraw(Thread.currentThread());
        try (var manager = new CardManager(simulator, handles, Patience.NONE, now::get)) {
            assertThat(manager.attachByIFD(A, ShareMode.SHARED, Protocol.ANY).code()).isEqualTo(ResultCode.SUCCESS);
            assertThat(handles.list()).isEmpty();
        }
    }

    @Test
    void onlyOperationsAreCountedAsQueued() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        attachments.submit(A, STATUS);
        await("it repeats", () -> foreignLock(A));
        attachments.serviceLost();
        attachments.submit(A, STATUS);
        assertThat(attachments.state(A).queued()).isEqualTo(1);
        attachments.stopWaiting(A);
    }

    @Test
    void theSecondPressGivesUpACallThatHangsWhileItIsRepeated() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var status = attachments.submit(A, STATUS);
        await("it repeats", () -> foreignLock(A));
        scene.hang(A);
        await("it hangs", () -> inFlight(NativeCall.STATUS));
        assertThat(attachments.stopWaiting(A)).isTrue();
        assertThat(attachments.stopWaiting(A)).isTrue();
        assertThat(get(status).answer().refusal()).contains(Refusal.STOPPED_WAITING);
        assertThat(attachments.state(A).stuck()).isEqualTo(1);
    }

    @Test
    void aCallThatHangsAfterTheRepetitionIsGivenUpByTheFirstPress() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var reconnect = attachments.submit(A, Operation.Reconnect.AS_ATTACHED);
        await("it repeats", () -> foreignLock(A));
        var inStatus = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        hooked.hook((method, after) -> {
            if (method.equals("status") && !after) {
                inStatus.countDown();
                pass(go);
            }
        });
        scene.other(A, OtherAction.END);
        pass(inStatus);
        assertThat(foreignLock(A)).as("the other program does not hold the card any more").isFalse();
        assertThat(attachments.stopWaiting(A)).isTrue();
        assertThat(get(reconnect).after().phase()).isEqualTo(Phase.FREE);
        go.countDown();
    }

    @Test
    void howLongAGivenUpCallTookDoesNotDependOnTheClockAndTheCallIsShown() throws Exception {
        scene.other(A, OtherAction.BEGIN);
        var blocked = attachments.submit(A, ATTACH);
        await("it blocks", () -> inFlight(NativeCall.CONNECT));
        now.updateAndGet(instant -> instant.minusSeconds(3600));
        attachments.stopWaiting(A);
        var outcome = get(blocked);
        assertThat(outcome.took()).isBetween(Duration.ZERO, Duration.ofSeconds(10));
        assertThat(outcome.calls()).extracting(Call::function)
                .containsExactly("SCardEstablishContext", "SCardConnect");
        assertThat(outcome.calls().getFirst().answer().isSuccess()).isTrue();
        assertThat(outcome.calls().getLast().answer().refusal()).contains(Refusal.STOPPED_WAITING);
    }

    @Test
    void listenersMayAskOtherLanesWithoutADeadlock() throws Exception {
        var both = new CyclicBarrier(2);
        var once = ThreadLocal.withInitial(AtomicBoolean::new);
        attachments.listen(state -> {
            if (state.running().isPresent() && !once.get().getAndSet(true)) {
                meet(both);
            }
            attachments.handles();
            attachments.state(state.reader().equals(A) ? B : A);
        });
        var a = attachments.submit(A, ATTACH);
        var b = attachments.submit(B, ATTACH);
        assertThat(a).succeedsWithin(Duration.ofSeconds(5));
        assertThat(b).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void aListenerThatSubmitsDoesNotMixUpTheOrderForTheOthers() throws Exception {
        var submitted = new CompletableFuture<CompletableFuture<Outcome>>();
        var once = new AtomicBoolean();
        attachments.listen(state -> {
            if (state.attachment().phase() == Phase.ATTACHED && !once.getAndSet(true)) {
                submitted.complete(attachments.submit(A, LOCK));
            }
        });
        var seen = new CopyOnWriteArrayList<LaneState>();
        attachments.listen(seen::add);
        get(attachments.submit(A, ATTACH));
        get(submitted.get(5, TimeUnit.SECONDS));
        await("the last is the newest", () -> seen.getLast().equals(attachments.state(A)));
        var idle = seen.stream().filter(state -> state.running().isEmpty() && state.queued() == 0)
                .map(state -> state.attachment().phase()).distinct().toList();
        assertThat(idle).containsExactly(Phase.ATTACHED, Phase.LOCKED);
        var attached = seen.stream().map(LaneState::queued).toList();
        assertThat(attached.getLast()).isZero();
    }

    @Test
    void aListenerWithAnErrorHarmsNobody() throws Exception {
        attachments.listen(_ -> {
            throw new AssertionError("planted");
        });
        assertThat(get(attachments.submit(A, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(get(attachments.submit(A, STATUS)).code()).isEqualTo(ResultCode.SUCCESS);
    }
}
