package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.readerdesk.fixture.port.HookedResourceManager;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// Two readers with cards on the simulator, lanes to them, and a check that nothing is left of either.
abstract class LaneBench {

    static final String A = "Reader A 00 00";
    static final String B = "Reader B 01 00";
    static final Operation.Attach ATTACH = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);
    static final Operation.Lock LOCK = new Operation.Lock();
    static final Operation.Status STATUS = new Operation.Status();

    final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
    final Scene scene = simulator.scene();
    final HookedResourceManager hooked = new HookedResourceManager(simulator);
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    final LaneAttachments attachments = new LaneAttachments(hooked, now::get);

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

    boolean foreignLock(String reader) {
        return attachments.state(reader).running().filter(LaneState.Running::foreignLock).isPresent();
    }

    boolean inFlight(NativeCall function) {
        return scene.callsInFlight().stream().anyMatch(call -> call.function() == function);
    }

    static List<Thread> laneThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("reader lane")).toList();
    }

    static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Outcome get(CompletableFuture<Outcome> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    static void await(String what, BooleanSupplier condition) {
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
