package org.readerdesk.planted.ui;

import org.readerdesk.planted.pcsc.winscard.GoodAdapter;

public record WindowThatKnowsAnAdapter(GoodAdapter adapter) {
}
