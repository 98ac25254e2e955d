package org.readerdesk.ui.card;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.readerdesk.card.names.CardNames;

/// Loads the names of cards when they are asked for first, and keeps them. For the JavaFX thread.
public final class NamesOnce implements Supplier<CompletableFuture<CardNames>> {

    private final Supplier<CompletableFuture<CardNames>> load;
    private Optional<CompletableFuture<CardNames>> begun = Optional.empty();

    /// @param load begins to load them on a thread of its own
    public NamesOnce(Supplier<CompletableFuture<CardNames>> load) {
        this.load = load;
    }

    @Override
    public CompletableFuture<CardNames> get() {
        var loading = begun.orElseGet(load);
        begun = Optional.of(loading);
        return loading;
    }
}
