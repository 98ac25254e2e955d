package org.readerdesk.pcsc;

import java.util.Optional;

/// What a successful connect gives.
///
/// @param handle the open handle; the caller must disconnect it
/// @param protocol the active protocol; empty for DIRECT without one
/// @param atr the ATR where connecting told it for free (`javax.smartcardio`); elsewhere ask [CardHandle#status()]
public record Connection(CardHandle handle, Optional<Protocol> protocol, Optional<Bytes> atr) {
}
