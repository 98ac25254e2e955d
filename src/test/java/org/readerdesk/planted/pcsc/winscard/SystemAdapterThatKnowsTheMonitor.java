package org.readerdesk.planted.pcsc.winscard;

import org.readerdesk.planted.monitor.MonitorWithVirtualThreads;

public record SystemAdapterThatKnowsTheMonitor(MonitorWithVirtualThreads monitor) {
}
