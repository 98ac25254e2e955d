package org.readerdesk.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readerdesk.fixture.fuzz.Mutator;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.passport.driver.DriverTargets;
import org.readerdesk.passport.quirk.QuirkTargets;

/// The parsers of the passport against some thousand damaged inputs each; the endurance tests try many more.
class RandomFilesTest {

    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final int INPUTS = 2000;

    static Stream<Target> targets() {
        return Stream.of(DriverTargets.all(), QuirkTargets.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void every_input_is_read_or_refused_in_a_sentence(Target target) throws Exception {
        var mutator = new Mutator(new Random(SEED));
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            String input = mutator.next(target.corpus());
            try {
                accepted += target.attempt().accepts(input) ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed %d, input %d: %s".formatted(SEED, i, Mutator.shown(input)), e);
            }
        }
        assertThat(accepted).as("seed %d", SEED).isBetween(1, INPUTS - 1);
    }
}
