package org.readerdesk.pcsc.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.readerdesk.pcsc.Quoted;

/// A script that is being played, on one daemon thread.
public final class ScriptPlayer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SimulatorScript script;
    private final Scene scene;
    private final Consumer<String> report;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;

    ScriptPlayer(SimulatorScript script, Scene scene, Consumer<String> report) {
        this.script = script;
        this.scene = scene;
        this.report = report;
        this.thread = Thread.ofPlatform().daemon().name("readerdesk-simulator-script").start(this::play);
    }

    /// Completes on the player's thread after the last command or after [#close()]; exceptionally only on a bug.
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /// Stops before the next command; waits for the running one, at most 1 s.
    @Override
    public void close() {
        closed.countDown();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() {
        try {
            long start = System.nanoTime();
            for (var step : script.steps()) {
                long left = step.at().toNanos() - (System.nanoTime() - start);
                if (closed.await(Math.max(0, left), TimeUnit.NANOSECONDS)) {
                    break;
                }
                step.command().run(scene).ifPresent(reason -> report.accept(
                        "%s, line %d had no effect: %s.".formatted(Quoted.place(script.source()), step.line(),
                                reason)));
            }
            ended.complete(null);
        } catch (InterruptedException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }
}
