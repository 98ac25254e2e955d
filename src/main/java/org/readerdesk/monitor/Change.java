package org.readerdesk.monitor;

import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.pcsc.ReaderState;

/// One difference between two snapshots, as a person would tell it.
public sealed interface Change {

    /// A change that belongs to one reader.
    sealed interface OfReader extends Change {

        /// The reader as it is after the change; for [ReaderGone] as it was last seen.
        ReaderState reader();
    }

    /// A reader came, or was there when the watch began; whether with a card, its flags tell.
    record ReaderAppeared(@Override ReaderState reader) implements OfReader {
    }

    /// A reader went away.
    record ReaderGone(@Override ReaderState reader) implements OfReader {
    }

    /// A card came into a reader that had none.
    record CardInserted(@Override ReaderState reader) implements OfReader {
    }

    /// The card left.
    ///
    /// @param before with the ATR of the card that left
    record CardRemoved(ReaderState before, @Override ReaderState reader) implements OfReader {
    }

    /// A card was there before and is there now, yet it was out in between, or another one came. The same card may be
    /// back: compare the ATRs.
    record CardReplaced(ReaderState before, @Override ReaderState reader) implements OfReader {
    }

    /// Anything else: use by programs, power, a reset.
    record StateChanged(ReaderState before, @Override ReaderState reader) implements OfReader {
    }

    /// The service does not answer, or answers with another failure than before. Nothing is known of the readers until
    /// it is back, so no [ReaderGone] is told for them.
    record ServiceLost(Unavailable service) implements Change {
    }

    /// The service answers again; every reader is told anew by [ReaderAppeared].
    record ServiceBack() implements Change {
    }
}
