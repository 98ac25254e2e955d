package org.readerdesk.card.atr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.pcsc.Bytes;

class AnyBytesTest {

    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final int ROUNDS = 1_000_000;
    private static final int LONGEST = 64;
    private static final Duration ONE = Duration.ofSeconds(1);

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void any_bytes_are_taken_apart_without_an_exception_and_each_byte_once() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int defective = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var bytes = bytes(random);
            try {
                long began = System.nanoTime();
                var atr = Atr.decode(bytes);
                assertThat(System.nanoTime() - began).isLessThan(ONE.toNanos());
                Whole.check(atr);
                defective += atr.defects().isEmpty() ? 0 : 1;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d, round %d, %s: %s".formatted(SEED, i, bytes.spacedHex(), e), e);
            }
        }
        assertThat(defective).as("seed %d", SEED).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    /// Half of them begin like an ATR, a quarter with historical bytes that have a structure.
    private static Bytes bytes(RandomGenerator random) {
        var bytes = new byte[random.nextInt(LONGEST + 1)];
        random.nextBytes(bytes);
        if (bytes.length > 3 && random.nextBoolean()) {
            bytes[0] = (byte) (random.nextBoolean() ? 0x3B : 0x3F);
            if (random.nextBoolean()) {
                bytes[1] &= 0x0F;
                bytes[2] = new byte[]{0, 0x10, (byte) 0x80, (byte) 0x81}[random.nextInt(4)];
            }
        }
        return Bytes.of(bytes);
    }
}
