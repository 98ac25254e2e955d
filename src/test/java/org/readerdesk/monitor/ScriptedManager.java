package org.readerdesk.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

/// A resource manager as awkward as the real one: deaf to interrupts, forgetful of early cancels, strict about threads.
/// Each broken rule is kept in [#violations].
final class ScriptedManager implements ResourceManager {

    final List<String> violations = new CopyOnWriteArrayList<>();
    final Queue<ResultCode> establishAnswers = new ConcurrentLinkedQueue<>();
    final Queue<ResultCode> listAnswers = new ConcurrentLinkedQueue<>();
    final Queue<ResultCode> waitAnswers = new ConcurrentLinkedQueue<>();
    final AtomicInteger establishes = new AtomicInteger();
    final AtomicInteger releases = new AtomicInteger();
    final AtomicInteger lists = new AtomicInteger();
    final AtomicInteger waits = new AtomicInteger();
    final AtomicInteger cancels = new AtomicInteger();
    /// Every wait returns at once.
    volatile boolean storm;
    /// Waits and cancels hang for ever.
    volatile boolean hung;
    /// The next call to establish throws, as only a bug does.
    volatile boolean broken;
    volatile int lostCancels;
    volatile int mostAsked;

    private final Set<Feature> features;
    private final Map<Integer, ReaderState> readers = new LinkedHashMap<>();
    private int nextReader;
    private boolean up = true;
    private int pnpCount;
    private volatile boolean someoneWaits;

    ScriptedManager(Feature... features) {
        this.features = Set.of(features);
    }

    synchronized int plug(String name, ReaderFlag... flags) {
        readers.put(nextReader, new ReaderState(name, Set.of(flags), 0, Bytes.EMPTY));
        pnpCount++;
        notifyAll();
        return nextReader++;
    }

    synchronized void unplug(int reader) {
        readers.remove(reader);
        pnpCount++;
        notifyAll();
    }

    synchronized void change(int reader, ReaderFlag... flags) {
        replace(reader, 1, flags);
        notifyAll();
    }

    /// As a change, but it wakes nobody.
    synchronized void silently(int reader, ReaderFlag... flags) {
        replace(reader, 0, flags);
    }

    private void replace(int reader, int events, ReaderFlag... flags) {
        var old = readers.get(reader);
        readers.put(reader, new ReaderState(old.name(), Set.of(flags), old.eventCount() + events, old.atr()));
    }

    /// Until the monitor waits: what arrives earlier is not reported before the next tick.
    void awaitWait() throws InterruptedException {
        while (!someoneWaits) {
            Thread.sleep(1);
        }
    }

    synchronized void serviceUp(boolean now) {
        up = now;
        notifyAll();
    }

    @Override
    public Description description() {
        return new Description(Kind.SIMULATOR, Platform.PCSCLITE, "", features);
    }

    @Override
    public Result<Context> establish() {
        if (broken) {
            broken = false;
            throw new IllegalStateException("a bug of an adapter");
        }
        establishes.incrementAndGet();
        var scripted = establishAnswers.poll();
        if (scripted != null && !scripted.isSuccess()) {
            return new Result.Err<>(scripted);
        }
        synchronized (this) {
            return up ? new Result.Ok<>(new Scripted()) : new Result.Err<>(ResultCode.NO_SERVICE);
        }
    }

    private static <T> Result<T> never() {
        throw new AssertionError("the monitor has no business with this call");
    }

    private final class Scripted implements Context {
        private final Thread owner = Thread.currentThread();
        private boolean released;
        private boolean waiting;
        private boolean cancelled;

        private void confined(String call) {
            if (Thread.currentThread() != owner) {
                violations.add(call + " on " + Thread.currentThread().getName());
            }
            if (released) {
                violations.add(call + " after release");
            }
        }

        @Override
        public Result<List<String>> listReaders() {
            confined("list");
            lists.incrementAndGet();
            var scripted = listAnswers.poll();
            if (scripted != null) {
                return new Result.Err<>(scripted);
            }
            synchronized (ScriptedManager.this) {
                if (!up) {
                    return new Result.Err<>(ResultCode.NO_SERVICE);
                }
                return readers.isEmpty() ? new Result.Err<>(ResultCode.NO_READERS_AVAILABLE)
                        : new Result.Ok<>(readers.values().stream().map(ReaderState::name).toList());
            }
        }

        @Override
        public StatusChange getStatusChange(Duration timeout, List<ReaderState> known) {
            confined("wait");
            waits.incrementAndGet();
            mostAsked = Math.max(mostAsked, known.size());
            var scripted = waitAnswers.poll();
            if (scripted != null) {
                return new StatusChange(new Result.Err<>(scripted), known);
            }
            synchronized (ScriptedManager.this) {
                if (known.isEmpty() || known.size() > 16) {
                    return new StatusChange(
                            known.isEmpty() ? Result.Ok.DONE : new Result.Err<>(ResultCode.INVALID_PARAMETER), known);
                }
                long end = System.nanoTime() + timeout.toNanos();
                waiting = true;
                someoneWaits = true;
                try {
                    return waitFor(known, pnpCount, end);
                } finally {
                    waiting = false;
                    someoneWaits = false;
                    cancelled = false;
                }
            }
        }

        private StatusChange waitFor(List<ReaderState> known, int arrivals, long end) {
            boolean woken = storm;
            while (true) {
                if (!up) {
                    return new StatusChange(new Result.Err<>(ResultCode.COMM_ERROR), known);
                }
                if (cancelled) {
                    return new StatusChange(new Result.Err<>(ResultCode.CANCELLED), known);
                }
                var states = new ArrayList<ReaderState>();
                boolean differs = storm;
                var left = new ArrayList<>(readers.values());
                for (var entry : known) {
                    if (entry.name().equals(ReaderState.PNP)) {
                        differs |= arrivals != pnpCount;
                        states.add(entry);
                        continue;
                    }
                    var now = left.stream().filter(state -> state.name().equals(entry.name())).findFirst();
                    if (now.isEmpty() && entry.flags().isEmpty()) {
                        return new StatusChange(new Result.Err<>(ResultCode.UNKNOWN_READER), known);
                    }
                    var state = now.orElse(new ReaderState(entry.name(),
                            Set.of(ReaderFlag.UNKNOWN, ReaderFlag.UNAVAILABLE), 0, Bytes.EMPTY));
                    now.ifPresent(left::remove);
                    boolean changed = !state.equals(entry);
                    differs |= changed && (woken || entry.flags().isEmpty()
                            || state.eventCount() != entry.eventCount());
                    states.add(changed ? withChanged(state) : state);
                }
                long nanos = end - System.nanoTime();
                if (differs || nanos <= 0) {
                    return new StatusChange(differs ? Result.Ok.DONE : new Result.Err<>(ResultCode.TIMEOUT), states);
                }
                woken = sleepDeaf(nanos);
            }
        }

        /// @return whether something woke it before the time
        private boolean sleepDeaf(long nanos) {
            long end = System.nanoTime() + nanos;
            try {
                ScriptedManager.this.wait(Math.max(1, nanos / 1_000_000));
            } catch (InterruptedException _) {
                violations.add("interrupted");
            }
            while (hung) {
                try {
                    ScriptedManager.this.wait();
                } catch (InterruptedException _) {
                    violations.add("interrupted");
                }
            }
            return System.nanoTime() < end;
        }

        private static ReaderState withChanged(ReaderState state) {
            var flags = state.flags().isEmpty() ? EnumSet.noneOf(ReaderFlag.class) : EnumSet.copyOf(state.flags());
            flags.add(ReaderFlag.CHANGED);
            return new ReaderState(state.name(), flags, state.eventCount(), state.atr());
        }

        @Override
        public Result<Void> cancel() {
            cancels.incrementAndGet();
            synchronized (ScriptedManager.this) {
                if (released) {
                    violations.add("cancel after release");
                }
                if (hung) {
                    sleepDeaf(1);
                }
                if (lostCancels > 0) {
                    lostCancels--;
                } else if (waiting) {
                    cancelled = true;
                    ScriptedManager.this.notifyAll();
                }
            }
            return Result.Ok.DONE;
        }

        @Override
        public Result<Void> release() {
            confined("release");
            releases.incrementAndGet();
            released = true;
            return Result.Ok.DONE;
        }

        @Override
        public Result<Void> isValid() {
            return never();
        }

        @Override
        public Result<List<String>> listGroups() {
            return never();
        }

        @Override
        public Result<Connection> connect(String reader, ShareMode share, Set<Protocol> preferred) {
            violations.add("connect");
            return never();
        }
    }
}
