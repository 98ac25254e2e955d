package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// Lanes on the simulator, which throws when a second thread uses a context and is deaf to interrupts where it blocks.
class LaneAttachmentsTest {

    private static final String A = "Reader A 00 00";
    private static final String B = "Reader B 01 00";
    private static final Operation.Attach ATTACH = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);
    private static final Operation.Lock LOCK = new Operation.Lock();
    private static final Operation.Status STATUS = new Operation.Status();
    private static final Operation.Detach DETACH = new Operation.Detach(Disposition.LEAVE);

    private final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
    private final Scene scene = simulator.scene();
    private final LaneAttachments attachments = new LaneAttachments(simulator);
    private final List<LaneState> published = new CopyOnWriteArrayList<>();

    @BeforeEach
    void plug() {
        for (var reader : List.of(A, B)) {
            scene.plug(reader);
            scene.insert(reader, SimulatedCard.T1);
        }
        attachments.listen(published::add);
    }

    @AfterEach
    void leaveNothingBehind() {
        for (var reader : List.of(A, B)) {
            scene.release(reader);
            scene.other(reader, OtherAction.DISCONNECT);
        }
        attachments.close();
        await("handles", () -> scene.openHandles() == 0);
        await("contexts", () -> scene.openContexts() == 0);
        await("lane threads", () -> laneThreads().isEmpty());
    }

    @Test
    void operationsRunInTheOrderOfSubmission() throws Exception {
        var futures = new ArrayList<CompletableFuture<Outcome>>();
        var order = new CopyOnWriteArrayList<Integer>();
        futures.add(attachments.submit(A, ATTACH));
        for (int i = 0; i < 200; i++) {
            int number = i;
            var future = attachments.submit(A, STATUS);
            future.thenRun(() -> order.add(number));
            futures.add(future);
        }
        for (var future : futures) {
            assertThat(get(future).code()).isEqualTo(ResultCode.SUCCESS);
        }
        await("all completed", () -> order.size() == 200);
        assertThat(order).isSorted();
    }

    @Test
    void aBlockedReaderDoesNotBlockAnother() throws Exception {
        scene.other(A, OtherAction.BEGIN);
        var blocked = attachments.submit(A, ATTACH);
        await("the connect blocks", () -> inFlight(NativeCall.CONNECT));
        assertThat(get(attachments.submit(B, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(blocked).isNotDone();
        scene.other(A, OtherAction.END);
        assertThat(get(blocked).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aRepeatedCallShowsTheForeignLockAndStoppingKeepsTheHandle() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var waiting = attachments.submit(A, STATUS);
        var behind = attachments.submit(A, STATUS);
        await("it is shown", () -> attachments.state(A).running().filter(LaneState.Running::foreignLock).isPresent());
        assertThat(attachments.stopWaiting(A)).isTrue();
        for (var future : List.of(waiting, behind)) {
            assertThat(get(future).code()).isEqualTo(ResultCode.E_ABORT);
            assertThat(get(future).answer().refusal()).contains(Refusal.STOPPED_WAITING);
        }
        assertThat(attachments.state(A).attachment().phase()).isEqualTo(Phase.ATTACHED);
        scene.other(A, OtherAction.END);
        assertThat(get(attachments.submit(A, STATUS)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void theWaitEndsByItselfWhenTheForeignLockGoes() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var waiting = attachments.submit(A, Operation.Reconnect.AS_ATTACHED);
        await("it is shown", () -> attachments.state(A).running().filter(LaneState.Running::foreignLock).isPresent());
        scene.other(A, OtherAction.END);
        assertThat(get(waiting).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(get(waiting).calls().getFirst().times()).isGreaterThan(1);
    }

    @Test
    void aStoppedAttachIsUndoneWhenItSucceedsLater() throws Exception {
        scene.other(A, OtherAction.BEGIN);
        var blocked = attachments.submit(A, ATTACH);
        await("the connect blocks", () -> inFlight(NativeCall.CONNECT));
        assertThat(attachments.stopWaiting(A)).isTrue();
        assertThat(get(blocked).code()).isEqualTo(ResultCode.E_ABORT);
        assertThat(attachments.state(A).stuck()).isEqualTo(1);
        assertThat(attachments.state(A).running()).isEmpty();
        scene.other(A, OtherAction.END);
        await("nothing is stuck any more", () -> attachments.state(A).stuck() == 0);
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.other(A, OtherAction.CONNECT_EXCLUSIVE)).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aStoppedLockIsUndoneWhenItSucceedsLaterAndTheHandleGoesWithIt() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var blocked = attachments.submit(A, LOCK);
        await("the begin blocks", () -> inFlight(NativeCall.BEGIN_TRANSACTION));
        attachments.stopWaiting(A);
        var outcome = get(blocked);
        assertThat(outcome.code()).isEqualTo(ResultCode.E_ABORT);
        assertThat(outcome.before().phase()).isEqualTo(Phase.ATTACHED);
        assertThat(outcome.after().phase()).isEqualTo(Phase.FREE);
        scene.other(A, OtherAction.END);
        await("nothing is stuck any more", () -> attachments.state(A).stuck() == 0);
        assertThat(scene.other(A, OtherAction.BEGIN)).isEqualTo(ResultCode.SUCCESS);
        scene.other(A, OtherAction.DISCONNECT);
        assertThat(scene.other(A, OtherAction.CONNECT_EXCLUSIVE)).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void tooManyStuckCallsRefuseFurtherOnes() throws Exception {
        scene.other(A, OtherAction.BEGIN);
        for (int i = 0; i < Lane.MOST_STUCK; i++) {
            var blocked = attachments.submit(A, ATTACH);
            int before = i;
            await("it blocks", () -> scene.callsInFlight().size() == before + 1);
            attachments.stopWaiting(A);
            get(blocked);
        }
        var refused = get(attachments.submit(B, ATTACH));
        assertThat(refused.code()).isEqualTo(ResultCode.E_FAIL);
        assertThat(refused.answer().refusal()).contains(Refusal.TOO_MANY_STUCK);
        scene.other(A, OtherAction.END);
        await("they end", () -> attachments.state(A).stuck() == 0);
        assertThat(get(attachments.submit(B, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void stoppingWhereNothingRunsDoesNothing() throws Exception {
        assertThat(attachments.stopWaiting(A)).isFalse();
        get(attachments.submit(A, ATTACH));
        await("it is idle", () -> attachments.state(A).running().isEmpty());
        assertThat(attachments.stopWaiting(A)).isFalse();
        assertThat(attachments.state(A).attachment().phase()).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void closeEndsLocksDisconnectsAndReleases() throws Exception {
        for (var reader : List.of(A, B)) {
            get(attachments.submit(reader, ATTACH));
            get(attachments.submit(reader, LOCK));
        }
        attachments.close();
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.openContexts()).isZero();
        assertThat(laneThreads()).isEmpty();
        assertThat(scene.calls().stream().filter(call -> call.function() == NativeCall.DISCONNECT))
                .hasSize(2).allSatisfy(call -> assertThat(call.arguments()).contains("LEAVE"));
        assertThatThrownBy(() -> get(attachments.submit(A, STATUS))).isInstanceOf(CancellationException.class);
    }

    @Test
    void closeReturnsInTimeEvenWithAHungCall() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.hang(A);
        attachments.submit(A, STATUS);
        await("the call hangs", () -> inFlight(NativeCall.STATUS));
        get(attachments.submit(B, ATTACH));
        long begin = System.nanoTime();
        attachments.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(scene.openHandles()).as("only the hung one").isEqualTo(1);
    }

    @Test
    void closeEndsARepeatedWaitAtOnce() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        attachments.submit(A, STATUS);
        await("it repeats", () -> attachments.state(A).running().filter(LaneState.Running::foreignLock).isPresent());
        attachments.close();
        assertThat(laneThreads()).isEmpty();
    }

    @Test
    void anOpenedHandleIsBorrowedOnItsLaneAndClosedByItsOwner() throws Exception {
        var opened = get(attachments.submit(A, new Operation.Open(ShareMode.SHARED, Protocol.ANY)));
        long id = opened.data().handle().orElseThrow();
        assertThat(attachments.handles()).containsExactly(new HeldHandle(id, A, ShareMode.SHARED));
        assertThat(get(attachments.submit(A, ATTACH)).answer().refusal()).contains(Refusal.HANDLE_OPEN);
        assertThat(get(attachments.submit(A, new Operation.Open(ShareMode.SHARED, Protocol.ANY))).answer().refusal())
                .contains(Refusal.HANDLE_OPEN);
        // asked of B, run on A's lane: there the handle lives
        var adopted = get(attachments.submit(B, new Operation.AttachByHandle(id)));
        assertThat(adopted.reader()).isEqualTo(A);
        assertThat(adopted.code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(attachments.state(A).attachment().held().orElseThrow().borrowed()).isTrue();
        assertThat(get(attachments.submit(A, DETACH)).answer().refusal()).contains(Refusal.BORROWED);
        assertThat(scene.openHandles()).isEqualTo(1);
        get(attachments.submit(A, new Operation.AttachByHandle(id)));
        assertThat(get(attachments.submit(A, new Operation.Close(id, Disposition.LEAVE))).code())
                .isEqualTo(ResultCode.SUCCESS);
        await("the borrower is detached", () -> attachments.state(A).attachment().phase() == Phase.FREE);
        assertThat(attachments.handles()).isEmpty();
        assertThat(scene.openHandles()).isZero();
    }

    @Test
    void aNumberThatNobodyHoldsIsRefusedWithoutAsking() throws Exception {
        scene.forgetCalls();
        for (var operation : List.of(new Operation.AttachByHandle(7), new Operation.Close(7, Disposition.LEAVE))) {
            var outcome = get(attachments.submit(A, operation));
            assertThat(outcome.code()).isEqualTo(ResultCode.E_INVALIDARG);
            assertThat(outcome.answer().refusal()).contains(Refusal.UNKNOWN_HANDLE);
        }
        assertThat(scene.calls()).isEmpty();
    }

    @Test
    void anAttachmentThatDiedWithTheServiceIsLetGo() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.stopService();
        attachments.serviceLost();
        await("it is let go", () -> attachments.state(A).attachment().equals(
                new AttachmentState.Free(Optional.of(ResultCode.NO_SERVICE))));
        scene.startService();
        assertThat(get(attachments.submit(A, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aFalseAlarmAboutTheServiceKeepsTheAttachment() throws Exception {
        get(attachments.submit(A, ATTACH));
        attachments.serviceLost();
        assertThat(get(attachments.submit(A, STATUS)).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(attachments.state(A).attachment().phase()).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void aFailingListenerHarmsNobody() throws Exception {
        attachments.listen(_ -> {
            throw new IllegalStateException("planted");
        });
        assertThat(get(attachments.submit(A, ATTACH)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeAWaitNegative() throws Exception {
        var clock = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
        try (var lanes = new LaneAttachments(simulator, clock::get)) {
            scene.hang(A);
            var blocked = lanes.submit(A, ATTACH);
            await("the connect hangs", () -> inFlight(NativeCall.CONNECT));
            clock.updateAndGet(now -> now.minus(Duration.ofHours(1)));
            assertThat(lanes.stopWaiting(A)).isTrue();
            assertThat(get(blocked).took()).isBetween(Duration.ZERO, Duration.ofSeconds(10));
            scene.release(A);
        }
    }

    @Test
    void theStatesOfALaneArePublishedInOrder() throws Exception {
        get(attachments.submit(A, ATTACH));
        get(attachments.submit(A, DETACH));
        await("idle", () -> attachments.state(A).running().isEmpty());
        assertThat(published.stream().map(state -> state.attachment().phase()).distinct())
                .containsExactly(Phase.FREE, Phase.ATTACHED);
        assertThat(published.getLast().attachment().phase()).isEqualTo(Phase.FREE);
        assertThat(published.getLast().running()).isEmpty();
    }

    private boolean inFlight(NativeCall function) {
        return scene.callsInFlight().stream().anyMatch(call -> call.function() == function);
    }

    private static List<Thread> laneThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("reader lane")).toList();
    }

    private static Outcome get(CompletableFuture<Outcome> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
