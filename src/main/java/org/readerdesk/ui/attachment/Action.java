package org.readerdesk.ui.attachment;

import java.util.Map;
import java.util.Optional;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.desk.Presence;

/// The buttons of the strip, in their order.
public enum Action {
    /// `AttachByIFD`, and what else begins with a handle.
    ATTACH(new Operation.Attach(ShareMode.SHARED, Protocol.ANY)),
    /// `Reconnect`.
    RECONNECT(Operation.Reconnect.AS_ATTACHED),
    /// `SCardLock`.
    LOCK(new Operation.Lock()),
    /// `SCardUnlock`.
    UNLOCK(new Operation.Unlock(Disposition.LEAVE)),
    /// `Status`.
    STATUS(new Operation.Status()),
    /// `Detach`.
    DETACH(new Operation.Detach(Disposition.LEAVE));

    private final Operation operation;

    Action(Operation operation) {
        this.operation = operation;
    }

    /// What a press on the button does, unless another variant was chosen for the reader.
    public Operation operation() {
        return operation;
    }

    /// The action that makes most sense next, if one stands out.
    ///
    /// Without a handle that is to attach; after a reset by others to reconnect, though not before a pulled card is in
    /// again; with a lock to give it back; otherwise to look.
    ///
    /// @param operations what the buttons do
    static Optional<Action> next(Situation situation, Map<Action, Operation> operations) {
        var candidate = switch (situation.lane().attachment().phase()) {
            case FREE -> Optional.of(ATTACH);
            case STALE -> switch (situation.presence()) {
                case PRESENT, MUTE, UNPOWERED -> Optional.of(RECONNECT);
                case EMPTY -> Optional.<Action>empty();
                case UNKNOWN, UNAVAILABLE, GONE, NO_SERVICE -> Optional.of(DETACH);
            };
            case LOCKED -> Optional.of(UNLOCK);
            case ATTACHED -> Optional.of(situation.presence() == Presence.GONE ? DETACH : STATUS);
        };
        return candidate
                .filter(action -> Rules.whyNot(situation, operations.getOrDefault(action, action.operation)).isEmpty());
    }
}
