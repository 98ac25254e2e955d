package org.readerdesk.card.atr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readerdesk.card.atr.InterfaceWord.Guard;
import org.readerdesk.card.atr.InterfaceWord.Letter;
import org.readerdesk.card.atr.InterfaceWord.ModeChange;
import org.readerdesk.card.atr.InterfaceWord.Parameters;
import org.readerdesk.card.atr.InterfaceWord.Vpp;

/// What each interface byte says. Groups 1 and 2 have fixed meanings; from the third on the meaning is that of the protocol
/// which announced the group, for the first byte of a letter under that protocol.
final class InterfaceFields {

    /// `WT = WI × 960 × Fi / f`
    private static final int WAITING_CLOCKS = 960;
    private static final int LAST_RESERVED_PROTOCOL = 13;
    private static final int SHORTEST_GUARD = 255;

    private final SpecificBytes specific = new SpecificBytes();
    private Optional<Rate> rate = Optional.of(Rate.DEFAULT);

    /// What TA1 said; to be asked after it.
    Optional<Rate> rate() {
        return rate;
    }

    /// Which interface bytes the high half of T0 or a TD byte announces.
    static Field following(Span span, int value) {
        var letters = Stream.of(Letter.values()).filter(letter -> letter.isIn(value)).toList();
        return new Field(Meaning.FOLLOWING, span, new Value.Choices(List.copyOf(letters)));
    }

    List<Field> of(Role.Interface role, Span span, int value) {
        if (role.letter() == Letter.TD) {
            return List.of(following(span, value), protocol(Meaning.PROTOCOL, span, value & 0x0F, 0));
        }
        return switch (role.group()) {
            case 1 -> first(role.letter(), span, value);
            case 2 -> second(role.letter(), span, value);
            default -> specific.of(role, span, value);
        };
    }

    private List<Field> first(Letter letter, Span span, int value) {
        return switch (letter) {
            case TA -> rates(span, value);
            case TB -> programming(span, value);
            case TC -> List.of(new Field(Meaning.EXTRA_GUARD_TIME, span, value == SHORTEST_GUARD
                    ? new Value.Choice(Guard.SHORTEST) : Value.Amount.of(value, Unit.ETU)));
            case TD -> List.of();
        };
    }

    private List<Field> rates(Span span, int value) {
        rate = Rate.of(value);
        int fi = Rate.fi(value >> 4);
        int di = Rate.di(value & 0x0F);
        var fields = new ArrayList<Field>();
        fields.add(new Field(Meaning.CLOCK_FACTOR, span, amountOrReserved(fi, value >> 4)));
        fields.add(new Field(Meaning.RATE_FACTOR, span, amountOrReserved(di, value & 0x0F)));
        if (fi != 0) {
            fields.add(new Field(Meaning.MAX_CLOCK, span,
                    new Value.Amount(Rate.maxMegahertz(value >> 4), Unit.MEGAHERTZ)));
        }
        rate.ifPresent(known -> {
            fields.add(new Field(Meaning.CLOCKS_PER_ETU, span,
                    new Value.Amount(known.clocksPerEtu(), Unit.CLOCKS_PER_ETU)));
            fields.add(new Field(Meaning.BIT_RATE, span,
                    Value.Amount.of(known.maxBitRate(), Unit.BITS_PER_SECOND)));
        });
        return fields;
    }

    private static Value amountOrReserved(int amount, int code) {
        return amount == 0 ? new Value.Reserved(code) : Value.Amount.of(amount, Unit.NONE);
    }

    private static List<Field> programming(Span span, int value) {
        int volts = value & 0x1F;
        if (volts == 0) {
            return List.of(new Field(Meaning.PROGRAMMING_VOLTAGE, span, new Value.Choice(Vpp.NOT_CONNECTED)));
        }
        int code = value >> 5 & 3;
        return List.of(
                new Field(Meaning.PROGRAMMING_VOLTAGE, span, volts < 5 || volts > 25 ? new Value.Reserved(volts)
                        : Value.Amount.of(volts, Unit.VOLTS)),
                new Field(Meaning.PROGRAMMING_CURRENT, span, code == 3 ? new Value.Reserved(code)
                        : Value.Amount.of(25L << code, Unit.MILLIAMPERES)));
    }

    private List<Field> second(Letter letter, Span span, int value) {
        return switch (letter) {
            case TA -> List.of(protocol(Meaning.SPECIFIC_PROTOCOL, span, value & 0x0F, 1),
                    new Field(Meaning.MODE_CHANGE, span, new Value.Choice(
                            (value & 0x80) == 0 ? ModeChange.POSSIBLE : ModeChange.IMPOSSIBLE)),
                    new Field(Meaning.PARAMETERS, span, new Value.Choice(
                            (value & 0x10) == 0 ? Parameters.EXPLICIT : Parameters.IMPLICIT)));
            case TB -> List.of(new Field(Meaning.PROGRAMMING_VOLTAGE, span, value < 50 || value > 250
                    ? new Value.Reserved(value)
                    : new Value.Amount(BigDecimal.valueOf(value, 1), Unit.VOLTS)));
            case TC -> waiting(span, value);
            case TD -> List.of();
        };
    }

    private List<Field> waiting(Span span, int value) {
        if (value == 0) {
            return List.of(new Field(Meaning.WAITING_INTEGER, span, new Value.Reserved(0)));
        }
        var fields = new ArrayList<Field>();
        fields.add(new Field(Meaning.WAITING_INTEGER, span, Value.Amount.of(value, Unit.NONE)));
        rate.ifPresent(known -> fields.add(new Field(Meaning.WAITING_TIME, span,
                new Value.Time(0, (long) WAITING_CLOCKS * value * known.fi()))));
        return fields;
    }

    /// @param globals how many of the highest numbers are reserved here as well
    private static Field protocol(Meaning meaning, Span span, int number, int globals) {
        boolean reserved = number > 1 && number <= LAST_RESERVED_PROTOCOL || number > 15 - globals;
        return new Field(meaning, span, reserved ? new Value.Reserved(number) : new Value.Protocol(number));
    }
}
