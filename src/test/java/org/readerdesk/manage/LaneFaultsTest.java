package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.port.HookedResourceManager;
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

/// What lanes do when something happens in the worst moment, or goes wrong inside ReaderDesk.
class LaneFaultsTest {

    private static final String A = "Reader A 00 00";
    private static final String B = "Reader B 01 00";
    private static final Operation.Attach ATTACH = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);
    private static final Operation.Lock LOCK = new Operation.Lock();
    private static final Operation.Status STATUS = new Operation.Status();

    private final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
    private final Scene scene = simulator.scene();
    private final HookedResourceManager hooked = new HookedResourceManager(simulator);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private LaneAttachments attachments = new LaneAttachments(hooked, now::get);

    @BeforeEach
    void plug() {
        for (var reader : List.of(A, B)) {
            scene.plug(reader);
            scene.insert(reader, SimulatedCard.T1);
        }
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
    void everyFutureEndsThoughTheCloseComesInTheMiddle() throws Exception {
        for (int round = 0; round < 300; round++) {
            var own = new LaneAttachments(hooked);
            var futures = new ArrayList<CompletableFuture<Outcome>>();
            futures.add(own.submit(A, ATTACH));
            var barrier = new CyclicBarrier(2);
            var closer = Thread.ofPlatform().start(() -> {
                meet(barrier);
                own.close();
            });
            meet(barrier);
            for (int i = 0; i < 20; i++) {
                futures.add(own.submit(A, STATUS));
                futures.add(own.submit("Reader %d".formatted(i), STATUS));
            }
            closer.join();
            for (var future : futures) {
                assertThat(future.handle((_, _) -> true)).as("round %d", round).succeedsWithin(Duration.ofSeconds(5));
            }
            await("handles", () -> scene.openHandles() == 0);
            await("threads", () -> laneThreads().isEmpty());
        }
    }

    @Test
    void aRepetitionDoesNotOutliveACloseThatComesAsItBegins() throws Exception {
        for (int round = 0; round < 100; round++) {
            var own = new LaneAttachments(hooked);
            get(own.submit(A, ATTACH));
            scene.other(A, OtherAction.BEGIN);
            var status = own.submit(A, STATUS);
            own.close();
            assertThat(status).as("round %d", round).isDone();
            scene.other(A, OtherAction.END);
            assertThat(scene.openHandles()).isZero();
        }
    }

    @Test
    void aFaultInAConnectLeavesNoContextBehind() throws Exception {
        hooked.hook((method, after) -> {
            if (method.equals("connect") && !after) {
                throw new IllegalStateException("planted");
            }
        });
        assertThatThrownBy(() -> get(attachments.submit(A, ATTACH))).hasRootCauseMessage("planted");
        hooked.hook((_, _) -> { });
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
        hooked.hook((_, _) -> { });
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
        hooked.hook((_, _) -> { });
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

    @Test
    void anInterruptOfALaneIsPassedOver() throws Exception {
        get(attachments.submit(A, ATTACH));
        laneThreads().forEach(Thread::interrupt);
        scene.other(A, OtherAction.BEGIN);
        var status = attachments.submit(A, STATUS);
        await("it repeats", () -> foreignLock(A));
        laneThreads().forEach(Thread::interrupt);
        scene.other(A, OtherAction.END);
        assertThat(get(status).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(attachments.state(A).attachment().phase()).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void closeFromAnInterruptedThreadWaitsAllTheSame() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.slow(A, Duration.ofMillis(300));
        Thread.currentThread().interrupt();
        attachments.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(scene.openHandles()).isZero();
    }

    @Test
    void closeFromALaneDoesNotWaitForItself() throws Exception {
        var closed = attachments.submit(A, ATTACH).thenApply(_ -> {
            long begin = System.nanoTime();
            attachments.close();
            return Duration.ofNanos(System.nanoTime() - begin);
        });
        assertThat(closed.get(5, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theLastPublishedStateIsTheOneThatIsLeft() throws Exception {
        var seen = new CopyOnWriteArrayList<LaneState>();
        attachments.listen(seen::add);
        get(attachments.submit(A, ATTACH));
        attachments.close();
        await("it is free", () -> attachments.state(A).attachment().phase() == Phase.FREE);
        await("it is told", () -> seen.getLast().equals(attachments.state(A)));
    }

    @Test
    void afterTheCloseEverySubmissionIsRefusedByAnException() {
        attachments.close();
        for (var operation : List.of(ATTACH, STATUS, new Operation.AttachByHandle(1))) {
            assertThatThrownBy(() -> attachments.submit(A, operation).get(1, TimeUnit.SECONDS))
                    .isInstanceOfAny(CancellationException.class, ExecutionException.class);
        }
    }

    private boolean foreignLock(String reader) {
        return attachments.state(reader).running().filter(LaneState.Running::foreignLock).isPresent();
    }

    private boolean inFlight(NativeCall function) {
        return scene.callsInFlight().stream().anyMatch(call -> call.function() == function);
    }

    private static List<Thread> laneThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("reader lane")).toList();
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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
