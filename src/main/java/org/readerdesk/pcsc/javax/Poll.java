package org.readerdesk.pcsc.javax;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.StatusChange;

/// Waits for a change by asking again and again. One thread waits, any may cancel.
final class Poll {

    private static final long INTERVAL_NANOS = Duration.ofMillis(250).toNanos();
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final Set<ReaderFlag> COMPARED = Set.of(ReaderFlag.EMPTY, ReaderFlag.PRESENT);

    private final JavaContext context;
    private boolean waiting;
    private boolean canceled;

    Poll(JavaContext context) {
        this.context = context;
    }

    /// Ends a wait; a cancel before the wait has begun is lost.
    synchronized void cancel() {
        if (waiting) {
            canceled = true;
            notifyAll();
        }
    }

    StatusChange await(Duration timeout, List<ReaderState> known) {
        if (known.isEmpty()) {
            return new StatusChange(Result.Ok.DONE, known);
        }
        long end = System.nanoTime() + timeout.toNanos();
        synchronized (this) {
            waiting = true;
            canceled = false;
        }
        try {
            var before = names(context.listReaders());
            if (!(before instanceof Result.Ok<List<String>>(List<String> names))) {
                return new StatusChange(before.failure(), known);
            }
            var round = ask(known, names, names, true);
            while (round.result().isOk() && !changed(round.states())) {
                if (end - System.nanoTime() <= 0) {
                    return new StatusChange(new Result.Err<>(ResultCode.TIMEOUT), round.states());
                }
                if (canceledWithin(Math.min(INTERVAL_NANOS, end - System.nanoTime()))) {
                    return new StatusChange(new Result.Err<>(ResultCode.CANCELLED), round.states());
                }
                var now = names(context.listReaders());
                if (!(now instanceof Result.Ok<List<String>>(List<String> listed))) {
                    return new StatusChange(now.failure(), known);
                }
                round = ask(known, names, listed, false);
            }
            return round;
        } finally {
            synchronized (this) {
                waiting = false;
            }
        }
    }

    /// No reader is no failure here.
    private static Result<List<String>> names(Result<List<String>> listed) {
        return listed instanceof Result.Err<List<String>>(ResultCode code)
                && code.equals(ResultCode.NO_READERS_AVAILABLE) ? new Result.Ok<>(List.of()) : listed;
    }

    private static boolean changed(List<ReaderState> states) {
        return states.stream().anyMatch(state -> state.is(ReaderFlag.CHANGED));
    }

    /// Asks for each reader once.
    ///
    /// @param before the names when the wait began
    /// @param now the names at this moment
    /// @param first then a name that is not there is asked of the resource manager, which fails the whole call
    private StatusChange ask(List<ReaderState> known, List<String> before, List<String> now, boolean first) {
        var states = new ArrayList<ReaderState>();
        for (var was : known) {
            if (was.name().equals(ReaderState.PNP)) {
                states.add(state(was, Set.of(), !before.equals(now)));
            } else if (was.is(ReaderFlag.IGNORE)) {
                states.add(was);
            } else if (!first && !now.contains(was.name())) {
                states.add(gone(was));
            } else {
                switch (context.isCardPresent(was.name(), PATIENCE).orElse(null)) {
                    case null -> states.add(state(was, was.flags(), false));
                    case Result.Ok<Boolean>(Boolean present) -> states.add(seen(was, present));
                    case Result.Err<Boolean>(ResultCode code) when !first && code.equals(ResultCode.UNKNOWN_READER) ->
                            states.add(gone(was));
                    case Result.Err<Boolean> failed -> {
                        return new StatusChange(failed.failure(), known);
                    }
                    case Result.Refused<Boolean> refused -> {
                        return new StatusChange(refused.failure(), known);
                    }
                }
            }
        }
        return new StatusChange(Result.Ok.DONE, states);
    }

    /// As the resource manager tells of a reader that goes away during a wait.
    private static ReaderState gone(ReaderState was) {
        return state(was, Set.of(ReaderFlag.UNKNOWN, ReaderFlag.UNAVAILABLE), true);
    }

    private static ReaderState seen(ReaderState was, boolean present) {
        Set<ReaderFlag> flags = Set.of(present ? ReaderFlag.PRESENT : ReaderFlag.EMPTY);
        var compared = EnumSet.noneOf(ReaderFlag.class);
        compared.addAll(was.flags());
        compared.retainAll(COMPARED);
        return state(was, flags, !compared.equals(flags));
    }

    private static ReaderState state(ReaderState was, Set<ReaderFlag> flags, boolean changed) {
        var all = EnumSet.noneOf(ReaderFlag.class);
        all.addAll(flags);
        all.remove(ReaderFlag.CHANGED);
        if (changed) {
            all.add(ReaderFlag.CHANGED);
        }
        return new ReaderState(was.name(), all, 0, Bytes.EMPTY);
    }

    private synchronized boolean canceledWithin(long nanos) {
        long end = System.nanoTime() + nanos;
        boolean interrupted = false;
        while (!canceled) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            try {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return canceled;
    }
}
