package org.readerdesk.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Outcome;

/// Waits for operations on one reader, and tells the person when that takes long.
///
/// @param interrupted once completed, the wait of the running operation is stopped
record Waiting(Attachments attachments, String reader, Console console, CompletableFuture<Void> interrupted) {

    /// Waiting is told from here on.
    private static final Duration FIRST_NOTICE = Duration.ofSeconds(3);
    private static final Duration NEXT_NOTICE = Duration.ofSeconds(10);
    /// What is nearly done at an interrupt may finish.
    private static final Duration GRACE = Duration.ofMillis(50);

    /// Blocks as long as the operation does, without limit while another program holds the card.
    Outcome await(CompletableFuture<Outcome> future) throws InterruptedException {
        long begin = System.nanoTime();
        var either = CompletableFuture.anyOf(future, interrupted);
        var patience = FIRST_NOTICE;
        while (!future.isDone()) {
            if (interrupted.isDone()) {
                if (!within(future, GRACE)) {
                    attachments.stopWaiting(reader);
                }
            } else if (!within(either, patience)) {
                notice(Duration.ofNanos(System.nanoTime() - begin));
                patience = NEXT_NOTICE;
            }
        }
        return future.join();
    }

    private static boolean within(CompletableFuture<?> future, Duration limit) throws InterruptedException {
        try {
            future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException _) {
            // told by join()
            return true;
        }
    }

    private void notice(Duration waited) {
        boolean certain = attachments.state(reader).running().map(LaneState.Running::foreignLock).orElse(false);
        console.say("waiting: another program %s the card, %d s (Ctrl-C stops waiting)"
                .formatted(certain ? "holds" : "may hold", Math.max(1, waited.toSeconds())));
    }
}
