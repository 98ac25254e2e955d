package org.readerdesk.passport.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/// A page as JSON, in the shape that `src/docs/command-line.md` promises: the same in every language.
final class PageJson {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private PageJson() {
    }

    static String of(Page page) {
        var object = page.head().data().deepCopy();
        var known = new JsonArray();
        page.advice().forEach(advice -> known.add(advice.data()));
        object.add("known", known);
        for (var section : page.sections()) {
            object.add(section.kind().key(), rows(Stream.concat(section.rows().stream(), section.absent().stream())
                    .toList()));
        }
        return escaped(GSON.toJson(object)) + "\n";
    }

    private static JsonArray rows(List<Row> rows) {
        var array = new JsonArray();
        rows.forEach(row -> array.add(row(row)));
        return array;
    }

    private static JsonObject row(Row row) {
        var object = new JsonObject();
        object.addProperty("id", row.id());
        switch (row.told()) {
            case Told.Value(var data, var unit, _) -> {
                object.addProperty("state", "TOLD");
                object.add("value", data);
                if (!unit.isEmpty()) {
                    object.addProperty("unit", unit);
                }
            }
            case Told.NotAvailable(var code) -> code(state(object, "NOT_AVAILABLE"), code);
            case Told.Malformed _ -> state(object, "MALFORMED");
            case Told.Failed(var code) -> code(state(object, "FAILED"), code);
        }
        if (!row.raw().isEmpty()) {
            object.addProperty("raw", row.raw().replace(" ", ""));
        }
        return object;
    }

    private static JsonObject state(JsonObject object, String state) {
        object.addProperty("state", state);
        return object;
    }

    static JsonObject code(JsonObject object, Told.Code code) {
        object.addProperty("code", code.hex());
        object.addProperty("name", code.name().isEmpty() ? null : code.name());
        object.addProperty("by", code.by());
        return object;
    }

    /// A reader's name may have bytes that are no UTF-8; they are lone surrogates here, which no file can hold.
    private static String escaped(String json) {
        var shown = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) {
                shown.append("\\u%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
