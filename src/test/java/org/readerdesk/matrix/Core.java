package org.readerdesk.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.QuickMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;

/// The core as the program joins it: lanes, a monitor, and the monitor telling the lanes of a lost service. One serves
/// a whole class of cells, so that nothing is ever restarted.
final class Core implements AutoCloseable {

    private static final long LIMIT_SECONDS = 10;

    final LaneAttachments lanes;
    final ContextMonitor monitor;
    /// Whether the lanes are told when the monitor loses the service; without it the next call meets the dead handle.
    volatile boolean noticing = true;
    private volatile Duration clockShift = Duration.ZERO;

    Core(ResourceManager manager) {
        InstantSource clock = () -> Instant.now().plus(clockShift);
        lanes = new LaneAttachments(manager, clock);
        monitor = QuickMonitor.of(manager, clock);
        monitor.listen(snapshot -> {
            if (noticing && snapshot.service() instanceof ReadersSnapshot.Unavailable) {
                lanes.serviceLost();
            }
        });
        monitor.start();
    }

    /// Sets the clock of lanes and monitor.
    void shiftClock(Duration shift) {
        clockShift = shift;
    }

    Duration clockShift() {
        return clockShift;
    }

    /// Tells the lanes at last what was kept from them.
    void notice() {
        noticing = true;
        lanes.serviceLost();
    }

    Outcome run(String reader, Operation operation) {
        return get(lanes.submit(reader, operation), operation);
    }

    /// As [#run], for what must succeed.
    Outcome must(String reader, Operation operation) {
        var outcome = run(reader, operation);
        if (!outcome.code().isSuccess()) {
            throw new AssertionError("%s on \"%s\": %s".formatted(operation, reader, outcome.answer()));
        }
        return outcome;
    }

    static Outcome get(CompletableFuture<Outcome> future, Operation operation) {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no outcome of " + operation + ": " + e, e);
        }
    }

    Phase phase(String reader) {
        return lanes.state(reader).attachment().phase();
    }

    boolean serviceIsUp() {
        return monitor.current().service() instanceof ReadersSnapshot.Watching;
    }

    /// What the monitor shows of a reader, in a letter: present, empty, mute, exclusive (present, too), absent from the
    /// list, or `-` without service.
    String letter(String reader) {
        var snapshot = monitor.current();
        if (!(snapshot.service() instanceof ReadersSnapshot.Watching)) {
            return "-";
        }
        return snapshot.readers().stream().filter(state -> state.name().equals(reader)).findFirst()
                .map(Core::letter).orElse("G");
    }

    private static String letter(ReaderState state) {
        if (state.is(ReaderFlag.MUTE)) {
            return "M";
        }
        if (state.is(ReaderFlag.EXCLUSIVE)) {
            return "X";
        }
        return state.is(ReaderFlag.PRESENT) ? "P" : state.is(ReaderFlag.EMPTY) ? "E" : "?";
    }

    void awaitLetter(String reader, String wanted) {
        Await.until("the monitor to show \"%s\" as %s, not %s".formatted(reader, wanted, monitor.current()),
                () -> letter(reader).equals(wanted));
    }

    @Override
    public void close() {
        monitor.close();
        lanes.close();
    }
}
