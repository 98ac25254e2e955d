package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.List;
import org.readerdesk.card.atr.CardWord.Access;
import org.readerdesk.card.atr.CardWord.Channel;
import org.readerdesk.card.atr.CardWord.LifeCycle;
import org.readerdesk.card.atr.CardWord.Selection;
import org.readerdesk.card.atr.CardWord.Service;
import org.readerdesk.card.atr.CardWord.WriteBehaviour;
import org.readerdesk.pcsc.Bytes;

/// The bytes of ISO 7816-4 that are made of single bits.
final class CapabilityFields {

    private static final List<WriteBehaviour> WRITES =
            List.of(WriteBehaviour.ONE_TIME, WriteBehaviour.PROPRIETARY, WriteBehaviour.OR, WriteBehaviour.AND);

    private CapabilityFields() {
    }

    /// The card service data byte.
    static List<Field> services(Bytes bytes, int at) {
        int value = bytes.at(at);
        var span = new Span(at, 1);
        var fields = new ArrayList<Field>();
        fields.add(new Field(Meaning.SERVICES, span, new Value.Choices(words(Service.values(), value))));
        int access = value & 0x0E;
        if ((value & 0x30) != 0 || access != 0) {
            fields.add(new Field(Meaning.ACCESS_SERVICE, span, switch (access) {
                case 0x08 -> new Value.Choice(Access.READ_BINARY);
                case 0x00 -> new Value.Choice(Access.READ_RECORD);
                case 0x04 -> new Value.Choice(Access.GET_DATA);
                default -> new Value.Reserved(access);
            }));
        }
        fields.add(flag(Meaning.MASTER_FILE, span, (value & 0x01) == 0));
        return fields;
    }

    /// One to three bytes of card capabilities.
    static List<Field> capabilities(Bytes bytes, Span content) {
        var fields = new ArrayList<Field>();
        fields.add(new Field(Meaning.SELECTION, new Span(content.first(), 1),
                new Value.Choices(words(Selection.values(), bytes.at(content.first())))));
        if (content.count() > 1) {
            fields.addAll(coding(new Span(content.first() + 1, 1), bytes.at(content.first() + 1)));
        }
        if (content.count() > 2) {
            fields.addAll(lengths(new Span(content.first() + 2, 1), bytes.at(content.first() + 2)));
        }
        return fields;
    }

    private static List<Field> coding(Span span, int value) {
        return List.of(flag(Meaning.TLV_FILES, span, (value & 0x80) != 0),
                new Field(Meaning.WRITE_BEHAVIOUR, span, new Value.Choice(WRITES.get(value >> 5 & 3))),
                flag(Meaning.FF_TAG, span, (value & 0x10) != 0),
                new Field(Meaning.DATA_UNIT, span, Value.Amount.of(1L << (value & 0x0F), Unit.QUARTETS)));
    }

    private static List<Field> lengths(Span span, int value) {
        var assignment = new ArrayList<Word>();
        if ((value & 0x10) != 0) {
            assignment.add(Channel.BY_CARD);
        }
        if ((value & 0x08) != 0) {
            assignment.add(Channel.BY_INTERFACE);
        }
        return List.of(flag(Meaning.CHAINING, span, (value & 0x80) != 0),
                flag(Meaning.EXTENDED_LENGTH, span, (value & 0x40) != 0),
                flag(Meaning.LENGTH_IN_ATR_FILE, span, (value & 0x20) != 0),
                new Field(Meaning.CHANNEL_ASSIGNMENT, span, new Value.Choices(assignment)),
                new Field(Meaning.CHANNELS, span, Value.Amount.of((value & 0x07) + 1, Unit.NONE)));
    }

    /// The life cycle status byte.
    static Field lifeCycle(Bytes bytes, int at) {
        int value = bytes.at(at);
        return new Field(Meaning.LIFE_CYCLE, new Span(at, 1), switch (value) {
            case 0x00 -> new Value.Choice(LifeCycle.NOT_TOLD);
            case 0x01 -> new Value.Choice(LifeCycle.CREATION);
            case 0x03 -> new Value.Choice(LifeCycle.INITIALISATION);
            case 0x04, 0x06 -> new Value.Choice(LifeCycle.DEACTIVATED);
            case 0x05, 0x07 -> new Value.Choice(LifeCycle.ACTIVATED);
            case 0x0C, 0x0D, 0x0E, 0x0F -> new Value.Choice(LifeCycle.TERMINATED);
            default -> value > 0x0F ? new Value.Choice(LifeCycle.PROPRIETARY) : new Value.Reserved(value);
        });
    }

    /// The words whose bits are set, the first word being the highest bit.
    private static List<Word> words(Word[] all, int value) {
        var set = new ArrayList<Word>();
        for (int i = 0; i < all.length; i++) {
            if ((value & 0x80 >> i) != 0) {
                set.add(all[i]);
            }
        }
        return set;
    }

    static Field flag(Meaning meaning, Span span, boolean set) {
        return new Field(meaning, span, new Value.Flag(set));
    }
}
