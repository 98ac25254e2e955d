package org.readerdesk.manage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Runs operations on each reader's attachment, off the caller's thread.
///
/// Operations on one reader run one at a time in the order of submission; readers do not wait for each other. All
/// methods may be called from any thread and return at once, [#close()] excepted.
public interface Attachments extends AutoCloseable {

    /// Submits an operation. [Operation.AttachByHandle] and [Operation.Close] run on the lane that owns the handle.
    ///
    /// @return completes on the lane's thread (or at once for what ReaderDesk refuses), always with an outcome,
    ///         whatever code came back; completes exceptionally only on a bug or after [#close()]
    CompletableFuture<Outcome> submit(String reader, Operation operation);

    /// How the reader's lane stands now.
    LaneState state(String reader);

    /// Calls `listener` after each change of a lane, on some thread, in the lane's order. It may call back.
    void listen(Consumer<LaneState> listener);

    /// Stops the wait of the running operation, and drops what was queued behind it.
    ///
    /// A repeated call (Status, Transmit, Reconnect against a foreign transaction) ends with the handle kept. A call
    /// that blocks in the library (Attach, Lock) is given up: its outcome is E_ABORT from ReaderDesk, the lane starts
    /// anew without an attachment, and whatever the call brings later is undone at once on its own thread.
    /// A repeated call that does not end after that is given up by a second stop.
    ///
    /// @return false when nothing was running
    boolean stopWaiting(String reader);

    /// The same for one operation, and no other: a press that comes as its wait ends by itself does not hit the next
    /// one.
    ///
    /// @param number [LaneState.Running#number()] of what was shown
    boolean stopWaiting(String reader, long number);

    /// Handles opened with [Operation.Open], over all readers.
    List<HeldHandle> handles();

    /// Tells the lanes that the service went away: each that holds a handle finds out whether it is dead, and lets go
    /// of a dead one.
    void serviceLost();

    /// Ends transactions, disconnects with LEAVE and releases contexts, each on its own thread; at most 2 s. A call
    /// that hangs longer is left to its daemon thread.
    @Override
    void close();
}
