package org.readerdesk.ui.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.manage.Operation;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.Sharing;

/// What the panel of the selected reader shows.
///
/// @param reader its name as listed
/// @param situation decides about each operation
/// @param sharing who uses the reader
/// @param operations what the buttons do for this reader
/// @param next the action that makes most sense now
/// @param holding empty unless a lock of ours keeps other programs waiting
/// @param waiting empty unless an operation waits for something
/// @param confirm an operation that disturbs other programs and waits for one more press
public record Panel(String reader, Situation situation, Sharing sharing, Map<Action, Operation> operations,
        Optional<Action> next,
        Optional<Holding> holding, Optional<Waiting> waiting, Optional<Operation> confirm) {

    public Panel {
        operations = Map.copyOf(operations);
    }

    /// What a press on the button of `action` does.
    public Operation operation(Action action) {
        return operations.getOrDefault(action, action.operation());
    }

    /// Whether the button does what was chosen behind its arrow, not what it does for every reader.
    public boolean isChosen(Action action) {
        return !operation(action).equals(action.operation());
    }

    /// Why `operation` makes no sense now; empty when it does.
    public Optional<Reason> whyNot(Operation operation) {
        return Rules.whyNot(situation, operation);
    }

    /// A lock of ours: others wait meanwhile.
    ///
    /// @param elapsed since the first lock was taken, in whole seconds
    /// @param tooLong whether the person may have forgotten it
    public record Holding(Instant since, Duration elapsed, boolean tooLong) {
    }

    /// An operation that does not come back.
    ///
    /// @param number which operation of its lane it is
    /// @param elapsed since it began, in whole seconds
    /// @param certain whether the resource manager said that another program holds the card
    /// @param queued how many operations wait behind it
    public record Waiting(long number, Operation operation, Instant since, Duration elapsed, boolean certain,
            int queued) {

        /// What the running operation of `reader` waits for; empty while it does not, as far as that shows.
        public static Optional<Waiting> of(Desk now, String reader) {
            if (!now.isWaiting(reader)) {
                return Optional.empty();
            }
            var lane = now.lane(reader);
            return lane.running().map(running -> new Waiting(running.number(), running.operation(), running.since(),
                    Duration.ofSeconds(now.running(reader).orElse(Duration.ZERO).toSeconds()), running.foreignLock(),
                    lane.queued()));
        }
    }
}
