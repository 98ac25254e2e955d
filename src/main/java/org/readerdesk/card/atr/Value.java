package org.readerdesk.card.atr;

import java.math.BigDecimal;
import java.util.List;
import org.readerdesk.pcsc.Bytes;

/// What a field of an ATR says.
public sealed interface Value {

    /// So many of something.
    record Amount(BigDecimal number, Unit unit) implements Value {
        static Amount of(long number, Unit unit) {
            return new Amount(BigDecimal.valueOf(number), unit);
        }
    }

    /// So long: a number of etu and a number of clock cycles, one after the other.
    record Time(long etu, long clocks) implements Value {
        /// In seconds, at a clock of `hertz` and the rate at which cards and reader talk.
        public double seconds(Rate rate, double hertz) {
            return ((double) etu * rate.fi() / rate.di() + clocks) / hertz;
        }
    }

    /// The transmission protocol T; 15 stands for what holds with every protocol.
    record Protocol(int number) implements Value {
    }

    /// One word.
    record Choice(Word word) implements Value {
    }

    /// Words that hold together; none of them may.
    record Choices(List<Word> words) implements Value {
        public Choices {
            words = List.copyOf(words);
        }
    }

    /// Yes or no.
    record Flag(boolean set) implements Value {
    }

    /// Decimal digits, two in a byte.
    record Digits(String digits) implements Value {
    }

    /// A name that a table gives.
    record Name(String name) implements Value {
    }

    /// Bytes that no standard explains further.
    record Raw(Bytes bytes) implements Value {
    }

    /// A code to which the standard gives no meaning.
    record Reserved(int code) implements Value {
    }
}
