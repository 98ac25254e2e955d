package org.readerdesk.manage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;

/// One reader's operations, one after the other.
///
/// The thread that does them is a [Worker]. When a call blocks for good the worker is abandoned, and the lane goes on
/// with a new one. All methods are safe from any thread and return at once. `publish` gets the states one after the
/// other, in order, without any lock held: whoever hears them may call back.
final class Lane {

    /// How many abandoned calls a process may have before it refuses to begin more.
    static final int MOST_STUCK = 16;

    /// What runs while a lane finds out whether its handle outlived the service.
    private static final Operation PROBE = new Operation.Status();

    private final String reader;
    private final ResourceManager resourceManager;
    private final ProcessHandles handles;
    private final InstantSource clock;
    private final AtomicInteger stuckInProcess;
    private final Consumer<LaneState> publish;
    private final Queue<LaneState> unpublished = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean publishing = new AtomicBoolean();
    private @Nullable Worker worker;
    private boolean closed;
    private Worker.@Nullable Job job;
    private long jobBegan;
    private long jobs;
    private volatile LaneState state;

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

    LaneState state() {
        return state;
    }

    /// The exception of a future that a close left without an outcome.
    static CancellationException closing() {
        return new CancellationException("ReaderDesk is closing");
    }

    CompletableFuture<Outcome> submit(Operation operation) {
        return change(() -> {
            if (closed) {
                return CompletableFuture.failedFuture(closing());
            }
            if (worker == null) {
                if (stuckInProcess.get() >= MOST_STUCK) {
                    return CompletableFuture.completedFuture(
                            refuse(operation, Refusal.TOO_MANY_STUCK, ResultCode.E_FAIL));
                }
                var started = new Worker(this, resourceManager, handles, clock);
                started.thread().start();
                worker = started;
            }
            var future = new CompletableFuture<Outcome>();
            worker.add(new Worker.Job(Optional.of(operation), future));
            set(state.attachment(), state.running(), state.handles());
            return future;
        });
    }

    synchronized void probe() {
        if (worker != null) {
            worker.add(new Worker.Job(Optional.empty(), new CompletableFuture<>()));
        }
    }

    /// An outcome of ReaderDesk alone: nothing was asked of the resource manager.
    Outcome refuse(Operation operation, Refusal reason, ResultCode code) {
        var attachment = state.attachment();
        return new Outcome(reader, operation, clock.instant(), Duration.ZERO, Answer.refused(code, reason), attachment,
                attachment, List.of(), Outcome.Data.NONE);
    }

    boolean stopWaiting(Predicate<LaneState.Running> meant) {
        List<Runnable> completions = change(() -> {
            if (worker == null || state.running().filter(meant).isEmpty()) {
                return List.of();
            }
            var completed = new ArrayList<Runnable>();
            for (var waiting : worker.takeQueue()) {
                waiting.operation().ifPresent(operation -> completed.add(() -> waiting.future()
                        .complete(refuse(operation, Refusal.STOPPED_WAITING, ResultCode.E_ABORT))));
            }
            var running = state.running().get();
            if (running.foreignLock() && worker.stopRepeating()) {
                set(state.attachment(), state.running(), state.handles());
                completed.add(() -> {});
            } else {
                var given = Objects.requireNonNull(job).future();
                var outcome = abandon(running);
                completed.add(() -> given.complete(outcome));
            }
            return completed;
        });
        // completed outside the lock: what hangs on a future may call anything
        completions.forEach(Runnable::run);
        return !completions.isEmpty();
    }

    private Outcome abandon(LaneState.Running running) {
        var before = state.attachment();
        var given = Objects.requireNonNull(worker);
        var calls = given.callsSoFar();
        handles.withdraw(given.thread());
        given.abandon();
        worker = null;
        job = null;
        stuckInProcess.incrementAndGet();
        set(new LaneState(reader, AttachmentState.Free.FREE, Optional.empty(), 0, List.of(), state.stuck() + 1));
        return new Outcome(reader, running.operation(), running.since(), Duration.ofNanos(System.nanoTime() - jobBegan),
                Answer.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING), before, AttachmentState.Free.FREE, calls,
                Outcome.Data.NONE);
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
        dropped.forEach(waiting -> waiting.future().completeExceptionally(closing()));
        return Optional.of(thread);
    }

    // what the worker reports; each is nothing when it has been abandoned

    /// @return false when the job must not begin any more
    boolean began(Worker from, Worker.Job begun) {
        return change(() -> {
            if (from != worker || closed) {
                return false;
            }
            job = begun;
            jobBegan = System.nanoTime();
            set(state.attachment(), Optional.of(new LaneState.Running(++jobs, begun.operation().orElse(PROBE),
                    clock.instant(), false)), state.handles());
            return true;
        });
    }

    /// Whether the call at hand is being repeated because of another program's transaction.
    boolean repeating(Worker from, boolean foreignLock) {
        return change(() -> {
            if (from != worker) {
                return false;
            }
            state.running().filter(running -> running.foreignLock() != foreignLock)
                    .ifPresent(running -> set(state.attachment(),
                            Optional.of(new LaneState.Running(running.number(), running.operation(),
                                    running.since(), foreignLock)),
                            state.handles()));
            return true;
        });
    }

    boolean ended(Worker from, AttachmentState attachment, List<HeldHandle> open) {
        return change(() -> {
            if (from != worker) {
                return false;
            }
            job = null;
            set(attachment, Optional.empty(), open);
            return true;
        });
    }

    synchronized boolean mayEnd(Worker from) {
        if (from == worker && from.queued() == 0) {
            worker = null;
            return true;
        }
        return from != worker;
    }

    void exited(Worker from) {
        change(() -> {
            if (from == worker) {
                worker = null;
                job = null;
                set(new LaneState(reader, AttachmentState.Free.FREE, Optional.empty(), 0, List.of(), state.stuck()));
            } else if (from.wasAbandoned()) {
                stuckInProcess.decrementAndGet();
                set(new LaneState(reader, state.attachment(), state.running(), state.queued(), state.handles(),
                        state.stuck() - 1));
            }
            return true;
        });
    }

    private void set(AttachmentState attachment, Optional<LaneState.Running> running, List<HeldHandle> open) {
        set(new LaneState(reader, attachment, running, worker == null ? 0 : worker.queued(), open, state.stuck()));
    }

    private void set(LaneState next) {
        if (!next.equals(state)) {
            state = next;
            unpublished.add(next);
        }
    }

    /// Runs `body` under the lock, and publishes what it changed.
    private <T> T change(Supplier<T> body) {
        T result;
        synchronized (this) {
            result = body.get();
        }
        // whoever comes first publishes for all, so that the order stays
        while (!unpublished.isEmpty() && publishing.compareAndSet(false, true)) {
            try {
                for (var next = unpublished.poll(); next != null; next = unpublished.poll()) {
                    publish.accept(next);
                }
            } finally {
                publishing.set(false);
            }
        }
        return result;
    }
}
