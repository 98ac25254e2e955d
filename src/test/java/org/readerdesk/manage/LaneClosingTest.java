package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.OtherAction;

/// A close in any moment, from any thread.
class LaneClosingTest extends LaneBench {

    @Test
    void everyFutureEndsThoughTheCloseComesInTheMiddle() throws Exception {
        for (int round = 0; round < 300; round++) {
            var own = new LaneAttachments(hooked);
            var futures = new ArrayList<CompletableFuture<Outcome>>();
            futures.add(own.submit(A, ATTACH));
            var barrier = new CyclicBarrier(2);
            var closer = Thread.ofPlatform().start(() -> {
                meet(barrier);
                own.close();
            });
            meet(barrier);
            for (int i = 0; i < 20; i++) {
                futures.add(own.submit(A, STATUS));
                futures.add(own.submit("Reader %d".formatted(i), STATUS));
            }
            closer.join();
            for (var future : futures) {
                assertThat(future.handle((_, _) -> true)).as("round %d", round).succeedsWithin(Duration.ofSeconds(5));
            }
            await("handles", () -> scene.openHandles() == 0);
            await("threads", () -> laneThreads().isEmpty());
        }
    }

    @Test
    void aRepetitionDoesNotOutliveACloseThatComesAsItBegins() throws Exception {
        for (int round = 0; round < 100; round++) {
            var own = new LaneAttachments(hooked);
            get(own.submit(A, ATTACH));
            scene.other(A, OtherAction.BEGIN);
            var status = own.submit(A, STATUS);
            own.close();
            assertThat(status).as("round %d", round).isDone();
            scene.other(A, OtherAction.END);
            assertThat(scene.openHandles()).isZero();
        }
    }

    @Test
    void anInterruptOfALaneIsPassedOver() throws Exception {
        get(attachments.submit(A, ATTACH));
        laneThreads().forEach(Thread::interrupt);
        scene.other(A, OtherAction.BEGIN);
        var status = attachments.submit(A, STATUS);
        await("it repeats", () -> foreignLock(A));
        laneThreads().forEach(Thread::interrupt);
        scene.other(A, OtherAction.END);
        assertThat(get(status).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(attachments.state(A).attachment().phase()).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void closeFromAnInterruptedThreadWaitsAllTheSame() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.slow(A, Duration.ofMillis(300));
        Thread.currentThread().interrupt();
        attachments.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(scene.openHandles()).isZero();
    }

    @Test
    void closeFromALaneDoesNotWaitForItself() throws Exception {
        var closed = attachments.submit(A, ATTACH).thenApply(_ -> {
            long begin = System.nanoTime();
            attachments.close();
            return Duration.ofNanos(System.nanoTime() - begin);
        });
        assertThat(closed.get(5, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theLastPublishedStateIsTheOneThatIsLeft() throws Exception {
        var seen = new CopyOnWriteArrayList<LaneState>();
        attachments.listen(seen::add);
        get(attachments.submit(A, ATTACH));
        attachments.close();
        await("it is free", () -> attachments.state(A).attachment().phase() == Phase.FREE);
        await("it is told", () -> seen.getLast().equals(attachments.state(A)));
    }

    @Test
    void afterTheCloseEverySubmissionIsRefusedByAnException() {
        attachments.close();
        for (var operation : List.of(ATTACH, STATUS, new Operation.AttachByHandle(1))) {
            assertThatThrownBy(() -> attachments.submit(A, operation).get(1, TimeUnit.SECONDS))
                    .isInstanceOfAny(CancellationException.class, ExecutionException.class);
        }
    }
}
