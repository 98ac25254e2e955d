package org.readerdesk.endurance;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.ShareMode;

/// What goes on around a program on a restless machine: cards come and go, another program locks and resets cards or
/// dies while it holds one, and the service is killed and started again. Two daemon threads until the close.
final class Disturbance implements AutoCloseable {

    private static final int VISITS_OF_A_CLIENT = 12;

    final AtomicInteger moves = new AtomicInteger();
    final AtomicInteger visits = new AtomicInteger();
    final AtomicInteger resets = new AtomicInteger();
    final AtomicInteger restarts = new AtomicInteger();

    private final PrivatePcscd pcscd;
    private final long restartSeconds;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread mover;
    private final Thread program;
    private final Map<String, VirtualCard> cards = new HashMap<>();

    /// @param restartSeconds between two deaths of the service, on average
    Disturbance(PrivatePcscd pcscd, long seed, long restartSeconds) {
        this.pcscd = pcscd;
        this.restartSeconds = restartSeconds;
        mover = Thread.ofPlatform().daemon().name("card mover").start(() -> move(random(seed)));
        program = Thread.ofPlatform().daemon().name("another program").start(() -> disturb(random(seed + 1)));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private boolean endsWithin(long millis) {
        try {
            return ending.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// pcscd looks every 400 ms; some changes come faster than that.
    private void move(RandomGenerator random) {
        while (!endsWithin(random.nextInt(20, 300))) {
            var slot = pcscd.slots().get(random.nextInt(pcscd.slots().size()));
            var card = cards.remove(slot.reader());
            if (card == null) {
                try {
                    cards.put(slot.reader(), random.nextInt(8) == 0 ? VirtualCard.insertMute(slot.port())
                            : VirtualCard.insert(slot.port(), random.nextBoolean() ? VirtualCard.ATR_T1
                                    : VirtualCard.ATR_T0_T1));
                } catch (UncheckedIOException _) {
                    // the service is away
                    continue;
                }
            } else {
                card.close();
            }
            moves.incrementAndGet();
        }
        cards.values().forEach(VirtualCard::close);
    }

    private void disturb(RandomGenerator random) {
        long nextRestart = restartAt(random);
        while (!endsWithin(50)) {
            try (var client = SecondClient.start(pcscd.socket())) {
                for (int i = 0; i < VISITS_OF_A_CLIENT && !endsWithin(random.nextInt(5, 60)); i++) {
                    visit(client, random);
                }
                if (random.nextBoolean()) {
                    client.release();
                }
            }
            if (System.nanoTime() > nextRestart && ending.getCount() > 0) {
                pcscd.restart();
                restarts.incrementAndGet();
                nextRestart = restartAt(random);
            }
        }
    }

    private long restartAt(RandomGenerator random) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextLong(500, 1500) * restartSeconds);
    }

    private void visit(SecondClient client, RandomGenerator random) {
        var reader = pcscd.reader(random.nextInt(pcscd.slots().size()));
        if (!client.connect(reader, ShareMode.SHARED).isSuccess()) {
            return;
        }
        visits.incrementAndGet();
        if (random.nextInt(3) > 0 && client.begin().isSuccess()) {
            endsWithin(random.nextInt(5, 150));
            if (random.nextInt(10) == 0) {
                // its owner dies while it holds the card
                return;
            }
            client.end(random.nextInt(3) == 0 ? Disposition.RESET : Disposition.LEAVE);
        }
        var end = random.nextInt(3) == 0 ? Disposition.RESET : Disposition.LEAVE;
        resets.addAndGet(end == Disposition.RESET ? 1 : 0);
        client.disconnect(end);
    }

    /// Ends both threads; afterwards no card is in and no other program runs.
    @Override
    public void close() {
        ending.countDown();
        try {
            mover.join();
            program.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
