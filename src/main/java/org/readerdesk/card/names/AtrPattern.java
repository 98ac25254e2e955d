package org.readerdesk.card.names;

import java.util.BitSet;
import java.util.List;

/// An ATR of a list, or many: text that stands for itself, and of regular expressions `.`, `[…]`, `(…|…)`, `?`, `*`, `+`
/// and `{n,m}`.
///
/// All ways to match are followed side by side, so that no pattern can take long, whatever a list has.
sealed interface AtrPattern {

    /// The places at which a match may end that begins at one of `from`.
    BitSet ends(String text, BitSet from, Budget budget);

    /// Whether all of `text` matches; upper-case hexadecimal, a space between bytes.
    default boolean matches(String text, Budget budget) {
        var begin = new BitSet();
        begin.set(0);
        return ends(text, begin, budget).get(text.length());
    }

    /// One character.
    record One(BitSet allowed) implements AtrPattern {
        @Override
        public BitSet ends(String text, BitSet from, Budget budget) {
            var ends = new BitSet();
            for (int at = from.nextSetBit(0); at >= 0 && at < text.length(); at = from.nextSetBit(at + 1)) {
                if (allowed.get(text.charAt(at))) {
                    ends.set(at + 1);
                }
            }
            return ends;
        }
    }

    /// One after the other.
    record All(List<AtrPattern> parts) implements AtrPattern {
        @Override
        public BitSet ends(String text, BitSet from, Budget budget) {
            var ends = from;
            for (var part : parts) {
                if (ends.isEmpty() || !budget.spend()) {
                    return new BitSet();
                }
                ends = part.ends(text, ends, budget);
            }
            return ends;
        }
    }

    /// Any of several.
    record Any(List<AtrPattern> parts) implements AtrPattern {
        @Override
        public BitSet ends(String text, BitSet from, Budget budget) {
            var ends = new BitSet();
            for (var part : parts) {
                if (budget.spend()) {
                    ends.or(part.ends(text, from, budget));
                }
            }
            return ends;
        }
    }

    /// Several times.
    record Repeat(AtrPattern part, int least, int most) implements AtrPattern {
        @Override
        public BitSet ends(String text, BitSet from, Budget budget) {
            var all = new BitSet();
            var ends = from;
            for (int times = 0; times <= most && !ends.isEmpty() && budget.spend(); times++) {
                int before = all.cardinality();
                if (times >= least) {
                    all.or(ends);
                }
                if (times > least && all.cardinality() == before) {
                    break;
                }
                ends = part.ends(text, ends, budget);
            }
            return all;
        }
    }

    /// How much work a search may take; when it is spent, nothing more matches.
    final class Budget {

        private static final int MOST_STEPS = 500_000;

        private int left = MOST_STEPS;

        boolean spend() {
            return left-- > 0;
        }
    }
}
