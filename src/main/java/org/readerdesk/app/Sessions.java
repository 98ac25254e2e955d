package org.readerdesk.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Services;

/// The sessions of the program's window: the first one, and the simulator's that may take its place. From any thread.
final class Sessions {

    private final Services services;
    private final List<CompletableFuture<WindowSession>> all = new CopyOnWriteArrayList<>();

    Sessions(Services services) {
        this.services = services;
    }

    /// Opens a session, on a thread of its own.
    CompletableFuture<WindowSession> open(PcscChoice choice, Optional<Path> script) {
        return keep(CompletableFuture.supplyAsync(() -> WindowSession.open(services, choice, script),
                task -> Thread.ofPlatform().daemon().name("readerdesk-start").start(task)));
    }

    /// Opens a session on the calling thread.
    ///
    /// @throws RuntimeException when that fails, say for a script that cannot be used
    CompletableFuture<WindowSession> openHere(PcscChoice choice, Optional<Path> script) {
        return keep(CompletableFuture.completedFuture(WindowSession.open(services, choice, script)));
    }

    private CompletableFuture<WindowSession> keep(CompletableFuture<WindowSession> opened) {
        all.add(opened);
        return opened;
    }

    /// Closes every session and returns when they are closed; one that is still opening closes itself afterwards.
    void close() {
        for (var opened : all) {
            var _ = opened.thenAccept(WindowSession::close);
        }
    }
}
