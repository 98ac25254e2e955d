package org.readerdesk.cli;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Disposition;

/// Runs steps one after the other, and leaves nothing behind.
final class StepRunner {

    /// Waiting is told from here on.
    private static final Duration FIRST_NOTICE = Duration.ofSeconds(3);
    private static final Duration NEXT_NOTICE = Duration.ofSeconds(10);
    /// What is nearly done at an interrupt may finish.
    private static final Duration GRACE = Duration.ofMillis(50);

    private final Attachments attachments;
    private final String reader;
    private final Report report;
    private final Console console;
    private final Duration firstNotice;
    private final CompletableFuture<Void> interrupted;
    private OptionalLong opened = OptionalLong.empty();
    private boolean allSucceeded = true;

    /// @param interrupted once completed, no further step begins, the wait of the running one is stopped, and [#run]
    ///        cleans up
    StepRunner(Attachments attachments, String reader, Report report, Console console,
            CompletableFuture<Void> interrupted) {
        this(attachments, reader, report, console, interrupted, FIRST_NOTICE);
    }

    StepRunner(Attachments attachments, String reader, Report report, Console console,
            CompletableFuture<Void> interrupted, Duration firstNotice) {
        this.attachments = attachments;
        this.reader = reader;
        this.report = report;
        this.console = console;
        this.interrupted = interrupted;
        this.firstNotice = firstNotice;
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
        var outcome = await(attachments.submit(reader, operation));
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

    private Outcome await(CompletableFuture<Outcome> future) throws InterruptedException {
        long begin = System.nanoTime();
        var either = CompletableFuture.anyOf(future, interrupted);
        var patience = firstNotice;
        while (!future.isDone()) {
            if (interrupted.isDone()) {
                if (!within(future, GRACE)) {
                    attachments.stopWaiting(reader);
                }
            } else if (!within(either, patience)) {
                notice(Duration.ofNanos(System.nanoTime() - begin));
                patience = NEXT_NOTICE;
            }
        }
        return future.join();
    }

    private static boolean within(CompletableFuture<?> future, Duration limit) throws InterruptedException {
        try {
            future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException _) {
            // told by join()
            return true;
        }
    }

    private void notice(Duration waited) {
        boolean certain = attachments.state(reader).running().map(LaneState.Running::foreignLock).orElse(false);
        console.say("waiting: another program %s the card, %d s (Ctrl-C stops waiting)"
                .formatted(certain ? "holds" : "may hold", Math.max(1, waited.toSeconds())));
    }
}
