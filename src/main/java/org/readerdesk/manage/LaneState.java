package org.readerdesk.manage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One reader's lane at a moment.
///
/// @param running what runs now, if anything
/// @param queued how many operations wait behind it
/// @param handles opened outside the manager with [Operation.Open]
/// @param stuck calls given up by the person, which still hang in the PC/SC library
public record LaneState(String reader, AttachmentState attachment, Optional<Running> running, int queued,
        List<HeldHandle> handles, int stuck) {

    public LaneState {
        handles = List.copyOf(handles);
    }

    /// A lane on which nothing happened yet.
    public static LaneState idle(String reader) {
        return new LaneState(reader, AttachmentState.Free.FREE, Optional.empty(), 0, List.of(), 0);
    }

    /// Whether ReaderDesk has a handle to the reader, attached or not.
    public boolean hasHandle() {
        return attachment.held().isPresent() || !handles.isEmpty();
    }

    /// Whether ReaderDesk has a handle to the reader, or is at work on it.
    public boolean isInUse() {
        return hasHandle() || running.isPresent();
    }

    /// The operation that runs now; a Status, too, while the lane finds out whether its handle outlived the service.
    ///
    /// @param number counts what ran on this lane, from 1: what a stop means
    /// @param since when it began, by the clock on the wall
    /// @param foreignLock whether the resource manager has said 0x8010000B meanwhile and the call is being repeated:
    ///        another program certainly holds the card. Otherwise a long wait only suggests it.
    public record Running(long number, Operation operation, Instant since, boolean foreignLock) {
    }
}
