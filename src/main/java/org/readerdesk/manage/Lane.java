package org.readerdesk.manage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;

/// One reader's operations, one after the other.
///
/// The thread that does them is a [Worker]. When a call blocks for good the worker is abandoned, and the lane goes on
/// with a new one. All methods are safe from any thread and return at once; `publish` is called under the lane's lock,
/// so that its states come in order.
final class Lane {

    /// How many abandoned calls a process may have before it refuses to begin more.
    static final int MOST_STUCK = 16;

    private final String reader;
    private final ResourceManager resourceManager;
    private final ProcessHandles handles;
    private final InstantSource clock;
    private final Consumer<LaneState> publish;
    private final AtomicInteger stuckInProcess;
    private Worker worker;
    private boolean closed;
    private Worker.Job job;
    /// When the job began, on the clock that nobody sets.
    private long jobNanos;
    private LaneState state;

    Lane(String reader, ResourceManager resourceManager, ProcessHandles handles, InstantSource clock,
            AtomicInteger stuckInProcess, Consumer<LaneState> publish) {
        this.reader = reader;
        this.resourceManager = resourceManager;
        this.handles = handles;
        this.clock = clock;
        this.stuckInProcess = stuckInProcess;
        this.publish = publish;
        state = LaneState.idle(reader);
    }

    String reader() {
        return reader;
    }

    synchronized LaneState state() {
        return state;
    }

    synchronized CompletableFuture<Outcome> submit(Operation operation) {
        if (closed) {
            return CompletableFuture.failedFuture(new CancellationException("ReaderDesk is closing"));
        }
        if (worker == null) {
            if (stuckInProcess.get() >= MOST_STUCK) {
                return CompletableFuture.completedFuture(refuse(operation, Refusal.TOO_MANY_STUCK, ResultCode.E_FAIL));
            }
            worker = new Worker(this, resourceManager, handles, clock);
            worker.thread().start();
        }
        var future = new CompletableFuture<Outcome>();
        worker.add(new Worker.Job(Optional.of(operation), future));
        publish(state.attachment(), state.running(), state.handles());
        return future;
    }

    synchronized void probe() {
        if (worker != null && (state.attachment() instanceof AttachmentState.Held || !state.handles().isEmpty())) {
            worker.add(new Worker.Job(Optional.empty(), new CompletableFuture<>()));
        }
    }

    /// An outcome of ReaderDesk alone: nothing was asked of the resource manager.
    Outcome refuse(Operation operation, Refusal reason, ResultCode code) {
        var attachment = state().attachment();
        return new Outcome(reader, operation, clock.instant(), Duration.ZERO, Answer.refused(code, reason), attachment,
                attachment, List.of(), Outcome.Data.NONE);
    }

    boolean stopWaiting() {
        List<Worker.Job> dropped;
        Optional<Worker.Job> given = Optional.empty();
        Outcome outcome = null;
        synchronized (this) {
            if (worker == null || state.running().isEmpty()) {
                return false;
            }
            dropped = worker.takeQueue();
            var running = state.running().get();
            if (!(running.foreignLock() && worker.stopRepeating())) {
                given = Optional.of(job);
                outcome = abandon(running);
            } else {
                publish(state.attachment(), state.running(), state.handles());
            }
        }
        // completed outside the lock: what hangs on a future may call anything
        for (var waiting : dropped) {
            waiting.operation().ifPresent(operation -> waiting.future()
                    .complete(refuse(operation, Refusal.STOPPED_WAITING, ResultCode.E_ABORT)));
        }
        if (given.isPresent()) {
            given.get().future().complete(outcome);
        }
        return true;
    }

    private Outcome abandon(LaneState.Running running) {
        var before = state.attachment();
        handles.withdraw(worker.thread());
        worker.abandon();
        worker = null;
        job = null;
        stuckInProcess.incrementAndGet();
        state = new LaneState(reader, AttachmentState.FREE, Optional.empty(), 0, List.of(), state.stuck() + 1);
        publish.accept(state);
        return new Outcome(reader, running.operation(), running.since(),
                Duration.ofNanos(System.nanoTime() - jobNanos), Answer.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING),
                before, AttachmentState.FREE, List.of(), Outcome.Data.NONE);
    }

    /// Refuses new work and tells the worker to end.
    ///
    /// @return its thread, to be waited for
    Optional<Thread> close() {
        List<Worker.Job> dropped;
        Thread thread;
        synchronized (this) {
            closed = true;
            if (worker == null) {
                return Optional.empty();
            }
            dropped = worker.takeQueue();
            thread = worker.thread();
            worker.end();
        }
        dropped.forEach(waiting -> waiting.future().completeExceptionally(
                new CancellationException("ReaderDesk is closing")));
        return Optional.of(thread);
    }

    // what the worker reports; each is nothing when it has been abandoned

    synchronized boolean began(Worker from, Worker.Job begun) {
        if (from != worker) {
            return false;
        }
        job = begun;
        jobNanos = System.nanoTime();
        publish(state.attachment(), Optional.of(
                new LaneState.Running(begun.operation().orElseThrow(), clock.instant(), false)), state.handles());
        return true;
    }

    synchronized boolean repeating(Worker from) {
        if (from != worker) {
            return false;
        }
        var running = state.running().orElseThrow();
        if (!running.foreignLock()) {
            publish(state.attachment(),
                    Optional.of(new LaneState.Running(running.operation(), running.since(), true)), state.handles());
        }
        return true;
    }

    synchronized boolean ended(Worker from, AttachmentState attachment, List<HeldHandle> open) {
        if (from != worker) {
            return false;
        }
        job = null;
        publish(attachment, Optional.empty(), open);
        return true;
    }

    synchronized void changed(Worker from, AttachmentState attachment, List<HeldHandle> open) {
        if (from == worker && !(attachment.equals(state.attachment()) && open.equals(state.handles()))) {
            publish(attachment, state.running(), open);
        }
    }

    synchronized boolean mayEnd(Worker from) {
        if (from == worker && from.queued() == 0) {
            worker = null;
            return true;
        }
        return from != worker;
    }

    synchronized void exited(Worker from) {
        if (from == worker) {
            worker = null;
            state = new LaneState(reader, AttachmentState.FREE, Optional.empty(), 0, List.of(), state.stuck());
        } else if (from.wasAbandoned()) {
            stuckInProcess.decrementAndGet();
            state = new LaneState(reader, state.attachment(), state.running(), state.queued(), state.handles(),
                    state.stuck() - 1);
            publish.accept(state);
        }
    }

    private void publish(AttachmentState attachment, Optional<LaneState.Running> running, List<HeldHandle> open) {
        state = new LaneState(reader, attachment, running, worker == null ? 0 : worker.queued(), open, state.stuck());
        publish.accept(state);
    }
}
