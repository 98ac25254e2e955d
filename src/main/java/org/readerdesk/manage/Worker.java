package org.readerdesk.manage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.readerdesk.manage.CardManager.Done;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// The thread of a lane: one context, one manager, and at most one handle opened outside it, all used here only.
///
/// It reports to its lane, which may abandon it; then it undoes what it holds as soon as the library lets it, and ends.
final class Worker implements Runnable {

    /// How long a worker that holds nothing waits for more work before its thread ends.
    private static final long IDLE_SECONDS = 20;
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    /// Something to do: an operation with its future, or, without one, to see whether the handles outlived the service.
    record Job(Optional<Operation> operation, CompletableFuture<Outcome> future) {
    }

    private final Lane lane;
    private final Session session;
    private final ProcessHandles handles;
    private final CardManager manager;
    private final List<ProcessHandles.Entry> opened = new ArrayList<>();
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    /// The operations in the queue: to count them there would take longer the more there are.
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread thread;
    private volatile CountDownLatch stopRepeating = new CountDownLatch(1);
    private volatile boolean ending;
    private volatile boolean abandoned;

    Worker(Lane lane, ResourceManager resourceManager, ProcessHandles handles, InstantSource clock) {
        this.lane = lane;
        this.handles = handles;
        session = new Session(resourceManager);
        manager = new CardManager(session, handles, new Repetition(), clock);
        thread = Thread.ofPlatform().daemon().name("reader lane: " + lane.reader()).unstarted(this);
    }

    Thread thread() {
        return thread;
    }

    void add(Job job) {
        if (job.operation().isPresent()) {
            waiting.incrementAndGet();
        }
        queue.add(job);
    }

    /// Takes the waiting jobs out of the queue.
    List<Job> takeQueue() {
        var taken = new ArrayList<Job>();
        queue.drainTo(taken);
        taken.forEach(this::taken);
        return taken;
    }

    private void taken(Job job) {
        if (job.operation().isPresent()) {
            waiting.decrementAndGet();
        }
    }

    /// How many operations wait.
    int queued() {
        return waiting.get();
    }

    /// The calls of the operation at hand, the one under way included; from any thread.
    List<Call> callsSoFar() {
        return session.callsSoFar();
    }

    /// Ends the repetition of the running call, if it is being repeated.
    ///
    /// @return false when that was asked before
    boolean stopRepeating() {
        boolean first = stopRepeating.getCount() > 0;
        stopRepeating.countDown();
        return first;
    }

    /// Ends the thread after the call at hand, and with it everything that it holds.
    void end() {
        ending = true;
        session.giveUp();
        stopRepeating.countDown();
        queue.add(new Job(Optional.empty(), new CompletableFuture<>()));
    }

    /// As [#end()], and nobody waits for it any more.
    void abandon() {
        abandoned = true;
        end();
    }

    boolean wasAbandoned() {
        return abandoned;
    }

    @Override
    public void run() {
        try {
            while (!ending) {
                var job = next();
                if (job.isEmpty() && holdsNothing() && lane.mayEnd(this)) {
                    return;
                }
                job.ifPresent(this::work);
            }
        } finally {
            undo();
            lane.exited(this);
            // after that nothing is added any more
            takeQueue().forEach(Worker::drop);
        }
    }

    private Optional<Job> next() {
        try {
            var job = Optional.ofNullable(queue.poll(IDLE_SECONDS, TimeUnit.SECONDS));
            job.ifPresent(this::taken);
            return job;
        } catch (InterruptedException _) {
            // nobody interrupts a lane but by mistake
            return Optional.empty();
        }
    }

    private static void drop(Job job) {
        job.future().completeExceptionally(Lane.closing());
    }

    private boolean holdsNothing() {
        return opened.isEmpty() && manager.state() instanceof AttachmentState.Free;
    }

    private void work(Job job) {
        if (job.operation().isEmpty() && holdsNothing()) {
            return;
        }
        // before the lane hears of it: from then on it may be stopped
        stopRepeating = new CountDownLatch(1);
        if (!lane.began(this, job)) {
            drop(job);
            return;
        }
        Runnable completion;
        try {
            var outcome = job.operation().map(this::perform);
            if (outcome.isEmpty()) {
                probe();
            }
            completion = () -> outcome.ifPresent(job.future()::complete);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "an operation failed by a fault of ReaderDesk", e);
            completion = () -> job.future().completeExceptionally(e);
        }
        if (lane.ended(this, manager.state(), openHandles())) {
            completion.run();
        } else {
            ending = true;
        }
    }

    private Outcome perform(Operation operation) {
        return switch (operation) {
            case Operation.Open open -> manager.recorded(lane.reader(), operation, () -> open(open));
            case Operation.Close close -> manager.recorded(lane.reader(), operation, () -> close(close));
            case Operation.Attach _ when !opened.isEmpty() && manager.state() instanceof AttachmentState.Free ->
                    manager.recorded(lane.reader(), operation,
                            () -> Done.refused(ResultCode.E_UNEXPECTED, Refusal.HANDLE_OPEN));
            case Operation.Inspect _ when !opened.isEmpty() && manager.state() instanceof AttachmentState.Free ->
                    manager.recorded(lane.reader(), operation, this::inspectOpened);
            default -> manager.run(lane.reader(), operation);
        };
    }

    /// Two handles on one thread could wait for each other for ever, so there is never a second.
    private Done open(Operation.Open open) {
        if (!opened.isEmpty()) {
            return Done.refused(ResultCode.E_UNEXPECTED, Refusal.HANDLE_OPEN);
        }
        if (manager.state() instanceof AttachmentState.Held) {
            return Done.refused(ResultCode.E_UNEXPECTED, Refusal.ALREADY_ATTACHED);
        }
        var connected = Attachment.connect(session, lane.reader(), open.share(), open.preferred());
        if (connected instanceof Result.Ok<Connection>(Connection connection)) {
            var entry = handles.add(lane.reader(), open.share(), open.preferred(), connection);
            opened.add(entry);
            return new Done(connected.answer(), new Outcome.Data(Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(entry.held.id())));
        }
        return Done.of(connected.answer());
    }

    private Done close(Operation.Close close) {
        if (!Attachment.canDisconnect(session, close.disposition())) {
            return Done.refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA);
        }
        for (Iterator<ProcessHandles.Entry> i = opened.iterator(); i.hasNext();) {
            var entry = i.next();
            if (entry.held.id() == close.handle()) {
                i.remove();
                var answer = Attachment.disconnect(session, handles, entry, close.disposition()).answer();
                manager.noticeOwner();
                return Done.of(answer);
            }
        }
        return Done.of(Answer.refused(ResultCode.E_INVALIDARG, Refusal.UNKNOWN_HANDLE));
    }

    /// With the handle that was opened outside the manager.
    private Done inspectOpened() {
        var entry = opened.getFirst();
        var read = Inspector.read(session, entry.handle);
        if (read.lost()) {
            lose(entry);
        }
        return read.done();
    }

    private void probe() {
        manager.probe();
        for (var entry : List.copyOf(opened)) {
            var code = Attachment.probe(session, entry.handle).code();
            if (Attachment.isLost(code) || code.equals(ResultCode.COMM_ERROR)) {
                lose(entry);
            }
        }
        session.drain();
    }

    private void lose(ProcessHandles.Entry entry) {
        opened.remove(entry);
        handles.close(entry);
        session.leave();
        manager.noticeOwner();
    }

    private List<HeldHandle> openHandles() {
        return opened.stream().map(entry -> entry.held).toList();
    }

    /// Repeats the call at hand until somebody stops it.
    private final class Repetition implements Patience {

        @Override
        public boolean again() {
            var stop = stopRepeating;
            if (!lane.repeating(Worker.this, true)) {
                return false;
            }
            try {
                return !stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                // as in next()
                return stop.getCount() > 0;
            }
        }

        @Override
        public void over() {
            lane.repeating(Worker.this, false);
        }
    }

    private void undo() {
        undo(() -> {
            if (manager.state() instanceof AttachmentState.Held) {
                manager.detach();
            }
        });
        opened.forEach(entry -> undo(() -> Attachment.disconnect(session, handles, entry, Disposition.LEAVE)));
        opened.clear();
        undo(session::close);
    }

    private static void undo(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a lane could not be cleared", e);
        }
    }
}
