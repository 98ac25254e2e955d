package org.readerdesk.ui.attachment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.desk.Presence;

/// Which operation makes sense when.
///
/// An operation that the resource manager would answer with a telling code stays on; what is off is what the order of
/// calls, the way to PC/SC or an empty reader rules out.
public final class Rules {

    private static final Set<Disposition> HARD = EnumSet.of(Disposition.UNPOWER, Disposition.EJECT);

    private Rules() {
    }

    /// Why `operation` makes no sense now; empty when it does.
    public static Optional<Reason> whyNot(Situation now, Operation operation) {
        if (now.busy()) {
            return Optional.of(Reason.BUSY);
        }
        return switch (operation) {
            case Operation.Attach(var share, var preferred) -> beginning(now, share, preferred);
            case Operation.Open(var share, var preferred) -> beginning(now, share, preferred);
            case Operation.AttachByHandle _ -> when(now.isHeld(), Reason.ATTACHED);
            case Operation.Close _ -> when(now.lane().handles().isEmpty(), Reason.NO_HANDLE_OPEN);
            case Operation.Reconnect reconnect -> held(now).or(() -> when(now.lacks(Feature.RECONNECT),
                    Reason.NO_RECONNECT)).or(() -> reconnect.share().flatMap(share -> share(now, share)))
                    .or(() -> reconnect.preferred().flatMap(preferred -> raw(now, preferred)));
            case Operation.Lock _, Operation.Transmit _ -> held(now);
            case Operation.Unlock(var disposition) -> held(now)
                    .or(() -> when(locks(now) == 0, Reason.NOT_LOCKED))
                    .or(() -> when(disposition != Disposition.LEAVE && now.lacks(Feature.END_DISPOSITION),
                            Reason.NO_END_DISPOSITION));
            case Operation.Inspect(boolean direct) -> inspecting(now, direct);
            case Operation.Status _ -> held(now).or(() -> when(now.lacks(Feature.STATUS), Reason.NO_STATUS));
            case Operation.Detach(var disposition) -> held(now)
                    .or(() -> when(HARD.contains(disposition) && now.lacks(Feature.DISCONNECT_DISPOSITION),
                            Reason.NO_DISCONNECT_DISPOSITION));
        };
    }

    private static Optional<Reason> beginning(Situation now, ShareMode share, Set<Protocol> preferred) {
        return when(now.isHeld(), Reason.ATTACHED)
                .or(() -> when(!now.lane().handles().isEmpty(), Reason.HANDLE_OPEN))
                .or(() -> when(now.presence() == Presence.NO_SERVICE, Reason.NO_SERVICE))
                .or(() -> when(!now.presence().isReachable(), Reason.READER_GONE))
                .or(() -> share(now, share))
                .or(() -> raw(now, preferred))
                .or(() -> when(share != ShareMode.DIRECT && now.presence() == Presence.EMPTY, Reason.NO_CARD));
    }

    private static Optional<Reason> inspecting(Situation now, boolean direct) {
        if (now.isHeld() || !now.lane().handles().isEmpty()) {
            return Optional.empty();
        }
        return direct ? beginning(now, ShareMode.DIRECT, Protocol.NONE) : Optional.of(Reason.NOT_ATTACHED);
    }

    private static Optional<Reason> share(Situation now, ShareMode share) {
        return when(share == ShareMode.EXCLUSIVE && now.lacks(Feature.EXCLUSIVE), Reason.NO_EXCLUSIVE)
                .or(() -> when(share == ShareMode.DIRECT && now.lacks(Feature.DIRECT), Reason.NO_DIRECT));
    }

    private static Optional<Reason> raw(Situation now, Set<Protocol> preferred) {
        return when(preferred.contains(Protocol.RAW) && now.lacks(Feature.RAW_PROTOCOL), Reason.NO_RAW);
    }

    private static Optional<Reason> held(Situation now) {
        return when(!now.isHeld(), Reason.NOT_ATTACHED);
    }

    private static int locks(Situation now) {
        return now.lane().attachment().held().map(AttachmentState.Held::locks).orElse(0);
    }

    private static Optional<Reason> when(boolean condition, Reason reason) {
        return condition ? Optional.of(reason) : Optional.empty();
    }

    /// Whether `operation` would reset, unpower or eject a card that other programs may be using.
    ///
    /// While we hold the reader exclusively nobody else can be disturbed.
    public static boolean disturbsOthers(Situation now, Operation operation) {
        return disturbsOthers(now.lane().attachment().held(), operation);
    }

    /// The same of an operation on what was held before it.
    public static boolean disturbsOthers(Optional<AttachmentState.Held> held, Operation operation) {
        if (held.filter(attachment -> attachment.share() == ShareMode.EXCLUSIVE).isPresent()
                && !(operation instanceof Operation.Close)) {
            return false;
        }
        return switch (operation) {
            case Operation.Unlock(var disposition) -> disposition != Disposition.LEAVE;
            case Operation.Detach(var disposition) -> disposition != Disposition.LEAVE;
            case Operation.Close(_, var disposition) -> disposition != Disposition.LEAVE;
            case Operation.Reconnect reconnect -> reconnect.initialization()
                    .map(how -> how != Initialization.LEAVE)
                    .orElseGet(() -> held.flatMap(AttachmentState.Held::stale)
                            .filter(ResultCode.UNPOWERED_CARD::equals).isPresent());
            case Operation.Attach _, Operation.AttachByHandle _, Operation.Open _ -> false;
            case Operation.Lock _, Operation.Status _, Operation.Transmit _, Operation.Inspect _ -> false;
        };
    }
}
