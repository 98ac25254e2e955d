package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

/// A program as a resource manager sees it: a thread, a context, and the card handle of its last connect.
///
/// Each call runs on the program's thread and must end within ten seconds; one that is meant to block is started by
/// [#later] or [#cardLater].
final class Program implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private final ExecutorService thread;
    private final Context context;
    private volatile CardHandle card;

    Program(ResourceManager manager, String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("program " + name).factory());
        Result<Context> established = join(CompletableFuture.supplyAsync(manager::establish, thread));
        assertThat(established.code()).as("code of establishing program %s", name).isEqualTo(ResultCode.SUCCESS);
        context = established.toOptional().orElseThrow();
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    <T> CompletableFuture<T> later(Function<Context, T> call) {
        return CompletableFuture.supplyAsync(() -> call.apply(context), thread);
    }

    <T> T call(Function<Context, T> call) {
        return join(later(call));
    }

    /// Code only, of a call that blocks.
    CompletableFuture<ResultCode> cardLater(Function<CardHandle, Result<?>> call) {
        return later(_ -> call.apply(card).code());
    }

    <T> Result<T> onCard(Function<CardHandle, Result<T>> call) {
        return call(_ -> call.apply(card));
    }

    /// Cancels from the caller's thread.
    ResultCode cancel() {
        return context.cancel().code();
    }

    ResultCode connect(String reader, ShareMode share) {
        return connect(reader, share, Protocol.ANY).code();
    }

    Result<Connection> connect(String reader, ShareMode share, Set<Protocol> preferred) {
        return call(connecting(reader, share, preferred));
    }

    CompletableFuture<ResultCode> connectLater(String reader, ShareMode share) {
        return later(connecting(reader, share, Protocol.ANY)).thenApply(Result::code);
    }

    private Function<Context, Result<Connection>> connecting(String reader, ShareMode share, Set<Protocol> preferred) {
        return c -> {
            var result = c.connect(reader, share, preferred);
            result.toOptional().ifPresent(connection -> card = connection.handle());
            return result;
        };
    }

    ResultCode reconnect(ShareMode share, Initialization initialization) {
        return reconnect(share, Protocol.ANY, initialization);
    }

    ResultCode reconnect(ShareMode share, Set<Protocol> preferred, Initialization initialization) {
        return onCard(handle -> handle.reconnect(share, preferred, initialization)).code();
    }

    ResultCode reset() {
        return reconnect(ShareMode.SHARED, Initialization.RESET);
    }

    ResultCode disconnect(Disposition disposition) {
        return onCard(handle -> handle.disconnect(disposition)).code();
    }

    ResultCode begin() {
        return onCard(CardHandle::beginTransaction).code();
    }

    ResultCode end(Disposition disposition) {
        return onCard(handle -> handle.endTransaction(disposition)).code();
    }

    ResultCode status() {
        return onCard(CardHandle::status).code();
    }

    ResultCode transmit() {
        return onCard(handle -> handle.transmit(Protocol.T1, TestCard.SELECT)).code();
    }

    StatusChange change(Duration timeout, ReaderState... known) {
        return call(c -> c.getStatusChange(timeout, List.of(known)));
    }

    ResultCode release() {
        return call(Context::release).code();
    }

    @Override
    public void close() {
        release();
        thread.shutdown();
    }
}
