package org.readerdesk.ui.attachment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// What stands behind the arrows of the strip and in the menu.
public final class Variants {

    private Variants() {
    }

    /// An entry of a menu; each has a text in the messages under `variant.` and its key.
    public sealed interface Entry {

        /// The end of its message key, and of its id.
        String key();
    }

    /// Runs an operation.
    public record Run(String key, Operation operation) implements Entry {
    }

    /// Asks for the number of a handle to attach.
    public record AskHandle(String key) implements Entry {
    }

    /// Closes the handle that is open beside the manager.
    public record CloseHandle(String key) implements Entry {
    }

    /// More entries.
    public record Group(String key, List<Entry> entries) implements Entry {
    }

    /// The entries behind an action's arrow; none for an action without options.
    public static List<Entry> of(Action action) {
        return switch (action) {
            case ATTACH -> List.of(
                    attach("attach.shared", ShareMode.SHARED, Protocol.ANY),
                    attach("attach.exclusive", ShareMode.EXCLUSIVE, Protocol.ANY),
                    attach("attach.direct", ShareMode.DIRECT, Protocol.NONE),
                    new Group("attach.protocol", List.of(
                            attach("attach.shared.T0", ShareMode.SHARED, Set.of(Protocol.T0)),
                            attach("attach.shared.T1", ShareMode.SHARED, Set.of(Protocol.T1)),
                            attach("attach.shared.RAW", ShareMode.SHARED, Set.of(Protocol.RAW)),
                            attach("attach.exclusive.T0", ShareMode.EXCLUSIVE, Set.of(Protocol.T0)),
                            attach("attach.exclusive.T1", ShareMode.EXCLUSIVE, Set.of(Protocol.T1)),
                            attach("attach.exclusive.RAW", ShareMode.EXCLUSIVE, Set.of(Protocol.RAW)),
                            attach("attach.direct.ANY", ShareMode.DIRECT, Protocol.ANY))),
                    new AskHandle("attach.handle"),
                    new Group("open", List.of(
                            open("open.shared", ShareMode.SHARED, Protocol.ANY),
                            open("open.exclusive", ShareMode.EXCLUSIVE, Protocol.ANY),
                            open("open.direct", ShareMode.DIRECT, Protocol.NONE))),
                    new CloseHandle("close"));
            case RECONNECT -> List.of(
                    new Run("reconnect.same", Operation.Reconnect.AS_ATTACHED),
                    reconnect("reconnect.leave", Initialization.LEAVE),
                    reconnect("reconnect.reset", Initialization.RESET),
                    reconnect("reconnect.unpower", Initialization.UNPOWER),
                    new Group("reconnect.share.shared", shares("shared", ShareMode.SHARED)),
                    new Group("reconnect.share.exclusive", shares("exclusive", ShareMode.EXCLUSIVE)),
                    new Group("reconnect.share.direct", shares("direct", ShareMode.DIRECT)),
                    new Group("reconnect.protocol", List.of(
                            protocol("reconnect.T0.leave", Set.of(Protocol.T0), Initialization.LEAVE),
                            protocol("reconnect.T1.leave", Set.of(Protocol.T1), Initialization.LEAVE),
                            protocol("reconnect.ANY.leave", Protocol.ANY, Initialization.LEAVE),
                            protocol("reconnect.T0.reset", Set.of(Protocol.T0), Initialization.RESET),
                            protocol("reconnect.T1.reset", Set.of(Protocol.T1), Initialization.RESET),
                            protocol("reconnect.ANY.reset", Protocol.ANY, Initialization.RESET))));
            case UNLOCK -> List.of(
                    new Run("unlock.leave", new Operation.Unlock(Disposition.LEAVE)),
                    new Run("unlock.reset", new Operation.Unlock(Disposition.RESET)),
                    new Run("unlock.unpower", new Operation.Unlock(Disposition.UNPOWER)),
                    new Run("unlock.eject", new Operation.Unlock(Disposition.EJECT)));
            case DETACH -> List.of(
                    new Run("detach.leave", new Operation.Detach(Disposition.LEAVE)),
                    new Run("detach.reset", new Operation.Detach(Disposition.RESET)),
                    new Run("detach.unpower", new Operation.Detach(Disposition.UNPOWER)),
                    new Run("detach.eject", new Operation.Detach(Disposition.EJECT)));
            case LOCK, STATUS -> List.of();
        };
    }

    /// The operations among the entries of an action, also those in groups.
    static Stream<Run> runs(Action action) {
        return of(action).stream().flatMap(Variants::runs);
    }

    private static Stream<Run> runs(Entry entry) {
        return switch (entry) {
            case Run run -> Stream.of(run);
            case Group(_, var entries) -> entries.stream().flatMap(Variants::runs);
            case AskHandle _, CloseHandle _ -> Stream.empty();
        };
    }

    private static Entry attach(String key, ShareMode share, Set<Protocol> preferred) {
        return new Run(key, new Operation.Attach(share, preferred));
    }

    private static Entry open(String key, ShareMode share, Set<Protocol> preferred) {
        return new Run(key, new Operation.Open(share, preferred));
    }

    private static Entry reconnect(String key, Initialization how) {
        return new Run(key, new Operation.Reconnect(Optional.empty(), Optional.empty(), Optional.of(how)));
    }

    private static Entry protocol(String key, Set<Protocol> preferred, Initialization how) {
        return new Run(key, new Operation.Reconnect(Optional.empty(), Optional.of(preferred), Optional.of(how)));
    }

    private static List<Entry> shares(String name, ShareMode share) {
        return List.of(
                share("reconnect." + name + ".leave", share, Initialization.LEAVE),
                share("reconnect." + name + ".reset", share, Initialization.RESET),
                share("reconnect." + name + ".unpower", share, Initialization.UNPOWER));
    }

    private static Entry share(String key, ShareMode share, Initialization how) {
        return new Run(key, new Operation.Reconnect(Optional.of(share), Optional.empty(), Optional.of(how)));
    }
}
