package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An ATR as lines for a comparison: a line for each part, `0 INITIAL CONVENTION=DIRECT`, and for each defect.
final class AtrText {

    private AtrText() {
    }

    static List<String> lines(Atr atr) {
        var lines = new ArrayList<String>();
        lines.add("protocols %s, rate %s, specific %s, historical %s, check %s%s%s%s".formatted(atr.protocols(),
                atr.rate().map(rate -> rate.fi() + "/" + rate.di()).orElse("none"),
                atr.specific().map(mode -> "T=" + mode.protocol() + (mode.changeable() ? " changeable" : " fixed")
                        + (mode.implicit() ? " implicit" : " explicit")).orElse("none"),
                span(atr.historical()), atr.check().expected() ? "expected" : "not expected",
                atr.check().index().isPresent() ? " at " + atr.check().index().getAsInt() : "",
                atr.check().right() ? " right" : "",
                atr.contactless().map(kind -> ", contactless " + kind).orElse("")));
        atr.parts().forEach(part -> lines.add((span(part.span()) + " " + role(part.role()) + " "
                + part.fields().stream().map(field -> field(field, part.span())).collect(Collectors.joining(", ")))
                .strip()));
        atr.defects().forEach(defect -> lines.add("! %d %s %d".formatted(defect.index(), defect.kind(),
                defect.detail())));
        return lines;
    }

    private static String field(Field field, Span part) {
        return field.meaning() + (field.span().equals(part) ? "" : "@" + span(field.span())) + "="
                + value(field.value());
    }

    private static String span(Span span) {
        return span.count() == 0 ? "-" : span.count() == 1 ? "" + span.first() : span.first() + "-" + (span.end() - 1);
    }

    private static String role(Role role) {
        return switch (role) {
            case Role.Plain plain -> plain.name();
            case Role.Interface one -> one.display();
            case Role.DataObject(int tag) -> "OBJECT %X".formatted(tag);
        };
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Amount(var number, var unit) -> number.toPlainString()
                    + (unit == Unit.NONE ? "" : " " + unit.name());
            case Value.Time(long etu, long clocks) -> "%d ETU %d CLOCKS".formatted(etu, clocks);
            case Value.Protocol(int number) -> "T=" + number;
            case Value.Choice(var word) -> word.name();
            case Value.Choices(var words) -> words.stream().map(Word::name).collect(Collectors.joining("+", "{", "}"));
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            case Value.Digits(var digits) -> "digits " + digits;
            case Value.Name(var name) -> name;
            case Value.Raw(var bytes) -> bytes.spacedHex();
            case Value.Reserved(int code) -> "RESERVED %X".formatted(code);
        };
    }
}
