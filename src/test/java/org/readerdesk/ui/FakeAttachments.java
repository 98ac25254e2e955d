package org.readerdesk.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.manage.Inspection;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.passport.page.Pages;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Lanes without threads: operations succeed at once, unless a test says otherwise.
public final class FakeAttachments implements Attachments {

    public static final long HANDLE = 0x3EED859FL;

    private final Map<String, LaneState> lanes = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final List<Consumer<LaneState>> listeners = new ArrayList<>();
    public final List<Operation> submitted = new ArrayList<>();
    private Optional<Answer> next = Optional.empty();
    private Optional<RuntimeException> bug = Optional.empty();
    private boolean hang;
    /// What readers tell of themselves.
    private final Inspection inspection = Pages.inspection();

    private record Waiting(Operation operation, Instant since, CompletableFuture<Outcome> future) {
    }

    /// The next operation answers so and changes nothing but what the code says.
    public void answerNext(Answer answer) {
        next = Optional.of(answer);
    }

    /// The next operation fails with a bug.
    public void failNext(RuntimeException failure) {
        bug = Optional.of(failure);
    }

    /// The next operation does not come back by itself.
    public void hangNext() {
        hang = true;
    }

    /// Says that the running operation of `reader` waits for another program since `since`.
    public void foreignLock(String reader, Instant since) {
        var running = new LaneState.Running(1, waiting.get(reader).operation(), since, true);
        var now = state(reader);
        change(new LaneState(reader, now.attachment(), Optional.of(running), 0, now.handles(), 0));
    }

    @Override
    public CompletableFuture<Outcome> submit(String reader, Operation operation) {
        submitted.add(operation);
        if (bug.isPresent()) {
            var failed = CompletableFuture.<Outcome>failedFuture(bug.get());
            bug = Optional.empty();
            return failed;
        }
        var before = state(reader);
        if (hang) {
            hang = false;
            var future = new CompletableFuture<Outcome>();
            waiting.put(reader, new Waiting(operation, Instant.now(), future));
            change(new LaneState(reader, before.attachment(),
                    Optional.of(new LaneState.Running(1, operation, Instant.now(), false)), 0, before.handles(), 0));
            return future;
        }
        var answer = next.orElse(Answer.SUCCESS);
        next = Optional.empty();
        var after = answer.isSuccess() ? after(reader, before.attachment(), operation)
                : stale(before.attachment(), answer.code());
        var handles = new ArrayList<>(before.handles());
        if (operation instanceof Operation.Open(var share, _)) {
            handles.add(new HeldHandle(HANDLE, reader, share));
        } else if (operation instanceof Operation.Close) {
            handles.clear();
        }
        change(new LaneState(reader, after, Optional.empty(), 0, handles, 0));
        return CompletableFuture.completedFuture(outcome(reader, operation, answer, before.attachment(), after));
    }

    private Outcome.Data inspected(Answer answer) {
        return new Outcome.Data(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                answer.isSuccess() ? Optional.of(inspection) : Optional.empty());
    }

    private Outcome outcome(String reader, Operation operation, Answer answer, AttachmentState before,
            AttachmentState after) {
        var data = operation instanceof Operation.Inspect ? inspected(answer)
                : operation instanceof Operation.Status && answer.isSuccess()
                        ? new Outcome.Data(Optional.of(new CardStatus(reader, Set.of(CardState.NEGOTIABLE,
                                CardState.POWERED, CardState.PRESENT), 3, Optional.of(Protocol.T1), FakeMonitor.ATR)),
                                Optional.empty(), Optional.empty(), Optional.empty())
                : Outcome.Data.NONE;
        var calls = answer.byReaderDesk() ? List.<Call>of()
                : List.of(new Call(function(operation), "", answer, Duration.ofNanos(412_000), 1));
        return new Outcome(reader, operation, Instant.now(), Duration.ofNanos(436_000), answer, before, after, calls,
                data);
    }

    private static String function(Operation operation) {
        return switch (operation) {
            case Operation.Attach _, Operation.Open _ -> "SCardConnect";
            case Operation.AttachByHandle _, Operation.Status _ -> "SCardStatus";
            case Operation.Reconnect _ -> "SCardReconnect";
            case Operation.Lock _ -> "SCardBeginTransaction";
            case Operation.Unlock _ -> "SCardEndTransaction";
            case Operation.Transmit _ -> "SCardTransmit";
            case Operation.Inspect _ -> "SCardGetAttrib";
            case Operation.Detach _, Operation.Close _ -> "SCardDisconnect";
        };
    }

    private static AttachmentState after(String reader, AttachmentState before, Operation operation) {
        return switch (operation) {
            case Operation.Attach(var share, var preferred) -> held(reader, share, preferred, 0);
            case Operation.AttachByHandle _ -> held(reader, ShareMode.SHARED, Protocol.ANY, 0);
            case Operation.Reconnect _, Operation.Status _, Operation.Transmit _ -> before.held()
                    .<AttachmentState>map(held -> held(reader, held.share(), held.preferred(), held.locks()))
                    .orElse(before);
            case Operation.Lock _ -> held(reader, ShareMode.SHARED, Protocol.ANY,
                    before.held().map(AttachmentState.Held::locks).orElse(0) + 1);
            case Operation.Unlock _ -> held(reader, ShareMode.SHARED, Protocol.ANY,
                    before.held().map(AttachmentState.Held::locks).orElse(1) - 1);
            case Operation.Detach _ -> AttachmentState.Free.FREE;
            case Operation.Inspect _, Operation.Open _, Operation.Close _ -> before;
        };
    }

    private static AttachmentState stale(AttachmentState before, ResultCode code) {
        boolean stales = code.equals(ResultCode.RESET_CARD) || code.equals(ResultCode.REMOVED_CARD);
        return before.held().filter(_ -> stales).<AttachmentState>map(held -> new AttachmentState.Held(held.reader(),
                held.handle(), held.borrowed(), held.share(), held.preferred(), held.protocol(), held.atr(),
                held.since(), held.locks(), held.lockedSince(), Optional.of(code))).orElse(before);
    }

    private static AttachmentState.Held held(String reader, ShareMode share, Set<Protocol> preferred,
            int locks) {
        return new AttachmentState.Held(reader, OptionalLong.of(HANDLE), false, share, preferred,
                Optional.of(Protocol.T1), Optional.of(FakeMonitor.ATR), Instant.now(), locks,
                locks > 0 ? Optional.of(Instant.now()) : Optional.empty(), Optional.empty());
    }

    private void change(LaneState lane) {
        lanes.put(lane.reader(), lane);
        List.copyOf(listeners).forEach(listener -> listener.accept(lane));
    }

    @Override
    public LaneState state(String reader) {
        return lanes.getOrDefault(reader, LaneState.idle(reader));
    }

    @Override
    public void listen(Consumer<LaneState> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean stopWaiting(String reader) {
        var stopped = waiting.remove(reader);
        if (stopped == null) {
            return false;
        }
        var answer = Answer.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING);
        var before = state(reader).attachment();
        change(new LaneState(reader, before, Optional.empty(), 0, List.of(), 1));
        stopped.future().complete(outcome(reader, stopped.operation(), answer, before, before));
        return true;
    }

    @Override
    public boolean stopWaiting(String reader, long number) {
        return state(reader).running().filter(running -> running.number() == number).isPresent()
                && stopWaiting(reader);
    }

    @Override
    public List<HeldHandle> handles() {
        return lanes.values().stream().flatMap(lane -> lane.handles().stream()).toList();
    }

    @Override
    public void serviceLost() {
    }

    @Override
    public void close() {
    }
}
