package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

class StressTest {

    private static final int READERS = 6;
    private static final int OPERATIONS = 2_000;
    private static final Set<Integer> EXPECTED = Set.of(0, 0x80100003, 0x80100009, 0x8010000B, 0x8010000C, 0x8010000F,
            0x80100016, 0x80100017, 0x8010001F, 0x80100066, 0x80100067, 0x80100068, 0x80100069);

    private final SimulatedResourceManager manager = SimulatedResourceManager.empty();
    private final Scene scene = manager.scene();

    @Test
    void randomUseByManyThreadsWhileCardsComeAndGoLeavesNothingOpenAndNobodyWaiting() {
        for (int i = 0; i < READERS; i++) {
            scene.plug(reader(i));
            scene.insert(reader(i), SimulatedCard.T0T1);
        }
        long seed = System.nanoTime();
        var done = new CountDownLatch(READERS * 2);
        var users = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < READERS * 2; i++) {
            var reader = reader(i % READERS);
            var random = new Random(seed + i);
            var user = new CompletableFuture<Void>();
            users.add(user);
            Thread.ofPlatform().daemon().name("user " + i).start(() -> {
                try {
                    use(reader, random);
                    user.complete(null);
                } catch (RuntimeException | AssertionError e) {
                    user.completeExceptionally(new AssertionError("seed " + seed, e));
                } finally {
                    done.countDown();
                }
            });
        }
        var random = new Random(seed);
        while (done.getCount() > 0) {
            disturb(random);
            Thread.yield();
        }
        users.forEach(World::get);
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.openContexts()).isZero();
        assertThat(scene.callsInFlight()).isEmpty();
    }

    private void use(String reader, Random random) {
        Context context = manager.establish().toOptional().orElseThrow();
        for (int i = 0; i < OPERATIONS / READERS; i++) {
            var share = ShareMode.values()[random.nextInt(3)];
            var connected = context.connect(reader, share, Protocol.ANY);
            check(connected);
            connected.toOptional().ifPresent(connection -> use(connection.handle(), random));
        }
        check(context.release());
    }

    private void use(CardHandle handle, Random random) {
        int steps = random.nextInt(6);
        int begun = 0;
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    var result = handle.beginTransaction();
                    check(result);
                    begun += result.isOk() ? 1 : 0;
                }
                case 1 -> check(handle.endTransaction(Disposition.values()[random.nextInt(4)]));
                case 2 -> check(handle.reconnect(ShareMode.values()[random.nextInt(3)], Protocol.ANY,
                        Initialization.values()[random.nextInt(3)]));
                case 3 -> check(handle.transmit(Protocol.T1, Bytes.parseHex("00A40000")));
                case 4 -> check(handle.getAttribute(0x90303));
                default -> check(handle.status());
            }
        }
        // With a hold of its own, a disconnect with RESET waits for nobody.
        check(handle.disconnect(begun > 0 ? Disposition.LEAVE : Disposition.values()[random.nextInt(4)]));
    }

    private void disturb(Random random) {
        var reader = reader(random.nextInt(READERS));
        switch (random.nextInt(8)) {
            case 0 -> scene.remove(reader);
            case 1, 2 -> scene.insert(reader, SimulatedCard.SAMPLES.get(random.nextInt(6)));
            case 3 -> scene.other(reader, OtherAction.RESET);
            case 4 -> scene.other(reader, OtherAction.BEGIN);
            case 5 -> scene.unplug(reader);
            case 6 -> scene.plug(reader);
            default -> scene.other(reader, OtherAction.DISCONNECT);
        }
    }

    private static void check(Result<?> result) {
        assertThat(EXPECTED).as(result.code().hex()).contains(result.code().value());
    }

    private static String reader(int index) {
        return "Reader " + index;
    }
}
