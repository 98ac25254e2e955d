package org.readerdesk.pcsc.simulator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.readerdesk.pcsc.ResultCode;

/// The whole simulated world, and the one lock that guards it.
///
/// Every change wakes whoever waits; each waiter looks for itself whether its wait is over.
final class Simulation {

    /// What pcsc-lite 1.9.9 can hold.
    static final int MOST_READERS = 16;

    final Map<String, SimReader> readers = new LinkedHashMap<>();
    final Set<SimulatedContext> contexts = new HashSet<>();
    final Faults faults = new Faults();
    final CallLog log = new CallLog();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Random random = new Random();
    private boolean running = true;
    private long life = 1;

    /// Runs `action` under the lock and wakes every waiter afterwards.
    <T> T change(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /// Runs one recorded call under the lock.
    <T> T call(NativeCall function, String reader, String arguments, Supplier<T> body) {
        return change(() -> {
            var call = log.begin(function, reader, arguments);
            try {
                return body.get();
            } finally {
                log.end(call);
            }
        });
    }

    /// Runs `action` with the lock given up meanwhile; only directly inside [#call].
    <T> T unlocked(Supplier<T> action) {
        changed.signalAll();
        lock.unlock();
        try {
            return action.get();
        } finally {
            lock.lock();
        }
    }

    /// Waits for any change, deaf to interrupts, like a native call.
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    void awaitChange() {
        changed.awaitUninterruptibly();
    }

    /// Waits for any change, deaf to interrupts, at most until `deadline` on the clock of [System#nanoTime()].
    void awaitChange(long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    changed.awaitNanos(deadline - System.nanoTime());
                    return;
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

    /// Waits as long as the reader is slow or hung; ends early when it is unplugged or the service stops.
    void awaitReader(SimReader reader, long lifeOfCaller) {
        long deadline = System.nanoTime() + faults.latency(reader.name).toNanos();
        while (alive(lifeOfCaller) && reader.plugged) {
            if (faults.isHung(reader.name)) {
                awaitChange();
            } else if (System.nanoTime() - deadline < 0) {
                awaitChange(deadline);
            } else {
                return;
            }
        }
    }

    boolean running() {
        return running;
    }

    /// Which life of the service this is; a context of an earlier one is dead for ever.
    long life() {
        return life;
    }

    boolean alive(long lifeOfCaller) {
        return running && life == lifeOfCaller;
    }

    boolean stop() {
        if (!running) {
            return false;
        }
        running = false;
        readers.values().forEach(SimReader::restart);
        return true;
    }

    boolean start() {
        if (running) {
            return false;
        }
        running = true;
        life++;
        return true;
    }

    Optional<SimReader> reader(String name) {
        return Optional.ofNullable(readers.get(name));
    }

    int openHandles() {
        return readers.values().stream()
                .mapToInt(reader -> (int) reader.handles.stream().filter(handle -> !handle.foreign).count()).sum();
    }

    /// A number as pcsc-lite gives them: random, not 0, within 31 bits, not in use.
    long newNumber() {
        while (true) {
            long number = random.nextInt(1, Integer.MAX_VALUE);
            if (readers.values().stream().flatMap(reader -> reader.handles.stream())
                    .noneMatch(handle -> handle.number == number)) {
                return number;
            }
        }
    }

    /// What a call answers over which the service stops.
    static ResultCode diedUnder(NativeCall function) {
        return switch (function) {
            case GET_STATUS_CHANGE, CONNECT, TRANSMIT -> ResultCode.COMM_ERROR;
            case BEGIN_TRANSACTION -> ResultCode.NO_SERVICE;
            default -> ResultCode.SECURITY_VIOLATION;
        };
    }
}
