package org.readerdesk.pcsc.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ResultCode;

/// The hand behind the simulated resource manager: plugs readers, moves cards, plays other programs, breaks things, and
/// tells what was asked.
///
/// Safe from any thread. Nothing here waits for a reader or a lock, so it may be called on the window's thread. A
/// method that returns a boolean tells whether anything changed: it does not when a reader or card is not there, or is
/// so already.
public interface Scene {

    /// The plugged readers, in the order of their plugging.
    List<SimulatedReader> readers();

    /// Whether the service runs.
    boolean serviceRuns();

    /// Plugs a reader. False for a name that is plugged, empty, contains a NUL or is longer than 127 bytes of UTF-8,
    /// and when 16 are plugged.
    boolean plug(String reader);

    /// Unplugs a reader with its card, whoever uses it.
    boolean unplug(String reader);

    /// Inserts a card. False when one is in.
    boolean insert(String reader, SimulatedCard card);

    /// Pulls the card.
    boolean remove(String reader);

    /// Lets another program do something with a reader.
    ///
    /// That program never waits: where it would, the code is 0x8010000B. It renews its connection by itself after a
    /// reset by others.
    ///
    /// @return the code that the other program got
    ResultCode other(String reader, OtherAction action);

    /// Stops the service: waits in it end, handles and contexts die.
    boolean stopService();

    /// Starts the service again, with the readers and cards of now.
    boolean startService();

    /// Makes each call to a reader take at least `latency`; zero for none. Survives unplugging.
    ///
    /// @throws IllegalArgumentException for a negative one
    void slow(String reader, Duration latency);

    /// Lets each call to a reader hang until [#release], its unplugging or the end of the service. Survives
    /// unplugging.
    boolean hang(String reader);

    /// Ends a hang.
    boolean release(String reader);

    /// Gives a reader an attribute, or takes it away; until it is unplugged. False when it is not plugged.
    ///
    /// @param value empty: it answers 0x8010001F
    boolean attribute(String reader, int tag, Optional<Bytes> value);

    /// Lets a reader answer a control code, or no more know it; until it is unplugged. False when it is not plugged.
    ///
    /// @param code the whole code, as pcsc-lite numbers it
    /// @param answer empty: it answers 0x8010001F
    boolean control(String reader, int code, Optional<Bytes> answer);

    /// Answers the next `times` calls of `function` with `code`, without doing what they ask.
    ///
    /// @param reader only for calls to this reader; empty for all
    /// @throws IllegalArgumentException for success, for `times` below 1, and for a reader with a function that
    ///         concerns none
    void inject(NativeCall function, ResultCode code, int times, Optional<String> reader);

    /// Forgets the codes that were injected and not used up.
    void forgetInjections();

    /// How many contexts are established and not released, those of a stopped service included.
    int openContexts();

    /// How many card handles the service holds open for the callers of the port; those of other programs do not count.
    int openHandles();

    /// The newest calls, oldest first; at most 10,000.
    List<RecordedCall> calls();

    /// The calls that have not returned yet, oldest first.
    List<RecordedCall> callsInFlight();

    /// Forgets [#calls()].
    void forgetCalls();
}
