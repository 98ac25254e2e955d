package org.readerdesk.planted.ui;

public final class WindowThatStartsThreads {
    public Thread start(Runnable task) {
        return Thread.ofPlatform().start(task);
    }
}
