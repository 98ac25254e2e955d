package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.readerdesk.card.atr.InterfaceWord.ClockStop;
import org.readerdesk.card.atr.InterfaceWord.ErrorDetection;
import org.readerdesk.card.atr.InterfaceWord.Letter;
import org.readerdesk.card.atr.InterfaceWord.Spu;
import org.readerdesk.card.atr.InterfaceWord.Supply;
import org.readerdesk.pcsc.Bytes;

/// What the interface bytes from the third group on say, those of T=1 and those that hold with every protocol (T=15).
final class SpecificBytes {

    private static final int GLOBAL = 15;
    /// `BWT = 11 etu + 2^BWI × 960 × 372 / f`, `CWT = (11 + 2^CWI) etu`
    private static final int FIXED_ETU = 11;
    private static final int BLOCK_CLOCKS = 960 * Rate.DEFAULT_FI;
    private static final int LONGEST_BLOCK_WAITING = 9;
    private static final int RESERVED_SIZE = 255;
    /// A; B; A and B; C; B and C; all three.
    private static final Set<Integer> CLASSES = Set.of(1, 2, 3, 4, 6, 7);

    private static final List<ClockStop> CLOCK_STOPS =
            List.of(ClockStop.NOT_SUPPORTED, ClockStop.LOW, ClockStop.HIGH, ClockStop.NO_PREFERENCE);

    private final Map<Integer, Set<Letter>> seen = new HashMap<>();

    List<Field> of(Role.Interface role, Span span, int value) {
        int protocol = role.protocol().orElse(0);
        boolean isFirst = seen.computeIfAbsent(protocol, _ -> EnumSet.noneOf(Letter.class)).add(role.letter());
        if (isFirst && protocol == 1) {
            return blocks(role.letter(), span, value);
        }
        if (isFirst && protocol == GLOBAL && role.letter() != Letter.TC) {
            return role.letter() == Letter.TA ? global(span, value) : spu(span, value);
        }
        return List.of(new Field(Meaning.UNASSIGNED, span, new Value.Raw(Bytes.of((byte) value))));
    }

    private static List<Field> blocks(Letter letter, Span span, int value) {
        return switch (letter) {
            case TA -> List.of(new Field(Meaning.FIELD_SIZE, span, value == 0 || value == RESERVED_SIZE
                    ? new Value.Reserved(value) : Value.Amount.of(value, Unit.BYTES)));
            case TB -> waiting(span, value >> 4, value & 0x0F);
            case TC -> List.of(new Field(Meaning.ERROR_DETECTION, span, switch (value) {
                case 0 -> new Value.Choice(ErrorDetection.LRC);
                case 1 -> new Value.Choice(ErrorDetection.CRC);
                default -> new Value.Reserved(value);
            }));
            case TD -> List.of();
        };
    }

    private static List<Field> waiting(Span span, int block, int character) {
        var fields = new ArrayList<Field>();
        if (block > LONGEST_BLOCK_WAITING) {
            fields.add(new Field(Meaning.BLOCK_WAITING_INTEGER, span, new Value.Reserved(block)));
        } else {
            fields.add(new Field(Meaning.BLOCK_WAITING_INTEGER, span, Value.Amount.of(block, Unit.NONE)));
            fields.add(new Field(Meaning.BLOCK_WAITING_TIME, span,
                    new Value.Time(FIXED_ETU, (long) BLOCK_CLOCKS << block)));
        }
        fields.add(new Field(Meaning.CHARACTER_WAITING_INTEGER, span, Value.Amount.of(character, Unit.NONE)));
        fields.add(new Field(Meaning.CHARACTER_WAITING_TIME, span,
                new Value.Time(FIXED_ETU + (1L << character), 0)));
        return fields;
    }

    private static List<Field> global(Span span, int value) {
        int classes = value & 0x3F;
        var words = Stream.of(Supply.values()).filter(supply -> supply.isIn(classes)).toList();
        return List.of(new Field(Meaning.CLOCK_STOP, span, new Value.Choice(CLOCK_STOPS.get(value >> 6))),
                new Field(Meaning.SUPPLY_CLASSES, span,
                        CLASSES.contains(classes) ? new Value.Choices(List.copyOf(words))
                                : new Value.Reserved(classes)));
    }

    private static List<Field> spu(Span span, int value) {
        return List.of(new Field(Meaning.SPU, span, new Value.Choice(
                value == 0 ? Spu.NOT_USED : (value & 0x80) == 0 ? Spu.STANDARD : Spu.PROPRIETARY)));
    }
}
