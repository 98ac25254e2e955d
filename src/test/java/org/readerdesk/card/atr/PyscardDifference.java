package org.readerdesk.card.atr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where ReaderDesk reads an ATR otherwise than pyscard, and why. Each turns pyscard's answer into the one that is expected.
enum PyscardDifference {

    DI_64("pyscard has the table of 1997, where DI 7 was reserved; since ISO 7816-3:2006 it is Di 64") {
        @Override
        List<String> expected(Atr atr, List<String> theirs) {
            boolean has = (atr.bytes().at(1) & 0x10) != 0 && (atr.bytes().at(2) & 0x0F) == 7;
            return has && theirs.get(RATE).equals("RFU") ? with(theirs, RATE, "64") : theirs;
        }
    },
    SURPLUS_WITHOUT_CHECK("with T=0 alone there is no TCK; pyscard takes any one byte more for one, ReaderDesk only"
            + " the right one") {
        @Override
        List<String> expected(Atr atr, List<String> theirs) {
            return theirs.get(PROTOCOLS).equals("0") && theirs.get(PRESENT).equals("present") && !isRight(atr,
                    atr.bytes().length()) ? with(theirs, PRESENT, "absent") : theirs;
        }
    },
    SURPLUS_BEHIND_CHECK("pyscard sees a TCK in the last place only; where bytes follow it, ReaderDesk judges it and"
            + " tells of them") {
        @Override
        List<String> expected(Atr atr, List<String> theirs) {
            int end = atr.historical().end() + 1;
            return !theirs.get(PROTOCOLS).equals("0") && theirs.get(PRESENT).equals("absent")
                    && end < atr.bytes().length()
                            ? with(with(theirs, PRESENT, "present"), RIGHT, isRight(atr, end) ? "right" : "") : theirs;
        }
    };

    private static final int PROTOCOLS = 0;
    private static final int RATE = 3;
    private static final int PRESENT = 4;
    private static final int RIGHT = 5;

    private final String reason;

    PyscardDifference(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /// What is expected of ReaderDesk instead of `theirs`; the same where this does not apply.
    abstract List<String> expected(Atr atr, List<String> theirs);

    /// Those that apply.
    static List<PyscardDifference> of(Atr atr, List<String> theirs) {
        return Stream.of(values()).filter(each -> !each.expected(atr, theirs).equals(theirs)).toList();
    }

    private static List<String> with(List<String> cells, int index, String cell) {
        return IntStream.range(0, cells.size()).mapToObj(i -> i == index ? cell : cells.get(i))
                .collect(Collectors.toList());
    }

    private static boolean isRight(Atr atr, int end) {
        return IntStream.range(1, end).map(atr.bytes()::at).reduce(0, (a, b) -> a ^ b) == 0;
    }
}
