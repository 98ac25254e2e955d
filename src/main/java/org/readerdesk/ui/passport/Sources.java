package org.readerdesk.ui.passport;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.passport.page.Circumstances;

/// Where a passport has what needs no handle.
///
/// @param files what blocks on files
/// @param names loads the names of cards on a thread of its own, or has them
/// @param circumstances of a moment
public record Sources(FileWork files, Supplier<CompletableFuture<CardNames>> names,
        Function<Instant, Circumstances> circumstances) {
}
