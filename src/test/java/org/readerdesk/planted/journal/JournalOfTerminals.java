package org.readerdesk.planted.journal;

import javax.smartcardio.CardTerminal;

public record JournalOfTerminals(CardTerminal terminal) {
}
