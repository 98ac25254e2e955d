package org.readerdesk.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readerdesk.card.CommandView;
import org.readerdesk.journal.What;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Protocol;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Puts values into words.
public final class Words {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter ZONED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private Words() {
    }

    /// The operation's name alone: `Attach`.
    public static String name(Operation operation) {
        return switch (operation) {
            case Operation.Attach _ -> text("operation.attach");
            case Operation.AttachByHandle _ -> text("operation.attachByHandle");
            case Operation.Reconnect _ -> text("operation.reconnect");
            case Operation.Lock _ -> text("operation.lock");
            case Operation.Unlock _ -> text("operation.unlock");
            case Operation.Status _ -> text("operation.status");
            case Operation.Transmit _ -> text("operation.transmit");
            case Operation.Inspect _ -> text("operation.inspect");
            case Operation.Detach _ -> text("operation.detach");
            case Operation.Open _ -> text("operation.open");
            case Operation.Close _ -> text("operation.close");
        };
    }

    private static String transmit(CommandView command) {
        if (command.shown().isEmpty()) {
            return text("describe.transmit.hidden");
        }
        return text(command.hidden() ? "describe.transmit.partly" : "describe.transmit", command.shown());
    }

    /// The operation with its arguments: `Attach: shared, T=0|T=1`. Of a command what may be shown.
    public static String describe(Operation operation) {
        return switch (operation) {
            case Operation.Attach(var share, var preferred) ->
                    text("describe.attach", of("share", share), wish(preferred));
            case Operation.AttachByHandle(long handle) -> text("describe.attachByHandle", hex(handle));
            case Operation.Reconnect reconnect -> reconnect(reconnect);
            case Operation.Lock _ -> text("operation.lock");
            case Operation.Unlock(var disposition) -> text("describe.unlock", of("disposition", disposition));
            case Operation.Status _ -> text("operation.status");
            case Operation.Transmit sent -> transmit(sent.view());
            case Operation.Inspect(boolean direct) ->
                    text(direct ? "describe.inspect.direct" : "operation.inspect");
            case Operation.Detach(var disposition) -> text("describe.detach", of("disposition", disposition));
            case Operation.Open(var share, var preferred) ->
                    text("describe.open", of("share", share), wish(preferred));
            case Operation.Close(long handle, var disposition) ->
                    text("describe.close", hex(handle), of("disposition", disposition));
        };
    }

    /// What a line of the log is about: the operation with its arguments, or the event.
    public static String what(What what) {
        return switch (what) {
            case What.Asked(var operation) -> describe(operation);
            case What.Happened(var kind) -> of("event", kind);
        };
    }

    private static String reconnect(Operation.Reconnect reconnect) {
        if (reconnect.equals(Operation.Reconnect.AS_ATTACHED)) {
            return text("describe.reconnect");
        }
        return text("describe.reconnect.with",
                reconnect.share().map(share -> of("share", share)).orElseGet(() -> text("as.attached")),
                reconnect.preferred().map(Words::wish).orElseGet(() -> text("as.attached.protocol")),
                reconnect.initialization().map(how -> of("initialization", how))
                        .orElseGet(() -> text("as.needed")));
    }

    /// Preferred protocols: `T=0|T=1`, or the word for none.
    public static String wish(Set<Protocol> preferred) {
        return preferred.isEmpty() ? text("protocol.none")
                : preferred.stream().sorted().map(Protocol::display).collect(Collectors.joining("|"));
    }

    /// The active protocol, or the word for none.
    public static String protocol(Optional<Protocol> protocol) {
        return protocol.map(Protocol::display).orElseGet(() -> text("protocol.none"));
    }

    /// A card handle as logs of the resource manager write it.
    public static String hex(long handle) {
        return "0x%08X".formatted(handle);
    }

    /// How long a call took: `12 µs`, `0.4 ms`, `96 ms`, `3.2 s`, `2 min 05 s`.
    public static String took(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis < 0.1) {
            return text("took.micros", duration.toNanos() / 1000);
        }
        if (millis < 10) {
            return text("took.millis.fine", millis);
        }
        if (millis < 1000) {
            return text("took.millis", millis);
        }
        return duration.compareTo(Duration.ofMinutes(1)) < 0 ? text("took.seconds", millis / 1000)
                : text("took.minutes", duration.toMinutes(), duration.toSecondsPart());
    }

    /// How long something lasts, in whole seconds: `0:07`, `12:03`.
    public static String elapsed(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /// Date and time to the millisecond with the distance to UTC, in the form of ISO 8601, as tickets need it.
    public static String zonedTime(Instant instant) {
        return ZONED.format(instant);
    }

    /// The local time of day to the millisecond.
    public static String exactTime(Instant instant) {
        return MILLIS.format(instant);
    }

    /// The local time of day to the second.
    public static String time(Instant instant) {
        return SECONDS.format(instant);
    }
}
