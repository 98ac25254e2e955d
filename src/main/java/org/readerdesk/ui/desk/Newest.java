package org.readerdesk.ui.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/// A slot between threads that keeps what came last: a receiver that is behind skips what is outdated already.
///
/// @param <T> what travels; never null
public final class Newest<T> {

    private final AtomicReference<T> slot = new AtomicReference<>();
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
        T before = slot.getAndUpdate(waiting -> waiting == null ? value : merge.apply(waiting, value));
        if (before == null) {
            receiving.execute(() -> receiver.accept(slot.getAndSet(null)));
        }
    }
}
