package org.readerdesk.planted.monitor;

public final class MonitorWithVirtualThreads {
    public Thread start(Runnable task) {
        return Thread.ofVirtual().start(task);
    }
}
