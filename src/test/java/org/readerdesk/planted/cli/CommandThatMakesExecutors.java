package org.readerdesk.planted.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public final class CommandThatMakesExecutors {
    public Supplier<ExecutorService> executors() {
        return Executors::newCachedThreadPool;
    }

    public CompletableFuture<Void> inTheCommonPool(Runnable task) {
        return CompletableFuture.runAsync(task);
    }
}
