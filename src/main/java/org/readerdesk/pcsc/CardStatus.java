package org.readerdesk.pcsc;

import java.util.Optional;
import java.util.Set;

/// The answer of `SCardStatus`.
///
/// @param reader the name of the handle's reader; empty where the resource manager gave none
/// @param states never empty: [CardState#UNKNOWN] when nothing was reported
/// @param eventCount insertions and removals, 0 to 65535, wrapping; 0 on Windows and macOS, which do not count here
/// @param protocol the active protocol, if one is fixed
/// @param atr empty for a card that did not answer
public record CardStatus(String reader, Set<CardState> states, int eventCount, Optional<Protocol> protocol, Bytes atr) {

    public CardStatus {
        states = Set.copyOf(states);
    }
}
