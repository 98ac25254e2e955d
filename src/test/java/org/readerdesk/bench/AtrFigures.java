package org.readerdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.pcsc.Bytes;

/// How long it takes to take one ATR apart, to load a list of 5,000 patterns and to look an ATR up in it: medians, in a
/// process of its own. Ends with 1 when a target is missed.
final class AtrFigures {

    private static final int PATTERNS = 5000;
    private static final int DECODES = 200_000;
    private static final int LOADS = 15;
    private static final int LOOK_UPS = 5000;
    private static final double DECODE_MICROS = 20;
    private static final double LOAD_MILLIS = 150;
    private static final double LOOK_UP_MILLIS = 1;
    private static final Bytes ATR = Bytes.parseHex("3BDA18FF81B1FE751F030031C573C001400090000C");

    private AtrFigures() {
    }

    public static void main(String[] args) throws IOException {
        var list = Files.createTempFile("cards", ".txt");
        try {
            Files.writeString(list, list());
            // the first of these is what a person waits for; it is loaded before anything is warm
            double first = millis(() -> CardNames.load(List.of(list)));
            double load = median(LOADS, () -> CardNames.load(List.of(list))) / 1e6;
            var names = CardNames.load(List.of(list));
            double lookUp = median(LOOK_UPS, () -> names.lookUp(ATR)) / 1e6;
            double decode = median(DECODES, () -> Atr.decode(ATR)) / 1e3;
            System.out.printf(Locale.ROOT, "decode one ATR: %.2f us (target below %.0f us)%n", decode, DECODE_MICROS);
            System.out.printf(Locale.ROOT, "load %d patterns: %.1f ms, the first time %.1f ms (target below %.0f ms)%n",
                    PATTERNS, load, first, LOAD_MILLIS);
            System.out.printf(Locale.ROOT, "look up one ATR: %.3f ms (target below %.0f ms)%n", lookUp, LOOK_UP_MILLIS);
            System.exit(decode < DECODE_MICROS && Math.max(first, load) < LOAD_MILLIS && lookUp < LOOK_UP_MILLIS
                    ? 0 : 1);
        } finally {
            Files.deleteIfExists(list);
        }
    }

    /// One in ten stands for several ATRs, one in a hundred is a regular expression: more than in any known list.
    private static String list() {
        var random = new Random(1);
        var list = new StringBuilder();
        for (int i = 0; i < PATTERNS; i++) {
            var bytes = new byte[8 + random.nextInt(18)];
            random.nextBytes(bytes);
            var pattern = new StringBuilder("3B ").append(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes));
            if (i % 10 == 0) {
                pattern.replace(12, 14, "..");
            }
            if (i % 100 == 0) {
                pattern.append("( ..)* [12][0-3].*");
            }
            list.append(pattern).append("\n\tcard ").append(i).append("\n\n");
        }
        return list.toString();
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /// In nanoseconds, after as many rounds that do not count.
    private static double median(int rounds, Runnable work) {
        var took = new ArrayList<Long>(rounds);
        for (int i = 0; i < 2 * rounds; i++) {
            long began = System.nanoTime();
            work.run();
            if (i >= rounds) {
                took.add(System.nanoTime() - began);
            }
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[rounds / 2];
    }
}
