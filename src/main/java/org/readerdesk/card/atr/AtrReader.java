package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.readerdesk.card.atr.Defect.Kind;
import org.readerdesk.card.atr.InterfaceWord.Convention;
import org.readerdesk.card.atr.InterfaceWord.Letter;
import org.readerdesk.pcsc.Bytes;

/// Walks through an ATR once, from its first byte to its last.
final class AtrReader {

    private static final int GLOBAL = 15;

    private final Bytes bytes;
    private final Findings findings = new Findings();
    private final List<Integer> named = new ArrayList<>();
    private final InterfaceFields interfaces = new InterfaceFields();
    private int at;
    private boolean cut;
    private Optional<SpecificMode> specific = Optional.empty();
    private Span historical = new Span(0, 0);
    private Optional<Contactless> contactless = Optional.empty();
    private Check check = new Check(OptionalInt.empty(), false, false);

    AtrReader(Bytes bytes) {
        this.bytes = bytes;
    }

    Atr read() {
        if (bytes.isEmpty()) {
            findings.defect(Kind.EMPTY, 0, 0);
        } else {
            initial();
            if (bytes.length() == 1) {
                findings.defect(Kind.FORMAT_MISSING, 1, 0);
            } else {
                behindInitial();
            }
        }
        if (bytes.length() > Atr.LONGEST) {
            findings.defect(Kind.TOO_LONG, Atr.LONGEST, bytes.length());
        }
        return new Atr(bytes, findings.parts(), protocols(), interfaces.rate(), specific, historical, check,
                contactless, findings.defects());
    }

    private void initial() {
        int value = bytes.at(at);
        var span = new Span(at++, 1);
        Value convention = switch (value) {
            case 0x3B -> new Value.Choice(Convention.DIRECT);
            case 0x3F -> new Value.Choice(Convention.INVERSE);
            default -> {
                findings.defect(Kind.INITIAL_UNKNOWN, 0, value);
                yield new Value.Raw(Bytes.of((byte) value));
            }
        };
        findings.part(Role.Plain.INITIAL, span, List.of(new Field(Meaning.CONVENTION, span, convention)));
    }

    private void behindInitial() {
        int format = bytes.at(at);
        var span = new Span(at++, 1);
        findings.part(Role.Plain.FORMAT, span, List.of(InterfaceFields.following(span, format),
                new Field(Meaning.HISTORICAL_COUNT, span, Value.Amount.of(format & 0x0F, Unit.NONE))));
        var protocol = OptionalInt.empty();
        int announced = format;
        for (int group = 1; !cut && announced >= 0; group++) {
            int next = group(group, protocol, announced);
            protocol = next < 0 ? protocol : OptionalInt.of(next & 0x0F);
            announced = next;
        }
        historical = Span.to(at, Math.min(bytes.length(), at + (cut ? 0 : format & 0x0F)));
        historical(format & 0x0F);
        at = historical.end();
        check();
    }

    /// @return the TD byte of the group, or -1 if there is none
    private int group(int number, OptionalInt protocol, int announced) {
        int missing = Integer.bitCount(announced & 0xF0) - (bytes.length() - at);
        for (var letter : Letter.values()) {
            if (!letter.isIn(announced)) {
                continue;
            }
            if (at == bytes.length()) {
                cut = true;
                findings.defect(Kind.INTERFACE_MISSING, at, missing);
                return -1;
            }
            int value = bytes.at(at);
            var span = new Span(at++, 1);
            var role = new Role.Interface(letter, number, protocol);
            findings.part(role, span, interfaces.of(role, span, value));
            if (number == 2 && letter == Letter.TA) {
                specific = Optional.of(SpecificMode.of(value));
            }
            if (letter == Letter.TD) {
                if (number == 1 && (value & 0x0F) == GLOBAL) {
                    findings.defect(Kind.GLOBAL_FIRST, span.first(), GLOBAL);
                }
                named.add(value & 0x0F);
                return value;
            }
        }
        return -1;
    }

    private void historical(int announced) {
        boolean complete = historical.count() == announced;
        contactless = ContactlessShape.of(bytes, historical);
        var reader = new HistoricalReader(bytes, historical, complete && !cut);
        findings.addAll(contactless.filter(kind -> kind == Contactless.LIKELY_TYPE_B).isPresent()
                ? TypeBFields.of(bytes, historical) : reader.read());
        if (!cut && !complete) {
            findings.defect(Kind.HISTORICAL_MISSING, historical.end(), announced - historical.count());
            cut = true;
        }
    }

    private void check() {
        boolean expected = named.stream().anyMatch(protocol -> protocol != 0);
        int left = bytes.length() - at;
        int sum = sum(at);
        if (left == 0 || !expected && (left > 1 || bytes.at(at) != sum)) {
            check = new Check(OptionalInt.empty(), expected, false);
            if (expected && !cut) {
                findings.defect(Kind.CHECK_MISSING, at, sum);
            }
        } else {
            int value = bytes.at(at);
            check = new Check(OptionalInt.of(at), expected, value == sum);
            if (value != sum) {
                findings.defect(Kind.CHECK_WRONG, at, sum);
            } else if (!expected) {
                findings.defect(Kind.CHECK_NOT_EXPECTED, at, value);
            }
            raw(Role.Plain.CHECK, Meaning.CHECK, new Span(at++, 1));
        }
        if (at < bytes.length()) {
            findings.defect(Kind.SURPLUS, at, bytes.length() - at);
            raw(Role.Plain.SURPLUS, Meaning.SURPLUS, Span.to(at, bytes.length()));
        }
    }

    private void raw(Role role, Meaning meaning, Span span) {
        findings.part(role, span, List.of(HistoricalReader.raw(meaning, bytes, span)));
    }

    /// The XOR of all bytes from T0 to before `end`.
    private int sum(int end) {
        int sum = 0;
        for (int i = 1; i < end; i++) {
            sum ^= bytes.at(i);
        }
        return sum;
    }

    private List<Integer> protocols() {
        boolean t0 = bytes.length() > 1 && !cutInFirstGroup() && named.isEmpty();
        return t0 ? List.of(0) : named.stream().filter(protocol -> protocol != GLOBAL).distinct().toList();
    }

    /// Whether TD1 was announced and is missing, so that no protocol is known.
    private boolean cutInFirstGroup() {
        return (bytes.at(1) & 0x80) != 0 && named.isEmpty();
    }
}
