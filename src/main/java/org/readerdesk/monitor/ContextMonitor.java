package org.readerdesk.monitor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.readerdesk.monitor.ReadersSnapshot.Service;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.monitor.ReadersSnapshot.Watching;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// Watches through one context on one daemon thread, both of which do nothing else.
///
/// A change that ends the resource manager's wait shows at once, any other (a program begins to use a card, a reader
/// arrives where nothing reports arrivals) within a second. While the service is away it is asked twice a second, each
/// time through a new context.
public final class ContextMonitor implements ReaderMonitor {

    /// How long it waits: for a change, after a failure, and when events come without end.
    record Pace(Duration tick, Duration retry, Duration brake) {
        static final Pace NORMAL =
                new Pace(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(200));
    }

    private static final Logger LOG = System.getLogger(ContextMonitor.class.getName());
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final ResourceManager manager;
    private final Pace pace;
    private final InstantSource clock;
    private final Thread thread = Thread.ofPlatform().daemon().name("readerdesk-monitor").unstarted(this::run);
    private final Bell bell = new Bell();
    private final List<Consumer<ReadersSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final CurrentContext context = new CurrentContext();
    private volatile ReadersSnapshot current = ReadersSnapshot.STARTING;
    /// The last failure was a 0x8010006A that was not believed yet.
    private boolean doubting;
    /// Somebody wanted a look, and waits for a snapshot.
    private boolean owing;

    /// Watches what `manager` reports, from [#start()] on.
    public ContextMonitor(ResourceManager manager) {
        this(manager, Pace.NORMAL, InstantSource.system());
    }

    ContextMonitor(ResourceManager manager, Pace pace, InstantSource clock) {
        this.manager = manager;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public ReadersSnapshot current() {
        return current;
    }

    @Override
    public void listen(Consumer<ReadersSnapshot> listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void lookAgain() {
        if (thread.isAlive() && bell.wantLook()) {
            // Cancelling asks the service: not on the caller's thread.
            Thread.ofPlatform().daemon().name("readerdesk-monitor-look")
                    .start(() -> context.cancelUntil(() -> !bell.isLookWanted() || bell.isClosing(), CLOSE_LIMIT));
        }
    }

    /// {@inheritDoc}
    ///
    /// A thread that is stuck in the PC/SC library is left behind; it ends by itself when the call returns.
    @Override
    public void close() {
        bell.close();
        if (!thread.isAlive() || Thread.currentThread() == thread) {
            return;
        }
        // Cancelling asks the service, too: should that hang, close() must not.
        Thread.ofPlatform().daemon().name("readerdesk-monitor-stop")
                .start(() -> context.cancelUntil(() -> !thread.isAlive(), CLOSE_LIMIT));
        if (!joined(CLOSE_LIMIT)) {
            LOG.log(Level.WARNING, "The monitor is stuck in the PC/SC library and was left behind");
        }
    }

    private boolean joined(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return thread.join(Duration.ofNanos(end - System.nanoTime()));
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!bell.isClosing()) {
            boolean again;
            try {
                again = serve();
            } catch (RuntimeException | Error bug) {
                LOG.log(Level.ERROR, "The monitor failed and starts anew", bug);
                again = false;
            }
            if (!again) {
                bell.pause(pace.retry());
            }
        }
    }

    /// The life of one context.
    ///
    /// @return whether to begin the next one without a pause
    private boolean serve() {
        owing |= bell.beginLook();
        return switch (manager.establish()) {
            case Result.Ok<Context>(Context opened) -> {
                var rounds = new Rounds(opened, manager, pace);
                context.use(opened);
                try {
                    yield watch(rounds);
                } finally {
                    context.use(null);
                    opened.release();
                }
            }
            case Result.Err<Context> failed -> failed(failed.answer(), "SCardEstablishContext");
            case Result.Refused<Context> refused -> failed(refused.answer(), "SCardEstablishContext");
        };
    }

    private boolean watch(Rounds rounds) {
        while (!bell.isClosing()) {
            owing |= bell.beginLook();
            var listed = rounds.list();
            if (!listed.isOk()) {
                return failed(listed.answer(), "SCardListReaders");
            }
            var looked = owing ? rounds.look() : Answer.SUCCESS;
            if (!looked.isSuccess()) {
                return failed(looked, "SCardGetStatusChange");
            }
            if (rounds.settled()) {
                publish(new Watching(), rounds.readers());
            }
            if (bell.isClosing()) {
                // A listener closed it, so nobody will cancel.
                return true;
            }
            var waited = rounds.await(bell::pause);
            if (!waited.isSuccess()) {
                return failed(waited, "SCardGetStatusChange");
            }
            doubting = false;
        }
        return true;
    }

    private boolean failed(Answer answer, String call) {
        if (bell.isClosing()) {
            return true;
        }
        // The service that dies in this very moment says 0x8010006A too; only if it comes twice it is a refusal.
        if (!doubting && answer.code().equals(ResultCode.SECURITY_VIOLATION)) {
            doubting = true;
            return true;
        }
        doubting = false;
        publish(new Unavailable(answer, call, clock.instant().plus(pace.retry())), List.of());
        return false;
    }

    private void publish(Service service, List<ReaderState> readers) {
        var last = current;
        if (!owing && sameService(last.service(), service) && last.readers().equals(readers)) {
            return;
        }
        owing = false;
        var next = new ReadersSnapshot(last.sequence() + 1, clock.instant(), service, readers);
        current = next;
        for (var listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException | Error bug) {
                LOG.log(Level.ERROR, "A listener of the monitor failed", bug);
            }
        }
    }

    private static boolean sameService(Service a, Service b) {
        return a instanceof Unavailable(Answer answerA, String callA, _)
                && b instanceof Unavailable(Answer answerB, String callB, _)
                        ? answerA.equals(answerB) && callA.equals(callB)
                        // the others say nothing more than what they are
                        : a.getClass() == b.getClass();
    }
}
