package org.readerdesk.cli;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Disposition;

/// Runs steps one after the other, and leaves nothing behind.
final class StepRunner {

    private final Attachments attachments;
    private final String reader;
    private final Report report;
    private final Waiting waiting;
    private final CompletableFuture<Void> interrupted;
    private OptionalLong opened = OptionalLong.empty();
    private boolean allSucceeded = true;

    /// @param waiting on whose reader the steps run; once it is interrupted no further step begins, and [#run] cleans up
    StepRunner(Waiting waiting, Report report) {
        this.attachments = waiting.attachments();
        this.reader = waiting.reader();
        this.report = report;
        this.waiting = waiting;
        this.interrupted = waiting.interrupted();
    }

    /// Blocks as long as the steps do, without limit while another program holds the card.
    ///
    /// @return whether every code, those of cleaning up included, was a success
    boolean run(List<Step> steps, boolean keepGoing) throws InterruptedException {
        for (var step : steps) {
            if (interrupted.isDone() || !(allSucceeded || keepGoing)) {
                break;
            }
            switch (step) {
                case Step.Operate(String shown, Operation operation) -> operate(shown, operation, false);
                case Step.AttachHandle(String shown, OptionalLong handle) -> operate(shown,
                        new Operation.AttachByHandle(handle.orElse(opened.orElse(0))), false);
                case Step.Wait(String shown, Duration length) -> pause(shown, length);
            }
        }
        cleanUp();
        return allSucceeded;
    }

    private void cleanUp() throws InterruptedException {
        boolean failed = false;
        while (!failed && attachments.state(reader).attachment().held().filter(held -> held.locks() > 0).isPresent()) {
            failed = !operate("unlock", new Operation.Unlock(Disposition.LEAVE), true).answer().isSuccess();
        }
        if (attachments.state(reader).attachment().held().isPresent()) {
            operate("detach", new Operation.Detach(Disposition.LEAVE), true);
        }
        for (var handle : attachments.handles()) {
            operate("close", new Operation.Close(handle.id(), Disposition.LEAVE), true);
        }
    }

    private Outcome operate(String shown, Operation operation, boolean automatic) throws InterruptedException {
        var outcome = waiting.await(attachments.submit(reader, operation));
        outcome.data().handle().ifPresent(handle -> opened = OptionalLong.of(handle));
        allSucceeded &= outcome.answer().isSuccess();
        report.ran(shown, outcome, automatic);
        return outcome;
    }

    private void pause(String shown, Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            interrupted.get(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            // that is what was asked for
        } catch (ExecutionException e) {
            throw new AssertionError("never completed exceptionally", e);
        }
        report.waited(shown, Duration.ofNanos(System.nanoTime() - begin));
    }
}
