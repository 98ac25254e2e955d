package org.readerdesk.passport.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Quoted;

/// Collects the rows of a section. Labels are the texts under `row.` and the row's id.
final class Rows {

    private final PageTexts texts;
    private final List<Row> list = new ArrayList<>();
    private String suffix = "";

    Rows(PageTexts texts) {
        this.texts = texts;
    }

    List<Row> list() {
        return list;
    }

    /// What is added from now on is of the `number`th thing of several, counted from 1; 0 for the only one.
    void of(int number) {
        suffix = number == 0 ? "" : "." + number;
    }

    /// Text of a device or a file; nothing where it is empty.
    void foreign(String id, String text) {
        if (!text.isEmpty()) {
            value(id, Quoted.seen(text), new JsonPrimitive(text), "");
        }
    }

    void foreign(String id, Optional<String> text) {
        text.ifPresent(each -> foreign(id, each));
    }

    void serial(String id, String text) {
        add(new Row(id + suffix, label(id), Quoted.seen(text), "",
                new Told.Value(new JsonPrimitive(text), "", ""), true));
    }

    /// A number with its unit.
    void number(String id, Number number, String words, String unit) {
        value(id, words, new JsonPrimitive(number), unit);
    }

    /// A constant, which JSON has by its name.
    void constant(String id, Enum<?> constant, String words) {
        value(id, words, new JsonPrimitive(constant.name()), "");
    }

    void flag(String id, boolean value) {
        value(id, texts.get(value ? "yes" : "no"), new JsonPrimitive(value), "");
    }

    void value(String id, String words, JsonElement data, String unit) {
        add(new Row(id + suffix, label(id), words, "", new Told.Value(data, unit, ""), false));
    }

    void add(Row row) {
        list.add(row);
    }

    String label(String id) {
        return texts.get("row." + id) + suffix.replace('.', ' ');
    }

    static JsonArray array(Iterable<String> words) {
        var array = new JsonArray();
        words.forEach(array::add);
        return array;
    }
}
