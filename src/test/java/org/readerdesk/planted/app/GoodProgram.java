package org.readerdesk.planted.app;

import javafx.application.Application;
import org.readerdesk.planted.cli.GoodCommand;
import org.readerdesk.planted.pcsc.javax.GoodJavaAdapter;
import org.readerdesk.planted.pcsc.winscard.GoodAdapter;
import org.readerdesk.planted.ui.GoodController;

/// Breaks nothing, but that no list says that it writes: it joins everything.
public record GoodProgram(GoodCommand command, GoodController controller, GoodAdapter system, GoodJavaAdapter java,
        Class<? extends Application> window) {
    public Thread start(Runnable task) {
        System.err.println("starting");
        return Thread.ofPlatform().start(task);
    }
}
