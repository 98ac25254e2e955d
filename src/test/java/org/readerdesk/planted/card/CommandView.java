package org.readerdesk.planted.card;

import org.readerdesk.pcsc.Bytes;

/// Breaks nothing: it is named in the rule.
public final class CommandView {
    String header(Bytes command) {
        return command.hex();
    }
}
