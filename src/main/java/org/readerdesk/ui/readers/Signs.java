package org.readerdesk.ui.readers;

import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.text.Tone;

/// The signs of a reader's row: each beside words that say the same.
final class Signs {

    private Signs() {
    }

    static Feather of(ReaderKind kind) {
        return switch (kind) {
            case UNKNOWN -> Feather.CREDIT_CARD;
            case CONTACT -> Feather.CPU;
            case CONTACTLESS -> Feather.RADIO;
            case PIN_PAD -> Feather.HASH;
            case TOKEN -> Feather.KEY;
            case VIRTUAL -> Feather.MONITOR;
        };
    }

    static Feather of(ReaderCard.Sign sign) {
        return switch (sign) {
            case WAITING -> Feather.CLOCK;
            case ATTACHED -> Feather.LINK;
            case STALE -> Feather.ALERT_TRIANGLE;
            case LOCKED -> Feather.LOCK;
            case LOST -> Feather.X;
            case HANDLE -> Feather.KEY;
            case ELSEWHERE -> Feather.USERS;
            case EXCLUSIVE_ELSEWHERE -> Feather.SLASH;
        };
    }

    static Feather of(Presence presence) {
        return switch (presence) {
            case PRESENT -> Feather.CREDIT_CARD;
            case MUTE -> Feather.ALERT_TRIANGLE;
            case UNPOWERED -> Feather.ZAP_OFF;
            case EMPTY -> Feather.MINUS;
            case UNKNOWN -> Feather.MORE_HORIZONTAL;
            case UNAVAILABLE, GONE, NO_SERVICE -> Feather.X;
        };
    }

    static Tone tone(Presence presence) {
        return switch (presence) {
            case PRESENT -> Tone.SUCCESS;
            case MUTE -> Tone.DANGER;
            case UNPOWERED, UNAVAILABLE -> Tone.WARNING;
            case EMPTY, UNKNOWN, GONE, NO_SERVICE -> Tone.NEUTRAL;
        };
    }
}
