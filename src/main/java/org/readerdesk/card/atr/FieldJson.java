package org.readerdesk.card.atr;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/// What a field says as JSON, in no human language.
public final class FieldJson {

    private FieldJson() {
    }

    /// `meaning`, `index`, `count`, and what it says: `value`, where it has one with a `unit`; `etu` and `clocks`; or
    /// `reserved`, a code without a meaning.
    public static JsonObject of(Field field) {
        var object = new JsonObject();
        object.addProperty("meaning", field.meaning().name());
        object.addProperty("index", field.span().first());
        object.addProperty("count", field.span().count());
        switch (field.value()) {
            case Value.Amount(var number, var unit) -> {
                object.addProperty("value", number);
                if (unit != Unit.NONE) {
                    object.addProperty("unit", unit.name());
                }
            }
            case Value.Time(long etu, long clocks) -> {
                object.addProperty("etu", etu);
                object.addProperty("clocks", clocks);
            }
            case Value.Protocol(int number) -> object.addProperty("value", number);
            case Value.Choice(var word) -> object.addProperty("value", word.name());
            case Value.Choices(var words) -> {
                var array = new JsonArray();
                words.forEach(word -> array.add(word.name()));
                object.add("value", array);
            }
            case Value.Flag(boolean set) -> object.addProperty("value", set);
            case Value.Digits(var digits) -> object.addProperty("value", digits);
            case Value.Name(var name) -> object.addProperty("value", name);
            case Value.Raw(var bytes) -> object.addProperty("value", bytes.hex());
            case Value.Reserved(int code) -> object.addProperty("reserved", code);
        }
        return object;
    }
}
