package org.readerdesk.monitor;

import java.time.Duration;
import java.time.InstantSource;
import org.readerdesk.pcsc.ResourceManager;

/// A monitor that asks a lost service again at once and hardly brakes, for tests in which much happens in a row.
public final class QuickMonitor {

    private static final ContextMonitor.Pace PACE =
            new ContextMonitor.Pace(Duration.ofMillis(250), Duration.ofMillis(30), Duration.ofMillis(10));

    private QuickMonitor() {
    }

    /// Watches what `manager` reports, with times from `clock`; still to be started.
    public static ContextMonitor of(ResourceManager manager, InstantSource clock) {
        return new ContextMonitor(manager, PACE, clock);
    }
}
