package org.readerdesk.planted.journal;

import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Bytes;

public final class JournalOfCommands {
    Bytes of(Operation operation) {
        return operation instanceof Operation.Transmit(Bytes command, _) ? command : Bytes.EMPTY;
    }
}
