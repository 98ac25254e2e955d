package org.readerdesk.planted.monitor;

import org.readerdesk.planted.pcsc.javax.GoodJavaAdapter;

public record MonitorThatKnowsAnAdapter(GoodJavaAdapter adapter) {
}
