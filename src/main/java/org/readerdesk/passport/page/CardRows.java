package org.readerdesk.passport.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.FieldJson;
import org.readerdesk.card.atr.Part;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.Role;
import org.readerdesk.card.atr.Span;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.card.names.Match;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;

/// What the ATR says, a row for each part of it; and how lists name it.
record CardRows(PageTexts texts, CardWords words) {

    Section section(Optional<Bytes> bytes, Optional<CardNames> names) {
        String title = texts.of("section", Section.Kind.CARD);
        if (bytes.isEmpty()) {
            return Section.of(Section.Kind.CARD, title, texts.get("card.none"), List.of());
        }
        var rows = new Rows(texts);
        var atr = Atr.decode(bytes.get());
        rows.value("atr", atr.bytes().spacedHex(), new JsonPrimitive(atr.bytes().hex()), "");
        rows.value("protocols", protocols(atr), numbers(atr.protocols()), "");
        atr.rate().ifPresent(rate -> rows.number("rate", rate.maxBitRate(),
                texts.get("card.rate", rate.maxBitRate(), rate.maxMegahertz()), "bit/s"));
        var matches = names.map(known -> known.lookUp(bytes.get()));
        matches.ifPresent(all -> all.forEach(match -> rows.add(name(rows, match))));
        atr.parts().forEach(part -> rows.add(part(atr, part)));
        atr.defects().forEach(defect -> rows.add(defect(rows, defect)));
        return Section.of(Section.Kind.CARD, title, matches.map(all -> texts.get(
                all.isEmpty() ? "card.names.none" : "card.names.caution")).orElse(""),
                rows.list());
    }

    private String protocols(Atr atr) {
        return atr.protocols().isEmpty() ? texts.get("none")
                : atr.protocols().stream().map(protocol -> "T=" + protocol).collect(Collectors.joining(", "));
    }

    private static JsonArray numbers(List<Integer> numbers) {
        var array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private Row name(Rows rows, Match match) {
        String source = switch (match.origin()) {
            case LIST -> texts.get("card.list", Quoted.place(match.source()), match.line());
            case FAMILIES -> texts.get("card.families", match.source());
        };
        return new Row("listed", rows.label("listed"),
                match.names().stream().map(Quoted::seen).collect(Collectors.joining("; ")), source,
                new Told.Value(Rows.array(match.names()), "", ""), false);
    }

    private Row part(Atr atr, Part part) {
        var rate = atr.rate().orElse(Rate.DEFAULT);
        var said = new JsonArray();
        part.fields().forEach(field -> said.add(FieldJson.of(field)));
        var fields = part.fields().stream().map(field -> words.field(field, rate)).filter(text -> !text.isEmpty())
                .map(Quoted::seen).collect(Collectors.joining("; "));
        return new Row(part.role().key(), label(part.role()), fields, "", new Told.Value(said, "",
                hex(atr, part.span())), false);
    }

    private String label(Role role) {
        return switch (role) {
            case Role.Interface one -> one.display();
            case Role.Plain plain -> texts.of("role", plain);
            case Role.DataObject(int tag) -> texts.get("role.object", "%X".formatted(tag));
        };
    }

    private static String hex(Atr atr, Span span) {
        return span.count() == 0 ? "" : atr.bytes().spacedHex().substring(3 * span.first(), 3 * span.end() - 1);
    }

    private Row defect(Rows rows, Defect defect) {
        var data = new JsonArray();
        data.add(defect.kind().name());
        data.add(defect.index());
        data.add(defect.detail());
        return new Row("defect", rows.label("defect"), words.defect(defect), "", new Told.Value(data, "", ""), false);
    }
}
