package org.readerdesk.pcsc;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// An open connection to a reader and its card (`SCARDHANDLE`).
///
/// Belongs to its context and is confined to the same thread. While another program holds a transaction, pcsc-lite
/// without blocking answers Status, Transmit and Reconnect with 0x8010000B; [#beginTransaction()] blocks always.
public interface CardHandle {

    /// The number, where the API has one; `javax.smartcardio` hides it.
    OptionalLong number();

    /// Renews the connection in place (`SCardReconnect`).
    ///
    /// Acknowledges a reset by others. 0x8010000C: the card is gone. 0x8010000F: the card lacks the protocol, yet with
    /// RESET it *was* reset.
    ///
    /// @return the active protocol afterwards
    Result<Optional<Protocol>> reconnect(ShareMode share, Set<Protocol> preferred, Initialization initialization);

    /// Closes the handle (`SCardDisconnect`); it is dead afterwards, whatever the code. Only a refused call, which
    /// sends nothing, leaves it open.
    Result<Void> disconnect(Disposition disposition);

    /// Takes the card for ourselves (`SCardBeginTransaction`); counted by pcsc-lite when nested.
    ///
    /// **Blocks without limit** while another program holds it. 0x80100068: reset by another program meanwhile.
    Result<Void> beginTransaction();

    /// Gives one hold back (`SCardEndTransaction`). 0x80100016: none was held. The hold is gone even when an EJECT
    /// fails.
    Result<Void> endTransaction(Disposition disposition);

    /// Asks for state, protocol and ATR (`SCardStatus`). 0x80100068: reset by another program. 0x80100069: card pulled.
    Result<CardStatus> status();

    /// Exchanges one APDU (`SCardTransmit`).
    ///
    /// A success with fewer than two bytes happens: the card died in the middle (pcsc-lite).
    Result<Bytes> transmit(Protocol protocol, Bytes command);

    /// Sends a control code to the driver (`SCardControl`). A hung driver blocks it for ever. 0x8010000B at once while
    /// another program holds a transaction.
    Result<Bytes> control(ControlCode code, Bytes input);

    /// Reads an attribute (`SCardGetAttrib`). 0x8010000B at once while another program holds a transaction.
    Result<Bytes> getAttribute(int tag);

    /// Sets an attribute (`SCardSetAttrib`).
    Result<Void> setAttribute(int tag, Bytes value);
}
