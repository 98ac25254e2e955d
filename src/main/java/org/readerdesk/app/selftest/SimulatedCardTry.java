package org.readerdesk.app.selftest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// A card is attached to, asked for its status and detached from, through everything below the window.
final class SimulatedCardTry {

    private static final String PART = "simulator";
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private SimulatedCardTry() {
    }

    static Finding look() throws InterruptedException, ExecutionException, TimeoutException {
        return look(SimulatedResourceManager.small());
    }

    static Finding look(SimulatedResourceManager manager)
            throws InterruptedException, ExecutionException, TimeoutException {
        var reader = manager.scene().readers().getFirst().name();
        long begun = System.nanoTime();
        try (var lanes = new LaneAttachments(manager)) {
            for (var operation : List.of(new Operation.Attach(ShareMode.SHARED, Protocol.ANY), new Operation.Status(),
                    new Operation.Detach(Disposition.LEAVE))) {
                var outcome = lanes.submit(reader, operation).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
                if (!outcome.code().isSuccess()) {
                    return Finding.fail(PART, "%s came to %s; expected success".formatted(
                            operation.getClass().getSimpleName(), outcome.code().hex()));
                }
            }
        }
        return Finding.ok(PART, "attached, asked for the status and detached in %d ms".formatted(
                Duration.ofNanos(System.nanoTime() - begun).toMillis()));
    }
}
