package org.readerdesk.ui.result;

import java.util.Optional;
import java.util.Set;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.AtrProtocols;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.desk.Circumstances;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.text.ServiceWords;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// What a failing code means here: by operation, code, and the circumstances in which it came.
final class Here {

    private final Outcome outcome;
    private final Circumstances circumstances;

    private Here(Outcome outcome, Circumstances circumstances) {
        this.outcome = outcome;
        this.circumstances = circumstances;
    }

    /// The sentence; empty where the code's general meaning says it all, or ReaderDesk itself answered.
    static Optional<String> about(Outcome outcome, Circumstances circumstances) {
        return outcome.answer().byReaderDesk() || outcome.answer().isSuccess() ? Optional.empty()
                : new Here(outcome, circumstances).sentence(outcome.code());
    }

    private Optional<String> sentence(ResultCode code) {
        if (code.equals(ResultCode.PROTO_MISMATCH)) {
            return protocol();
        }
        if (code.equals(ResultCode.UNPOWERED_CARD)) {
            return Optional.of(text(isMute() ? "here.unpowered.mute" : "here.unpowered"));
        }
        if (code.equals(ResultCode.UNRESPONSIVE_CARD)) {
            return Optional.of(text(isMute() ? "here.unresponsive.mute" : "here.unresponsive"));
        }
        if (code.equals(ResultCode.SHARING_VIOLATION)) {
            return sharing();
        }
        if (code.equals(ResultCode.REMOVED_CARD)) {
            return removed();
        }
        return code.equals(ResultCode.NO_SERVICE) ? service() : Optional.empty();
    }

    private boolean isMute() {
        return circumstances.presence() == Presence.MUTE;
    }

    private Optional<String> protocol() {
        var wish = wish();
        if (wish.isEmpty()) {
            return Optional.empty();
        }
        if (wish.get().preferred().isEmpty()) {
            return wish.get().share() == ShareMode.DIRECT ? Optional.empty()
                    : Optional.of(text("here.protocol.none", of("share", wish.get().share())));
        }
        var preferred = Words.wish(wish.get().preferred());
        var offered = circumstances.atr().map(AtrProtocols::offered);
        if (offered.filter(Set::isEmpty).isPresent()) {
            return Optional.of(text("here.protocol.atr"));
        }
        boolean other = offered.filter(protocols -> protocols.stream().noneMatch(wish.get().preferred()::contains))
                .isPresent();
        return Optional.of(other ? text("here.protocol.other", preferred, Words.wish(offered.get()))
                : text("here.protocol.settled", preferred));
    }

    /// How the card was to be attached.
    private record Wish(ShareMode share, Set<Protocol> preferred) {
    }

    private Optional<Wish> wish() {
        return switch (outcome.operation()) {
            case Operation.Attach(var share, var preferred) -> Optional.of(new Wish(share, preferred));
            case Operation.Open(var share, var preferred) -> Optional.of(new Wish(share, preferred));
            case Operation.Reconnect reconnect -> outcome.before().held().map(held -> new Wish(
                    reconnect.share().orElse(held.share()), reconnect.preferred().orElse(held.preferred())));
            case Operation.Inspect(boolean direct) -> direct && outcome.before().held().isEmpty()
                    ? Optional.of(new Wish(ShareMode.DIRECT, Protocol.NONE)) : Optional.empty();
            case Operation.AttachByHandle _, Operation.Lock _, Operation.Unlock _, Operation.Status _, Operation.Transmit _, Operation.Detach _, Operation.Close _ ->
                    Optional.empty();
        };
    }

    private Optional<String> sharing() {
        var share = wish().map(Wish::share);
        if (share.filter(ShareMode.EXCLUSIVE::equals).isPresent()
                && circumstances.others() != Circumstances.Others.EXCLUSIVE) {
            return Optional.of(text("here.sharing.wish"));
        }
        return switch (circumstances.others()) {
            case EXCLUSIVE -> Optional.of(text("here.sharing.exclusive"));
            case SHARED, UNKNOWN -> share.isPresent() ? Optional.empty() : Optional.of(text("here.sharing.lock"));
        };
    }

    private Optional<String> removed() {
        return switch (circumstances.presence()) {
            case EMPTY -> Optional.of(text("here.removed.empty"));
            case PRESENT -> Optional.of(text("here.removed.back"));
            case UNKNOWN, MUTE, UNPOWERED, UNAVAILABLE, GONE, NO_SERVICE -> Optional.empty();
        };
    }

    private Optional<String> service() {
        return ServiceWords.sentence(circumstances.service(), circumstances.socket(), circumstances.session());
    }
}
