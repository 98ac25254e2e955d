package org.readerdesk.manage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// One thread's line to the resource manager: at most one context, and a record of every call made for the operation
/// at hand.
final class Session {

    private final ResourceManager resourceManager;
    private final List<Call> calls = new ArrayList<>();
    private Context context;
    private int users;

    Session(ResourceManager resourceManager) {
        this.resourceManager = resourceManager;
    }

    ResourceManager resourceManager() {
        return resourceManager;
    }

    /// Makes a call and keeps a record of it.
    <T> Result<T> call(String function, String arguments, Supplier<Result<T>> body) {
        long begin = System.nanoTime();
        var result = body.get();
        calls.add(new Call(function, arguments, result.answer(), Duration.ofNanos(System.nanoTime() - begin), 1));
        return result;
    }

    /// As [#call], and again while another program's transaction shuts it out: one record, however often.
    ///
    /// @return E_ABORT from ReaderDesk when `patience` ended it
    <T> Result<T> callPatiently(String function, String arguments, Patience patience, Supplier<Result<T>> body) {
        long begin = System.nanoTime();
        int times = 1;
        var result = body.get();
        boolean stopped = false;
        while (result.code().equals(ResultCode.SHARING_VIOLATION) && !stopped) {
            if (patience.again()) {
                times++;
                result = body.get();
            } else {
                stopped = true;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        calls.add(new Call(function, arguments, result.answer(), took, times));
        return stopped ? Result.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING) : result;
    }

    /// The context, established if there is none. Each success must be matched by one [#leave()].
    Result<Context> enter() {
        if (context == null) {
            var result = establish();
            // a service that dies in this moment answers so once; polkit answers so always
            if (result.code().equals(ResultCode.SECURITY_VIOLATION)) {
                result = establish();
            }
            if (!(result instanceof Result.Ok<Context>(Context established))) {
                return result;
            }
            context = established;
        }
        users++;
        return new Result.Ok<>(context);
    }

    private Result<Context> establish() {
        return call("SCardEstablishContext", "SCARD_SCOPE_SYSTEM", resourceManager::establish);
    }

    /// Releases the context when its last user leaves.
    void leave() {
        if (users > 0 && --users == 0) {
            call("SCardReleaseContext", "", context::release);
            context = null;
        }
    }

    /// The calls since the last time.
    List<Call> drain() {
        var drained = List.copyOf(calls);
        calls.clear();
        return drained;
    }
}
