package org.readerdesk.manage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// One thread's line to the resource manager: at most one context, and a record of every call made for the operation
/// at hand.
final class Session {

    private final ResourceManager resourceManager;
    /// Read by other threads when a call is given up; guarded by itself, as is `pending`.
    private final List<Call> calls = new ArrayList<>();
    private Optional<Pending> pending = Optional.empty();
    private @Nullable Context context;
    private int users;
    private volatile boolean givenUp;

    /// A call under way.
    private record Pending(String function, String arguments, long began, int times) {

        Call ended(Answer answer) {
            return new Call(function, arguments, answer, Duration.ofNanos(System.nanoTime() - began), times);
        }
    }

    Session(ResourceManager resourceManager) {
        this.resourceManager = resourceManager;
    }

    ResourceManager resourceManager() {
        return resourceManager;
    }

    /// Tells an operation of many calls to make no more of them; from any thread.
    void giveUp() {
        givenUp = true;
    }

    /// Whether nobody waits for the operation at hand any more.
    boolean isGivenUp() {
        return givenUp;
    }

    /// Makes a call and keeps a record of it.
    <T> Result<T> call(String function, String arguments, Supplier<Result<T>> body) {
        return callPatiently(function, arguments, Optional.empty(), body);
    }

    /// As [#call], and again while another program's transaction shuts it out: one record, however often.
    ///
    /// @return E_ABORT from ReaderDesk when `patience` ended it
    <T> Result<T> callPatiently(String function, String arguments, Patience patience, Supplier<Result<T>> body) {
        return callPatiently(function, arguments, Optional.of(patience), body);
    }

    private <T> Result<T> callPatiently(String function, String arguments, Optional<Patience> patience,
            Supplier<Result<T>> body) {
        int times = 1;
        var call = new Pending(function, arguments, System.nanoTime(), times);
        begin(call);
        boolean stopped = false;
        try {
            var result = body.get();
            while (patience.isPresent() && !stopped && result.code().equals(ResultCode.SHARING_VIOLATION)) {
                if (patience.get().again()) {
                    call = new Pending(function, arguments, call.began(), ++times);
                    begin(call);
                    result = body.get();
                } else {
                    stopped = true;
                }
            }
            end(call.ended(result.answer()));
            return stopped ? Result.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING) : result;
        } finally {
            if (times > 1 || stopped) {
                patience.ifPresent(Patience::over);
            }
        }
    }

    private void begin(Pending call) {
        synchronized (calls) {
            pending = Optional.of(call);
        }
    }

    private void end(Call call) {
        synchronized (calls) {
            pending = Optional.empty();
            calls.add(call);
        }
    }

    /// The context, established if there is none. Each success must be matched by one [#leave()].
    Result<Context> enter() {
        var held = context;
        if (held == null) {
            var result = establish();
            // a service that dies in this moment answers so once; polkit answers so always
            if (result.code().equals(ResultCode.SECURITY_VIOLATION)) {
                result = establish();
            }
            if (!(result instanceof Result.Ok<Context>(Context established))) {
                return result;
            }
            held = established;
            context = held;
        }
        users++;
        return new Result.Ok<>(held);
    }

    private Result<Context> establish() {
        return call("SCardEstablishContext", "SCARD_SCOPE_SYSTEM", resourceManager::establish);
    }

    /// Releases the context when its last user leaves.
    void leave() {
        if (users > 0 && --users == 0) {
            close();
        }
    }

    /// Releases the context, if there is still one.
    void close() {
        if (context != null) {
            var released = context;
            context = null;
            users = 0;
            call("SCardReleaseContext", "", released::release);
        }
    }

    /// The calls since the last time.
    List<Call> drain() {
        synchronized (calls) {
            var drained = List.copyOf(calls);
            calls.clear();
            pending = Optional.empty();
            return drained;
        }
    }

    /// The calls since the last [#drain()], the one under way included, as one that ReaderDesk gave up; from any
    /// thread.
    List<Call> callsSoFar() {
        synchronized (calls) {
            var all = new ArrayList<>(calls);
            pending.ifPresent(call -> all.add(
                    call.ended(Answer.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING))));
            return all;
        }
    }
}
