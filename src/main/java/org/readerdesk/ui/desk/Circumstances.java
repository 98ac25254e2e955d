package org.readerdesk.ui.desk;

import java.util.Optional;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.diagnose.ServiceSight;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

/// How things stood when an operation ended: one code means different things in different circumstances.
///
/// @param atr as the monitor saw it; empty when it did not
/// @param others how other programs use the reader, as far as that shows
/// @param service what is to be seen of a service that does not answer
/// @param socket where it should be reached
public record Circumstances(Presence presence, Optional<Bytes> atr, Others others, ServiceSight service, String socket,
        SessionKind session) {

    /// The use of the reader by other programs.
    public enum Others {
        UNKNOWN, SHARED, EXCLUSIVE
    }

    /// Nothing is known.
    public static final Circumstances UNKNOWN = new Circumstances(Presence.UNKNOWN, Optional.empty(), Others.UNKNOWN,
            ServiceSight.UNSEEN, "", SessionKind.LOCAL);

    /// As they are now for `reader`. At the machine is looked only when its service did not answer.
    public static Circumstances now(Desk desk, String reader, ResultCode code, ServiceLook look) {
        var state = desk.reader(reader);
        boolean ours = desk.lane(reader).hasHandle();
        var others = state.filter(_ -> !ours).map(Circumstances::others).orElse(Others.UNKNOWN);
        boolean away = code.equals(ResultCode.NO_SERVICE);
        return new Circumstances(desk.presence(reader), state.map(ReaderState::atr).filter(atr -> !atr.isEmpty()),
                others, away ? look.service() : ServiceSight.UNSEEN, away ? look.socket().toString() : "",
                look.session());
    }

    private static Others others(ReaderState state) {
        return switch (Sharing.ofOthers(state)) {
            case EXCLUSIVE_ELSEWHERE -> Others.EXCLUSIVE;
            case ELSEWHERE -> Others.SHARED;
            case UNKNOWN, NOT_TOLD, FREE, OURS -> Others.UNKNOWN;
        };
    }
}
