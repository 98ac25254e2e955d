package org.readerdesk.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.FieldJson;
import org.readerdesk.card.atr.Part;
import org.readerdesk.card.atr.Span;
import org.readerdesk.card.names.Match;

/// An ATR as JSON, in the shape that `src/docs/command-line.md` promises.
final class AtrJson {

    private AtrJson() {
    }

    static JsonObject of(Atr atr) {
        var object = new JsonObject();
        object.addProperty("atr", atr.bytes().hex());
        var protocols = new JsonArray();
        atr.protocols().forEach(protocols::add);
        object.add("protocols", protocols);
        atr.rate().ifPresent(rate -> {
            var shown = new JsonObject();
            shown.addProperty("fi", rate.fi());
            shown.addProperty("di", rate.di());
            shown.addProperty("maxMegahertz", rate.maxMegahertz());
            shown.addProperty("maxBitsPerSecond", rate.maxBitRate());
            object.add("rate", shown);
        });
        atr.specific().ifPresent(mode -> {
            var shown = new JsonObject();
            shown.addProperty("protocol", mode.protocol());
            shown.addProperty("changeable", mode.changeable());
            shown.addProperty("implicit", mode.implicit());
            object.add("specific", shown);
        });
        var check = new JsonObject();
        check.addProperty("present", atr.check().index().isPresent());
        check.addProperty("expected", atr.check().expected());
        check.addProperty("right", atr.check().right());
        object.add("check", check);
        object.add("historical", at(new JsonObject(), atr.historical()));
        object.addProperty("contactless", atr.contactless().map(Enum::name).orElse(null));
        var parts = new JsonArray();
        atr.parts().forEach(part -> parts.add(part(atr, part)));
        object.add("parts", parts);
        var defects = new JsonArray();
        atr.defects().forEach(defect -> defects.add(defect(defect)));
        object.add("defects", defects);
        return object;
    }

    static JsonArray names(List<Match> matches) {
        var array = new JsonArray();
        for (var match : matches) {
            var object = new JsonObject();
            object.addProperty("by", match.origin().name());
            var names = new JsonArray();
            match.names().forEach(names::add);
            object.add("listedAs", names);
            object.addProperty("pattern", match.pattern());
            object.addProperty("source", match.source());
            object.addProperty("line", match.line());
            array.add(object);
        }
        return array;
    }

    private static JsonObject part(Atr atr, Part part) {
        var object = new JsonObject();
        object.addProperty("part", part.role().key());
        at(object, part.span());
        object.addProperty("bytes", AtrWords.hex(atr, part.span()).replace(" ", ""));
        var fields = new JsonArray();
        part.fields().forEach(field -> fields.add(FieldJson.of(field)));
        object.add("fields", fields);
        return object;
    }

    private static JsonObject defect(Defect defect) {
        var object = new JsonObject();
        object.addProperty("kind", defect.kind().name());
        object.addProperty("index", defect.index());
        object.addProperty("detail", defect.detail());
        object.addProperty("text", DefectWords.sentence(defect));
        return object;
    }

    private static JsonObject at(JsonObject object, Span span) {
        object.addProperty("index", span.first());
        object.addProperty("count", span.count());
        return object;
    }
}
