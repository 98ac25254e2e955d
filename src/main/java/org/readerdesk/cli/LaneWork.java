package org.readerdesk.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.readerdesk.pcsc.ResourceManager;

/// Work on one reader's lane that Ctrl-C may end: what is held then is let go of before the program ends.
final class LaneWork {

    /// How long an interrupted command may take to clean up; the attachments themselves take at most 2 s.
    private static final long CLEAN_UP_MILLIS = 5000;

    private LaneWork() {
    }

    /// The work itself.
    interface Body<T> {
        T run(Waiting waiting) throws InterruptedException;
    }

    /// Blocks as long as the work does.
    static <T> T run(RootCommand root, ResourceManager manager, String reader, Body<T> body)
            throws InterruptedException {
        var interrupted = new CompletableFuture<Void>();
        var done = new CountDownLatch(1);
        try (var _ = root.services().onInterrupt(() -> {
            interrupted.complete(null);
            awaitQuietly(done);
        })) {
            try (var attachments = root.services().attachments(manager)) {
                return body.run(new Waiting(attachments, reader, root.console(), interrupted));
            } finally {
                done.countDown();
            }
        }
    }

    private static void awaitQuietly(CountDownLatch done) {
        try {
            done.await(CLEAN_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
