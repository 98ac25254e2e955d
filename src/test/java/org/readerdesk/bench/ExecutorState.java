package org.readerdesk.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A single thread that does what it is told.
@State(Scope.Thread)
public class ExecutorState {

    final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("bare executor").factory());

    @TearDown(Level.Trial)
    public void end() {
        executor.shutdownNow();
    }
}
