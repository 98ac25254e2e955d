package org.readerdesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Services;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.ResourceManager;

/// What the window works with, from its start to its end.
///
/// @param whySimulated a sentence; empty when nothing is simulated, or when that was asked for
record WindowSession(ResourceManager manager, Optional<String> whySimulated, Attachments attachments,
        ReaderMonitor monitor, String version, AtomicBoolean closed) implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    /// Finds the resource manager; may take some 0.3 s, so not on the JavaFX thread. The monitor is not started.
    static WindowSession open(Services services, PcscChoice choice, Optional<Path> script) {
        var selected = services.select(choice, script);
        var attachments = services.attachments(selected.manager());
        var monitor = services.monitor(selected.manager());
        monitor.listen(snapshot -> {
            if (snapshot.service() instanceof ReadersSnapshot.Unavailable) {
                attachments.serviceLost();
            }
        });
        return new WindowSession(selected.manager(), selected.reason(), attachments, monitor, services.version(),
                new AtomicBoolean());
    }

    /// Gives everything back; at most 2 s. Only the first call does something, but each returns after the end.
    @Override
    public synchronized void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        var watching = Thread.ofPlatform().daemon().name("readerdesk-close-monitor").start(monitor::close);
        attachments.close();
        try {
            watching.join(CLOSE_LIMIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
