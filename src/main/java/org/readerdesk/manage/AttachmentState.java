package org.readerdesk.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// What a manager holds: nothing, or a card handle and how.
public sealed interface AttachmentState {

    /// Nothing is attached.
    ///
    /// @param lostBy the code by which the last attachment ended without a detach; empty after a detach
    record Free(Optional<ResultCode> lostBy) implements AttachmentState {

        /// Nothing is attached, and nothing was lost.
        public static final Free FREE = new Free(Optional.empty());
    }

    /// A handle is held.
    ///
    /// @param reader the reader's name
    /// @param handle the number of the card handle, where the API has one
    /// @param borrowed whether it belongs to somebody else in this process (attached by handle)
    /// @param share as attached or as last reconnected
    /// @param preferred the wish that a plain reconnect repeats
    /// @param protocol the active one
    /// @param atr the card's, as last seen by this attachment
    /// @param since when it was attached
    /// @param locks how many locks are held, 0 for none
    /// @param lockedSince when the first of them was taken
    /// @param stale the code by which the resource manager said that the attachment does not work as it is: 0x80100068
    ///        (reset by another), 0x80100069 (card pulled), 0x8010000C (no card at reconnect), 0x80100067 (no power),
    ///        0x80100066 (no answer), 0x80100017 (reader gone) or 0x80100013 (line to the service broke)
    record Held(String reader, OptionalLong handle, boolean borrowed, ShareMode share, Set<Protocol> preferred,
            Optional<Protocol> protocol, Optional<Bytes> atr, Instant since, int locks, Optional<Instant> lockedSince,
            Optional<ResultCode> stale) implements AttachmentState {

        public Held {
            preferred = Set.copyOf(preferred);
        }

        Held renewed(ShareMode newShare, Set<Protocol> newPreferred, Optional<Protocol> newProtocol) {
            return new Held(reader, handle, borrowed, newShare, newPreferred, newProtocol, atr, since, locks,
                    lockedSince, Optional.empty());
        }

        Held withCard(Optional<Protocol> newProtocol, Optional<Bytes> newAtr) {
            return new Held(reader, handle, borrowed, share, preferred, newProtocol, newAtr, since, locks, lockedSince,
                    Optional.empty());
        }

        Held withLocks(int newLocks, Instant now) {
            var first = newLocks == 0 ? Optional.<Instant>empty() : Optional.of(lockedSince.orElse(now));
            return new Held(reader, handle, borrowed, share, preferred, protocol, atr, since, newLocks, first, stale);
        }

        Held withoutStale() {
            return stale.isEmpty() ? this : new Held(reader, handle, borrowed, share, preferred, protocol, atr, since,
                    locks, lockedSince, Optional.empty());
        }

        Held withStale(ResultCode code) {
            // with the card goes the lock on it
            boolean pulled = code.equals(ResultCode.REMOVED_CARD) || code.equals(ResultCode.NO_SMARTCARD);
            return new Held(reader, handle, borrowed, share, preferred, protocol, atr, since, pulled ? 0 : locks,
                    pulled ? Optional.empty() : lockedSince, Optional.of(code));
        }
    }

    /// Which of the four states of the order rules this is.
    default Phase phase() {
        return switch (this) {
            case Free _ -> Phase.FREE;
            case Held held when held.stale().isPresent() -> Phase.STALE;
            case Held held when held.locks() > 0 -> Phase.LOCKED;
            case Held _ -> Phase.ATTACHED;
        };
    }

    /// The handle held, if any.
    default Optional<Held> held() {
        return this instanceof Held held ? Optional.of(held) : Optional.empty();
    }

    /// The four states.
    enum Phase {
        /// Nothing attached.
        FREE,
        /// Attached, no lock.
        ATTACHED,
        /// Attached, with a transaction of ours.
        LOCKED,
        /// Attached, but the card was reset by somebody else or pulled: reconnect.
        STALE
    }
}
