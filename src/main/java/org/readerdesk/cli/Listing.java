package org.readerdesk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// Asks once for the readers and their states, on the calling thread, in a context of its own, without a connection.
final class Listing {

    /// pcsc-lite before 2.5 takes no more in one question.
    private static final int MOST_AT_ONCE = 16;
    /// How often a reader may vanish between list and question before that is the answer.
    private static final int TRIES = 3;

    private Listing() {
    }

    /// No reader is an empty list, not a failure.
    static Result<List<ReaderState>> of(ResourceManager manager) {
        var established = manager.establish();
        if (established.code().equals(ResultCode.SECURITY_VIOLATION)) {
            // A service that dies in this moment answers so once, polkit answers so always.
            established = manager.establish();
        }
        if (!(established instanceof Result.Ok<Context>(Context context))) {
            return established.failure();
        }
        try {
            Result<List<ReaderState>> states = ask(context);
            for (int left = TRIES - 1; left > 0 && states.code().equals(ResultCode.UNKNOWN_READER); left--) {
                states = ask(context);
            }
            return states;
        } finally {
            context.release();
        }
    }

    private static Result<List<ReaderState>> ask(Context context) {
        var names = context.listReaders();
        if (names.code().equals(ResultCode.NO_READERS_AVAILABLE)) {
            return new Result.Ok<>(List.of());
        }
        if (!(names instanceof Result.Ok<List<String>>(List<String> listed))) {
            return names.failure();
        }
        var states = new ArrayList<ReaderState>();
        for (int from = 0; from < listed.size(); from += MOST_AT_ONCE) {
            var some = listed.subList(from, Math.min(from + MOST_AT_ONCE, listed.size()));
            var change = context.getStatusChange(Duration.ZERO, some.stream().map(ReaderState::unaware).toList());
            // After a time-out the states are as good as after a success.
            if (!change.result().isOk() && !change.result().code().equals(ResultCode.TIMEOUT)) {
                return change.result().failure();
            }
            states.addAll(change.states());
        }
        return new Result.Ok<>(List.copyOf(states));
    }
}
