package org.readerdesk.passport.page;

import java.util.Optional;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;

/// Everything that a page is made of.
///
/// @param reader its name, exactly as listed
/// @param state what the resource manager lists; empty when it does not list the reader
/// @param protocol in use by our own attachment; empty without one
/// @param machine what the machine knows; empty while it is looked for
/// @param names of cards; empty while they are loaded, or cannot be
public record PageFacts(String reader, Optional<ReaderState> state, Optional<Protocol> protocol,
        Optional<Machine> machine, Reading reading, Optional<CardNames> names, Circumstances circumstances) {

    /// The ATR that is listed, else the one that the driver told.
    Optional<Bytes> atr() {
        return state.map(ReaderState::atr).filter(atr -> !atr.isEmpty())
                .or(() -> reading.passport().value(Attribute.ATR_STRING)
                        .filter(AttributeValue.AtrBytes.class::isInstance)
                        .map(value -> ((AttributeValue.AtrBytes) value).atr()).filter(atr -> !atr.isEmpty()));
    }
}
