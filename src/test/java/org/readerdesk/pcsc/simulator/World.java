package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

/// One reader with a card, and a context on the test's thread.
final class World {

    static final String READER = "Reader A 00 00";
    static final Duration LONG = Duration.ofSeconds(20);
    static final Set<Protocol> T0 = Set.of(Protocol.T0);
    static final Set<Protocol> T1 = Set.of(Protocol.T1);
    static final Set<Protocol> RAW = Set.of(Protocol.RAW);

    final SimulatedResourceManager manager = SimulatedResourceManager.empty();
    final Scene scene = manager.scene();
    final Context context;

    World(SimulatedCard card) {
        scene.plug(READER);
        scene.insert(READER, card);
        context = establish();
    }

    Context establish() {
        return manager.establish().toOptional().orElseThrow();
    }

    CardHandle shared() {
        return handle(context, ShareMode.SHARED, Protocol.ANY);
    }

    CardHandle exclusive() {
        return handle(context, ShareMode.EXCLUSIVE, Protocol.ANY);
    }

    CardHandle direct() {
        return handle(context, ShareMode.DIRECT, Protocol.NONE);
    }

    static CardHandle handle(Context context, ShareMode share, Set<Protocol> preferred) {
        var result = context.connect(READER, share, preferred);
        assertThat(result.code()).isEqualTo(ResultCode.SUCCESS);
        return result.toOptional().orElseThrow().handle();
    }

    Result<?> connect(ShareMode share, Set<Protocol> preferred) {
        return context.connect(READER, share, preferred);
    }

    StatusChange change(Duration timeout, ReaderState... known) {
        return context.getStatusChange(timeout, List.of(known));
    }

    ReaderState state() {
        return change(Duration.ZERO, ReaderState.unaware(READER)).states().getFirst();
    }

    /// Runs `action` with a context of its own on a thread of its own.
    <T> CompletableFuture<T> elsewhere(Function<Context, T> action) {
        var future = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("another thread").start(() -> {
            try {
                future.complete(action.apply(establish()));
            } catch (RuntimeException | AssertionError e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    void awaitInFlight(NativeCall function) {
        await(() -> scene.callsInFlight().stream().anyMatch(call -> call.function() == function));
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the condition came too late").isLessThan(deadline);
            LockSupport.parkNanos(200_000);
        }
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void assertCode(Result<?> result, int code) {
        assertThat(result.code()).isEqualTo(new ResultCode(code));
    }

    static void assertCode(ResultCode result, int code) {
        assertThat(result).isEqualTo(new ResultCode(code));
    }
}
