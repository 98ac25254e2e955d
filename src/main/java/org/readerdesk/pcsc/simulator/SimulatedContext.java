package org.readerdesk.pcsc.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

/// A context of the simulated service. Use by a second thread throws [IllegalStateException]: on the real thing it
/// freezes the process.
final class SimulatedContext implements Context {

    private static final int MOST_STATES = 16;
    private static final int LONGEST_NAME = 128;
    /// For ever, as far as one run of a program goes.
    private static final Duration LONGEST_WAIT = Duration.ofDays(3650);
    private static final String DEFAULT_GROUP = "SCard$DefaultReaders";

    private final Simulation simulation;
    private final Thread owner = Thread.currentThread();
    private final long life;
    private final Set<SimHandle> handles = new LinkedHashSet<>();
    private boolean released;
    private boolean waiting;
    private boolean cancelled;

    SimulatedContext(Simulation simulation) {
        this.simulation = simulation;
        this.life = simulation.life();
    }

    @Override
    public Result<Void> isValid() {
        return call(NativeCall.IS_VALID_CONTEXT, "", "", () -> injected(NativeCall.IS_VALID_CONTEXT, ""));
    }

    @Override
    public Result<List<String>> listReaders() {
        return call(NativeCall.LIST_READERS, "", "", () -> {
            var stopped = alive(NativeCall.LIST_READERS);
            return !stopped.isOk() ? stopped.failure()
                    : simulation.readers.isEmpty() ? new Result.Err<>(ResultCode.NO_READERS_AVAILABLE)
                    : new Result.Ok<>(List.copyOf(simulation.readers.keySet()));
        });
    }

    @Override
    public Result<List<String>> listGroups() {
        return call(NativeCall.LIST_READER_GROUPS, "", "",
                () -> alive(NativeCall.LIST_READER_GROUPS).map(_ -> List.of(DEFAULT_GROUP)));
    }

    @Override
    public StatusChange getStatusChange(Duration timeout, List<ReaderState> known) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a time-out of " + timeout + "; expected none below zero");
        }
        var wait = timeout.compareTo(LONGEST_WAIT) < 0 ? timeout : LONGEST_WAIT;
        var names = known.stream().map(ReaderState::name).collect(Collectors.joining(", "));
        confine();
        return simulation.call(NativeCall.GET_STATUS_CHANGE, "", wait.toMillis() + " ms: " + names, () -> {
            if (known.size() > MOST_STATES) {
                return unchanged(ResultCode.INVALID_PARAMETER, known);
            }
            if (known.stream().allMatch(StatusLook::isIgnored)) {
                return unchanged(ResultCode.SUCCESS, known);
            }
            if (released) {
                return unchanged(ResultCode.INVALID_HANDLE, known);
            }
            var stopped = alive(NativeCall.GET_STATUS_CHANGE);
            if (!stopped.isOk()) {
                return unchanged(stopped.code(), known);
            }
            if (known.stream().anyMatch(state -> !StatusLook.isPnp(state)
                    && !simulation.readers.containsKey(state.name()))) {
                return unchanged(ResultCode.UNKNOWN_READER, known);
            }
            return await(wait, known);
        });
    }

    private StatusChange await(Duration timeout, List<ReaderState> known) {
        int before = simulation.readers.size();
        long deadline = System.nanoTime() + timeout.toNanos();
        waiting = true;
        cancelled = false;
        try {
            while (true) {
                if (!simulation.alive(life)) {
                    return unchanged(Simulation.diedUnder(NativeCall.GET_STATUS_CHANGE), known);
                }
                var look = StatusLook.at(simulation.readers, known, before);
                if (look.ends()) {
                    return new StatusChange(Result.Ok.DONE, look.states());
                }
                if (cancelled) {
                    return unchanged(ResultCode.CANCELLED, known);
                }
                if (System.nanoTime() - deadline >= 0) {
                    return new StatusChange(Result.of(ResultCode.TIMEOUT), look.states());
                }
                simulation.awaitChange(deadline);
            }
        } finally {
            waiting = false;
        }
    }

    private static StatusChange unchanged(ResultCode code, List<ReaderState> known) {
        return new StatusChange(Result.of(code), known);
    }

    @Override
    public Result<Void> cancel() {
        return simulation.call(NativeCall.CANCEL, "", "", () -> {
            if (released) {
                return Result.of(ResultCode.INVALID_HANDLE);
            }
            cancelled = waiting;
            return injected(NativeCall.CANCEL, "");
        });
    }

    @Override
    public Result<Connection> connect(String reader, ShareMode share, Set<Protocol> preferred) {
        return call(NativeCall.CONNECT, reader, share + ", " + Protocol.display(preferred), () -> {
            if (reader.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                return new Result.Err<>(ResultCode.INVALID_VALUE);
            }
            var stopped = alive(NativeCall.CONNECT);
            var wish = ReaderCalls.checkWish(share, preferred);
            var found = simulation.reader(reader);
            if (!stopped.isOk()) {
                return stopped.failure();
            }
            if (!wish.isSuccess() || found.isEmpty()) {
                return new Result.Err<>(wish.isSuccess() ? ResultCode.UNKNOWN_READER : wish);
            }
            return connect(found.get(), share, preferred);
        });
    }

    private Result<Connection> connect(SimReader reader, ShareMode share, Set<Protocol> preferred) {
        simulation.awaitReader(reader, life);
        var injected = injected(NativeCall.CONNECT, reader.name);
        if (!injected.isOk()) {
            return injected.failure();
        }
        // Without limit, deaf to interrupts and to cancel, like the library.
        while (simulation.alive(life) && reader.plugged && !reader.exclusive && reader.holder().isPresent()) {
            simulation.awaitChange();
        }
        if (!simulation.alive(life)) {
            return new Result.Err<>(Simulation.diedUnder(NativeCall.CONNECT));
        }
        if (!reader.plugged) {
            return new Result.Err<>(ResultCode.READER_UNAVAILABLE);
        }
        var handle = new SimHandle(simulation.newNumber(), reader, false);
        var code = ReaderCalls.connect(handle, share, preferred);
        if (!code.isSuccess()) {
            return new Result.Err<>(code);
        }
        handles.add(handle);
        return new Result.Ok<>(
                new Connection(new SimulatedCardHandle(simulation, this, handle), reader.protocol, Optional.empty()));
    }

    @Override
    public Result<Void> release() {
        return call(NativeCall.RELEASE_CONTEXT, "", "", () -> {
            var stopped = alive(NativeCall.RELEASE_CONTEXT);
            released = true;
            simulation.contexts.remove(this);
            for (var handle : new ArrayList<>(handles)) {
                boolean holds = handle.reader.holder().filter(handle::equals).isPresent();
                forget(handle, holds ? Disposition.RESET : Disposition.LEAVE);
            }
            return stopped;
        });
    }

    void confine() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the context of thread \"%s\" was used by thread \"%s\""
                    .formatted(owner.getName(), Thread.currentThread().getName()));
        }
    }

    long life() {
        return life;
    }

    /// Whether `handle` was opened here and is not closed.
    boolean knows(SimHandle handle) {
        return handles.contains(handle);
    }

    /// Closes `handle`, in the service too if that still knows it.
    void forget(SimHandle handle, Disposition disposition) {
        handles.remove(handle);
        if (handle.reader.handles.contains(handle)) {
            ReaderCalls.disconnect(handle, disposition);
        }
    }

    private <T> Result<T> call(NativeCall function, String reader, String arguments, Supplier<Result<T>> body) {
        confine();
        return simulation.call(function, reader, arguments,
                () -> released ? new Result.Err<>(ResultCode.INVALID_HANDLE) : body.get());
    }

    /// 0x8010001D without service; else the injected code, if any. Connect injects later, when the reader is known.
    private Result<Void> alive(NativeCall function) {
        if (!simulation.alive(life)) {
            return Result.of(ResultCode.NO_SERVICE);
        }
        return function == NativeCall.CONNECT ? Result.Ok.DONE : injected(function, "");
    }

    private Result<Void> injected(NativeCall function, String reader) {
        return Result.of(simulation.faults.injected(function, reader).orElse(ResultCode.SUCCESS));
    }
}
