package org.readerdesk.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.readerdesk.monitor.ContextMonitor.Pace;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// The rounds of listing and waiting on one context, and what they found so far.
final class Rounds {

    /// pcsc-lite before 2.5 takes no more than 16 entries in one call, the pseudo reader among them.
    private static final int MOST_READERS_WITH_PNP = 15;
    /// A wait that ends sooner was no real wait.
    private static final long QUICK_NANOS = Duration.ofMillis(100).toNanos();
    /// So many quick rounds in a row are still normal: a card that is put in bounces.
    private static final int QUICK_ROUNDS = 5;

    private final Context context;
    private final boolean hasPnp;
    private final Pace pace;
    private List<ReaderState> readers = List.of();
    private ReaderState pnp = ReaderState.unaware(ReaderState.PNP);
    private boolean someNew;
    private int unknownInARow;
    private int quickInARow;

    Rounds(Context context, ResourceManager manager, Pace pace) {
        this.context = context;
        this.hasPnp = manager.has(Feature.PNP_READER);
        this.pace = pace;
    }

    /// What is known now, without [ReaderFlag#CHANGED].
    List<ReaderState> readers() {
        return readers;
    }

    /// Whether every reader in the list was asked. One that stays unknown though it is listed does not hold the others
    /// back for more than a round.
    boolean settled() {
        return unknownInARow > 1 || unknownInARow == 0 && !someNew;
    }

    /// Lists the readers anew, and keeps what is known of those that are still there. No reader is a success here.
    Result<Void> list() {
        return switch (context.listReaders()) {
            case Result.Ok<List<String>>(List<String> names) -> keep(names);
            case Result.Err<List<String>>(ResultCode code) when code.equals(ResultCode.NO_READERS_AVAILABLE) ->
                    keep(List.of());
            case Result.Err<List<String>> failed -> failed.failure();
            case Result.Refused<List<String>> refused -> refused.failure();
        };
    }

    private Result<Void> keep(List<String> names) {
        var left = new ArrayList<>(readers);
        var kept = new ArrayList<ReaderState>();
        someNew = false;
        for (String name : names) {
            // Removed once taken: two readers of one name are told apart by their order.
            var known = left.stream().filter(state -> state.name().equals(name)).findFirst();
            known.ifPresent(left::remove);
            someNew |= known.isEmpty();
            kept.add(known.orElseGet(() -> ReaderState.unaware(name)));
        }
        readers = List.copyOf(kept);
        return Result.Ok.DONE;
    }

    /// Waits for a change, at most one tick; brakes when rounds come too fast.
    ///
    /// @return a success, unless the context is of no more use
    Answer await(Consumer<Duration> pause) {
        long began = System.nanoTime();
        if (isNothingToAsk()) {
            // An empty question is answered at once.
            pause.accept(pace.tick());
            return Answer.SUCCESS;
        }
        var answer = ask(pace.tick());
        quickInARow = System.nanoTime() - began < QUICK_NANOS ? quickInARow + 1 : 0;
        if (answer.isSuccess() && quickInARow > QUICK_ROUNDS) {
            pause.accept(pace.brake());
        }
        return answer;
    }

    /// Asks how the readers stand, without a wait.
    ///
    /// @return as [#await]
    Answer look() {
        return isNothingToAsk() ? Answer.SUCCESS : ask(Duration.ZERO);
    }

    private boolean isWithPnp() {
        return hasPnp && readers.size() <= MOST_READERS_WITH_PNP;
    }

    private boolean isNothingToAsk() {
        return readers.isEmpty() && !isWithPnp();
    }

    private Answer ask(Duration limit) {
        boolean withPnp = isWithPnp();
        var asked = new ArrayList<>(readers);
        if (withPnp) {
            asked.add(pnp);
        }
        var change = context.getStatusChange(limit, asked);
        var answer = change.result().answer();
        if (answer.isSuccess() || isCode(answer, ResultCode.TIMEOUT)) {
            learn(change.states(), withPnp);
            unknownInARow = 0;
            someNew = false;
        } else if (isCode(answer, ResultCode.UNKNOWN_READER) || isCode(answer, ResultCode.NO_READERS_AVAILABLE)) {
            unknownInARow++;
        } else if (!isCode(answer, ResultCode.CANCELLED)) {
            return answer;
        }
        return Answer.SUCCESS;
    }

    private static boolean isCode(Answer answer, ResultCode code) {
        return !answer.byReaderDesk() && answer.code().equals(code);
    }

    private void learn(List<ReaderState> states, boolean withPnp) {
        var clean = states.stream().map(Rounds::withoutChanged).toList();
        readers = clean.subList(0, readers.size());
        if (withPnp) {
            pnp = clean.getLast();
        }
    }

    private static ReaderState withoutChanged(ReaderState state) {
        if (!state.is(ReaderFlag.CHANGED) && !state.is(ReaderFlag.IGNORE)) {
            return state;
        }
        var flags = EnumSet.copyOf(state.flags());
        flags.remove(ReaderFlag.CHANGED);
        // Handed back it would exclude the reader from the next wait.
        flags.remove(ReaderFlag.IGNORE);
        return new ReaderState(state.name(), flags, state.eventCount(), state.atr());
    }
}
