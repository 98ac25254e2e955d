package org.readerdesk.ui.desk;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/// A slot between threads that keeps what came last: a receiver that is behind skips what is outdated already.
///
/// @param <T> what travels; never null
public final class Newest<T> {

    private final AtomicReference<Optional<T>> slot = new AtomicReference<>(Optional.empty());
    private final Executor receiving;
    private final BinaryOperator<T> merge;
    private final Consumer<T> receiver;

    /// @param receiving where `receiver` is called
    /// @param merge joins what lies in the slot with what comes after it
    public Newest(Executor receiving, BinaryOperator<T> merge, Consumer<T> receiver) {
        this.receiving = receiving;
        this.merge = merge;
        this.receiver = receiver;
    }

    /// Leaves `value` for the receiver; from any thread, returns at once.
    public void offer(T value) {
        var before =
                slot.getAndUpdate(waiting -> Optional.of(waiting.map(old -> merge.apply(old, value)).orElse(value)));
        if (before.isEmpty()) {
            receiving.execute(() -> slot.getAndSet(Optional.empty()).ifPresent(receiver));
        }
    }
}
