package org.readerdesk.planted.pcsc.javax;

import javax.smartcardio.Card;
import org.readerdesk.planted.pcsc.GoodPort;

/// Breaks nothing.
public record GoodJavaAdapter(GoodPort port, Card card) {
}
