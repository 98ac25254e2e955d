package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Await;

class GateTest {

    private final Gate gate = new Gate.OneAtATime(new ReentrantLock(true));

    @Test
    void othersWaitForACallThatBlocksAsLongAsTheyHavePatience() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var blocked = Thread.ofPlatform().start(() -> gate.through(() -> {
            inside.countDown();
            Await.until("the end", () -> leave.getCount() == 0);
            return "";
        }));
        inside.await();
        assertThat(gate.through(Duration.ofMillis(20), () -> "in")).isEmpty();
        Thread.currentThread().interrupt();
        assertThat(gate.through(Duration.ofMillis(20), () -> "in")).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        leave.countDown();
        assertThat(gate.through(() -> "in")).isEqualTo("in");
        blocked.join();
    }

    @Test
    void theOpenGateNeverWaits() {
        assertThat(Gate.OPEN.through(Duration.ZERO, () -> "in")).contains("in");
        assertThat(Gate.OPEN.through(() -> "in")).isEqualTo("in");
    }
}
