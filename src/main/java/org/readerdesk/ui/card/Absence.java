package org.readerdesk.ui.card;

import java.util.Optional;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.ui.desk.Desk;

/// Why there is no ATR to show.
public enum Absence {
    /// No reader is selected.
    NO_READER,
    /// The resource manager does not answer.
    NO_SERVICE,
    /// The reader is not listed any more.
    READER_GONE,
    /// The reader is empty.
    NO_CARD,
    /// The card does not answer, or has no power.
    MUTE,
    /// There is a card, whose ATR cannot be known without connecting.
    NOT_TOLD,
    /// Nothing is known of the reader.
    NOT_KNOWN;

    /// What is missing for the selected reader's ATR; empty if there is one.
    public static Optional<Absence> of(Desk desk) {
        if (desk.selected().flatMap(desk::reader).map(ReaderState::atr).filter(atr -> !atr.isEmpty()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(desk.selected().map(reader -> switch (desk.presence(reader)) {
            case EMPTY -> NO_CARD;
            case PRESENT -> NOT_TOLD;
            case MUTE, UNPOWERED -> MUTE;
            case GONE -> READER_GONE;
            case NO_SERVICE -> NO_SERVICE;
            case UNKNOWN, UNAVAILABLE -> NOT_KNOWN;
        }).orElse(NO_READER));
    }
}
