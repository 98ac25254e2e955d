package org.readerdesk.card.atr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.pcsc.Bytes;

class AnyBytesTest {

    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final int ROUNDS = 1_000_000;
    private static final int LONGEST = 64;
    private static final List<byte[]> BEGINNINGS = Stream.of("", "3B", "3F", "3B 08 80", "3B 08 00", "3B 02 10",
            "3B 02 81", "3B 88 80 01", "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01", "3B F0 11 00 00 F1 81 00 00 F1",
            "3B 80 80 FF", "3B 80 81 B1 FE 45 1F 03").map(hex -> Bytes.parseHex(hex).toArray()).toList();
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

    /// Some have one of the beginnings behind which there is a structure.
    private static Bytes bytes(RandomGenerator random) {
        var bytes = new byte[random.nextInt(LONGEST + 1)];
        random.nextBytes(bytes);
        var begin = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
        System.arraycopy(begin, 0, bytes, 0, Math.min(random.nextInt(begin.length + 1), bytes.length));
        if (bytes.length > 1 && random.nextBoolean()) {
            bytes[1] = (byte) (bytes[1] & 0xF0 | random.nextInt(16));
        }
        if (bytes.length > 2 && random.nextBoolean()) {
            // what is behind the beginning is short more often than not
            return Bytes.of(Arrays.copyOf(bytes, Math.min(bytes.length, begin.length + random.nextInt(12))));
        }
        return Bytes.of(bytes);
    }
}
