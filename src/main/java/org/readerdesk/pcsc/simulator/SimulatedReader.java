package org.readerdesk.pcsc.simulator;

import java.time.Duration;
import java.util.Optional;

/// A reader of the scene at a moment.
///
/// @param card the card inside
/// @param latency how long each call to it takes at least
/// @param hung whether calls to it hang
/// @param other whether another program is connected
/// @param exclusive whether somebody has it exclusively
/// @param lock who holds the card
public record SimulatedReader(String name, Optional<SimulatedCard> card, Duration latency, boolean hung,
        boolean other, boolean exclusive, Lock lock) {

    /// Who holds the card: by a transaction, by exclusive mode, or by what exclusive mode left behind.
    public enum Lock {
        /// Nobody.
        NONE,
        /// A caller of the port.
        CALLER,
        /// Another program of the scene.
        OTHER
    }
}
