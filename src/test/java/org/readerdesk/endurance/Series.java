package org.readerdesk.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A figure sampled over time: does it grow?
///
/// The slope is that of the straight line with the least squares. It counts as flat when what it would add over the whole
/// time is below what the samples scatter (three standard errors), or below an allowance that a leak worth the name
/// would exceed.
final class Series {

    private static final double ERRORS = 3;

    private final String name;
    private final double allowance;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    /// @param allowance growth over the whole time that is no leak, in the figure's unit
    Series(String name, double allowance) {
        this.name = name;
        this.allowance = allowance;
    }

    void add(double second, double value) {
        seconds.add(second);
        values.add(value);
    }

    String name() {
        return name;
    }

    /// What the line adds from the first sample to the last.
    double growth() {
        return slope() * span();
    }

    /// How much of the growth may be chance: three standard errors of the slope, over the whole time.
    double noise() {
        int count = values.size();
        double meanX = mean(seconds);
        double meanY = mean(values);
        double slope = slope();
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double residual = values.get(i) - meanY - slope * (seconds.get(i) - meanX);
            squares += residual * residual;
        }
        return ERRORS * Math.sqrt(squares / (count - 2) / deviations(meanX)) * span();
    }

    boolean isFlat() {
        if (values.size() < 8) {
            throw new IllegalStateException("%d samples of %s; expected 8 at least".formatted(values.size(), name));
        }
        return growth() <= Math.max(allowance, noise());
    }

    /// A line of a table: the figure, first, a quarter each, last, growth and noise.
    String row() {
        var row = new StringBuilder("| ").append(name);
        for (int quarter = 0; quarter <= 4; quarter++) {
            row.append(String.format(Locale.ROOT, " | %.1f", values.get((values.size() - 1) * quarter / 4)));
        }
        return row.append(String.format(Locale.ROOT, " | %+.2f | %.2f | %.1f | %s |", growth(), noise(), allowance,
                isFlat() ? "flat" : "GROWS")).toString();
    }

    private double slope() {
        double meanX = mean(seconds);
        double meanY = mean(values);
        double products = 0;
        for (int i = 0; i < values.size(); i++) {
            products += (seconds.get(i) - meanX) * (values.get(i) - meanY);
        }
        return products / deviations(meanX);
    }

    private double deviations(double meanX) {
        return seconds.stream().mapToDouble(second -> (second - meanX) * (second - meanX)).sum();
    }

    private double span() {
        return seconds.getLast() - seconds.getFirst();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
