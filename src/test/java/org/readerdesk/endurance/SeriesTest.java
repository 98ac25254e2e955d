package org.readerdesk.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static Series series(double perSecond, double scatter, double allowance) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var series = new Series("handles", allowance);
        IntStream.range(0, 60).forEach(second -> series.add(second,
                100 + perSecond * second + scatter * random.nextGaussian()));
        return series;
    }

    @Test
    void aSteadyLeakBelowTheScatterOfOneSampleIsFound() {
        assertThat(series(0.1, 2, 1).isFlat()).isFalse();
        assertThat(series(0.1, 2, 1).row()).endsWith("| GROWS |");
    }

    @Test
    void scatterAloneIsFlat() {
        assertThat(series(0, 20, 1).isFlat()).isTrue();
    }

    @Test
    void whatTheAllowanceCoversIsFlat() {
        assertThat(series(0.1, 0, 7).isFlat()).isTrue();
        assertThat(series(0.1, 0, 5).isFlat()).isFalse();
    }

    @Test
    void shrinkingIsNoLeak() {
        assertThat(series(-1, 0, 0).isFlat()).isTrue();
    }
}
