package org.readerdesk.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/// The measured loop, the same for every side.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {

    private static final int TIMES = 1000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void calls(CallState state) throws Exception {
        state.run(TIMES);
    }

    /// The bare way to another thread and back.
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void executor(ExecutorState state) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            state.executor.submit(() -> {
            }).get();
        }
    }
}
