package org.readerdesk.pcsc.javax;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets calls into a provider.
///
/// SunPCSC has one native context for all threads. Two threads in libpcsclite on one context freeze every PC/SC call of
/// the process, so they wait in Java instead.
sealed interface Gate {

    /// For a provider with a context for each thread.
    Gate OPEN = new Open();
    /// For a provider with one context for the process; the same gate for everybody.
    Gate ONE_AT_A_TIME = new OneAtATime(new ReentrantLock(true));

    /// Makes the call when it is its turn.
    <T> T through(Supplier<T> call);

    /// Makes the call if its turn comes within `patience`; empty if not.
    <T> Optional<T> through(Duration patience, Supplier<T> call);

    /// Never waits.
    record Open() implements Gate {

        @Override
        public <T> T through(Supplier<T> call) {
            return call.get();
        }

        @Override
        public <T> Optional<T> through(Duration patience, Supplier<T> call) {
            return Optional.of(call.get());
        }
    }

    /// First come, first served.
    record OneAtATime(ReentrantLock lock) implements Gate {

        @Override
        public <T> T through(Supplier<T> call) {
            lock.lock();
            try {
                return call.get();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public <T> Optional<T> through(Duration patience, Supplier<T> call) {
            if (!entered(patience)) {
                return Optional.empty();
            }
            try {
                return Optional.of(call.get());
            } finally {
                lock.unlock();
            }
        }

        private boolean entered(Duration patience) {
            long end = System.nanoTime() + patience.toNanos();
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
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
    }
}
