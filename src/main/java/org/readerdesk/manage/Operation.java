package org.readerdesk.manage;

import java.util.Optional;
import java.util.Set;
import org.readerdesk.card.CommandView;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// What a person can ask of one reader: the methods of `ISCardManage`, with the parameters that `ISCard` adds.
public sealed interface Operation {

    /// `AttachByIFD`: connects to the reader.
    record Attach(ShareMode share, Set<Protocol> preferred) implements Operation {

        public Attach {
            preferred = Set.copyOf(preferred);
        }
    }

    /// `AttachByHandle`: borrows a handle that this process opened with [Open].
    ///
    /// @param handle its number, as [HeldHandle#id()] tells it
    record AttachByHandle(long handle) implements Operation {
    }

    /// `Reconnect`: renews the attachment in place; the handle lives on.
    ///
    /// @param share empty: as attached
    /// @param preferred empty: as attached
    /// @param initialization empty: LEAVE, or RESET after 0x80100067
    record Reconnect(Optional<ShareMode> share, Optional<Set<Protocol>> preferred,
            Optional<Initialization> initialization) implements Operation {

        /// `Reconnect()` as COM has it, without parameters.
        public static final Reconnect AS_ATTACHED =
                new Reconnect(Optional.empty(), Optional.empty(), Optional.empty());

        public Reconnect {
            preferred = preferred.map(Set::copyOf);
        }
    }

    /// `SCardLock`: begins a transaction.
    record Lock() implements Operation {
    }

    /// `SCardUnlock`: ends one.
    record Unlock(Disposition disposition) implements Operation {
    }

    /// `Status`.
    record Status() implements Operation {
    }

    /// Exchanges one APDU.
    ///
    /// @param command of an operation that is read back from a log only what may be shown
    /// @param view what a log, a window or an export may show of the command that was sent
    record Transmit(Bytes command, CommandView view) implements Operation {

        /// A command to be sent.
        public Transmit(Bytes command) {
            this(command, CommandView.of(command));
        }
    }

    /// Reads what the reader tells of itself: its attributes, features and properties. Sends nothing to the card.
    ///
    /// Uses the handle that there is. Each attribute is one `SCardGetAttrib`, and the answers are data, whatever their
    /// codes: the operation's own code is that of the first call that failed for another reason than that the driver
    /// has no such thing, else 0.
    ///
    /// @param direct without a handle: whether one may be opened DIRECT for the length of the reading, with no protocol,
    /// and closed with LEAVE; alone on the reader on Windows. When false, it is refused as not attached.
    record Inspect(boolean direct) implements Operation {
    }

    /// `Detach`.
    record Detach(Disposition disposition) implements Operation {
    }

    /// Connects outside the manager, so that the handle can be adopted with [AttachByHandle].
    record Open(ShareMode share, Set<Protocol> preferred) implements Operation {

        public Open {
            preferred = Set.copyOf(preferred);
        }
    }

    /// Closes a handle from [Open]. Whoever borrowed it is detached by that.
    record Close(long handle, Disposition disposition) implements Operation {
    }
}
