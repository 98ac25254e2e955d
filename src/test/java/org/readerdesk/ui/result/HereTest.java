package org.readerdesk.ui.result;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.diagnose.ServiceSight;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.desk.Circumstances;
import org.readerdesk.ui.desk.Circumstances.Others;
import org.readerdesk.ui.desk.Presence;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a code means here")
class HereTest {

    private static final Bytes T1 = Bytes.parseHex("3B8001 81".replace(" ", ""));
    private static final Bytes GARBLED = Bytes.parseHex("0102");
    private static final AttachmentState HELD = new AttachmentState.Held("R", OptionalLong.of(1), false,
            ShareMode.SHARED, Set.of(Protocol.T0), Optional.of(Protocol.T0), Optional.empty(), Instant.EPOCH, 0,
            Optional.empty(), Optional.empty());

    private static Optional<String> about(Operation operation, ResultCode code, Circumstances circumstances) {
        return Here.about(new Outcome("R", operation, Instant.EPOCH, Duration.ofMillis(1), Answer.of(code), HELD, HELD,
                List.of(), Outcome.Data.NONE), circumstances);
    }

    private static Operation attach(ShareMode share, Set<Protocol> preferred) {
        return new Operation.Attach(share, preferred);
    }

    private static Circumstances card(Bytes atr) {
        return new Circumstances(Presence.PRESENT, Optional.of(atr), Others.UNKNOWN, ServiceSight.UNSEEN, "",
                SessionKind.LOCAL);
    }

    private static Circumstances with(Presence presence, Others others) {
        return new Circumstances(presence, Optional.empty(), others, ServiceSight.UNSEEN, "", SessionKind.LOCAL);
    }

    private static Circumstances service(ServiceSight sight, SessionKind session) {
        return new Circumstances(Presence.NO_SERVICE, Optional.empty(), Others.UNKNOWN, sight, "/run/x", session);
    }

    private static void allDiffer(List<Optional<String>> sentences) {
        assertThat(sentences).allSatisfy(sentence -> assertThat(sentence).isPresent());
        assertThat(new HashSet<>(sentences)).hasSize(sentences.size());
    }

    @Test
    @DisplayName("0x8010000F: no protocol, another one, an ATR that cannot be read, one that is settled")
    void protocols() {
        var code = ResultCode.PROTO_MISMATCH;
        var other = about(attach(ShareMode.SHARED, Set.of(Protocol.T0)), code, card(T1));
        allDiffer(List.of(about(attach(ShareMode.SHARED, Set.of()), code, card(T1)), other,
                about(attach(ShareMode.SHARED, Protocol.ANY), code, card(GARBLED)),
                about(attach(ShareMode.SHARED, Protocol.ANY), code, card(T1))));
        assertThat(other).contains("Only T=0 was asked for, but this card's ATR offers T=1.");
        assertThat(about(Operation.Reconnect.AS_ATTACHED, code, card(T1))).isEqualTo(other);
        assertThat(about(new Operation.Open(ShareMode.SHARED, Set.of(Protocol.T0)), code, card(T1))).isEqualTo(other);
        assertThat(about(new Operation.Status(), code, card(T1))).isEmpty();
        assertThat(about(attach(ShareMode.DIRECT, Set.of()), code, card(T1))).isEmpty();
    }

    @Test
    @DisplayName("0x80100067 and 0x80100066: a mute card is not one that was switched off")
    void power() {
        var mute = with(Presence.MUTE, Others.UNKNOWN);
        var present = with(Presence.PRESENT, Others.UNKNOWN);
        allDiffer(List.of(about(new Operation.Status(), ResultCode.UNPOWERED_CARD, mute),
                about(new Operation.Status(), ResultCode.UNPOWERED_CARD, present),
                about(new Operation.Status(), ResultCode.UNRESPONSIVE_CARD, mute),
                about(new Operation.Status(), ResultCode.UNRESPONSIVE_CARD, present)));
    }

    @Test
    @DisplayName("0x8010000B: another program that is merely connected, has the reader for itself, or has a transaction")
    void sharing() {
        var code = ResultCode.SHARING_VIOLATION;
        var shared = with(Presence.PRESENT, Others.SHARED);
        allDiffer(List.of(about(attach(ShareMode.EXCLUSIVE, Protocol.ANY), code, shared),
                about(attach(ShareMode.SHARED, Protocol.ANY), code, with(Presence.PRESENT, Others.EXCLUSIVE)),
                about(new Operation.Lock(), code, with(Presence.PRESENT, Others.UNKNOWN))));
        assertThat(about(attach(ShareMode.SHARED, Protocol.ANY), code, shared)).isEmpty();
    }

    @Test
    @DisplayName("0x80100069: insert the card, or reconnect")
    void removed() {
        var code = ResultCode.REMOVED_CARD;
        assertThat(about(new Operation.Status(), code, with(Presence.EMPTY, Others.UNKNOWN)))
                .hasValueSatisfying(words -> assertThat(words).endsWith("insert it, then Reconnect."));
        assertThat(about(new Operation.Status(), code, with(Presence.PRESENT, Others.UNKNOWN)))
                .hasValueSatisfying(words -> assertThat(words).endsWith("perhaps another one: Reconnect."));
        assertThat(about(new Operation.Status(), code, with(Presence.GONE, Others.UNKNOWN))).isEmpty();
    }

    @Test
    @DisplayName("0x8010001D: no daemon, no socket, a silent one, over ssh and over a remote desktop")
    void service() {
        var code = ResultCode.NO_SERVICE;
        var ask = attach(ShareMode.SHARED, Protocol.ANY);
        allDiffer(List.of(about(ask, code, service(ServiceSight.NOT_INSTALLED, SessionKind.LOCAL)),
                about(ask, code, service(ServiceSight.NO_SOCKET, SessionKind.LOCAL)),
                about(ask, code, service(ServiceSight.SILENT, SessionKind.LOCAL)),
                about(ask, code, service(ServiceSight.NO_SOCKET, SessionKind.SSH)),
                about(ask, code, service(ServiceSight.UNSEEN, SessionKind.SSH)),
                about(ask, code, service(ServiceSight.UNSEEN, SessionKind.REMOTE_DESKTOP))));
        assertThat(about(ask, code, service(ServiceSight.UNSEEN, SessionKind.LOCAL))).isEmpty();
    }

    @Test
    @DisplayName("what ReaderDesk itself declines, and what succeeds, is not judged")
    void others() {
        assertThat(Here.about(new Outcome("R", new Operation.Detach(Disposition.LEAVE), Instant.EPOCH, Duration.ZERO,
                Answer.refused(ResultCode.E_UNEXPECTED, Refusal.NOT_ATTACHED), HELD, HELD, List.of(),
                Outcome.Data.NONE), Circumstances.UNKNOWN)).isEmpty();
        assertThat(about(new Operation.Status(), ResultCode.SUCCESS, Circumstances.UNKNOWN)).isEmpty();
        assertThat(about(new Operation.Status(), ResultCode.RESET_CARD, Circumstances.UNKNOWN)).isEmpty();
    }
}
