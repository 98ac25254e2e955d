package org.readerdesk.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.Meaning;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.Role;
import org.readerdesk.card.atr.Span;
import org.readerdesk.card.atr.Value;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.ui.card.CardView.Fact;
import org.readerdesk.ui.card.CardView.Flaw;
import org.readerdesk.ui.card.CardView.Kind;
import org.readerdesk.ui.card.CardView.Line;
import org.readerdesk.ui.card.CardView.Tile;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Puts an ATR into words.
final class CardPresenter {

    private final Atr atr;
    private final List<Tile> tiles;

    private CardPresenter(Atr atr) {
        this.atr = atr;
        tiles = atr.parts().stream().flatMap(part -> IntStream.range(part.span().first(), part.span().end())
                .mapToObj(index -> tile(part.role(), part.span(), index))).toList();
    }

    static CardView view(String reader, Bytes bytes) {
        var made = new CardPresenter(Atr.decode(bytes));
        return new CardView(reader, bytes.spacedHex(), made.tiles, made.facts(), made.lines(),
                made.atr.defects().stream().map(CardPresenter::flaw).toList());
    }

    private Tile tile(Role role, Span part, int index) {
        return new Tile("%02X".formatted(atr.bytes().at(index)), name(role, part, index), kind(role),
                atr.defects().stream().anyMatch(defect -> defect.index() == index));
    }

    private String name(Role role, Span part, int index) {
        return switch (role) {
            case Role.Interface one -> one.display();
            case Role.Plain.INITIAL -> "TS";
            case Role.Plain.FORMAT -> "T0";
            case Role.Plain.CHECK -> "TCK";
            case Role.Plain.SURPLUS -> "+" + (index - part.first() + 1);
            case Role.Plain _, Role.DataObject _ -> "H" + (index - atr.historical().first() + 1);
        };
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case Role.Interface _ -> Kind.INTERFACE;
            case Role.Plain.INITIAL, Role.Plain.FORMAT, Role.Plain.CHECK -> Kind.FRAME;
            case Role.Plain.SURPLUS -> Kind.SURPLUS;
            case Role.Plain _, Role.DataObject _ -> Kind.HISTORICAL;
        };
    }

    private List<Line> lines() {
        var rate = atr.rate().orElse(Rate.DEFAULT);
        return atr.parts().stream().flatMap(part -> part.fields().stream().map(field -> new Line(roles(field.span()),
                of("atr.meaning", field.meaning()), FieldWords.value(field, rate), field.span(), part.span())))
                .toList();
    }

    private String roles(Span span) {
        var first = tiles.get(span.first()).role();
        return span.count() < 2 ? first : first + "\u2013" + tiles.get(span.end() - 1).role();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("protocols", text("atr.fact.protocols"), atr.protocols().isEmpty() ? text("atr.none")
                : atr.protocols().stream().map(protocol -> "T=" + protocol).collect(Collectors.joining(", "))));
        atr.specific().ifPresent(mode -> facts.add(new Fact("specific", text("atr.fact.specific"),
                "T=" + mode.protocol())));
        facts.add(new Fact("rate", text("atr.fact.rate"), atr.rate().map(rate -> text("atr.rate", rate.maxBitRate(),
                rate.maxMegahertz(), rate.fi(), rate.di())).orElseGet(() -> text("atr.rate.unknown"))));
        facts.add(new Fact("convention", text("atr.fact.convention"), convention()));
        facts.add(new Fact("check", text("atr.fact.check"), check()));
        atr.contactless().ifPresent(kind -> facts.add(new Fact("contactless", text("atr.fact.contactless"),
                of("atr.contactless", kind))));
        return facts;
    }

    private String convention() {
        return atr.field(Meaning.CONVENTION).filter(field -> field.value() instanceof Value.Choice)
                .map(field -> FieldWords.value(field, Rate.DEFAULT)).orElseGet(() -> text("atr.convention.unknown"));
    }

    private String check() {
        var check = atr.check();
        if (check.index().isPresent()) {
            return text(check.right() ? "atr.check.right" : "atr.check.wrong");
        }
        return text(check.expected() ? "atr.check.missing" : "atr.check.none");
    }

    private static Flaw flaw(Defect defect) {
        return new Flaw(new PageWords().defect(defect), defect.index());
    }
}
