package org.readerdesk.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.settings.SettingsText.Damage;

/// The values in the file of the settings, each looked at closely.
final class JsonValues {

    private static final int MOST_NAMES = 1000;
    /// More than operations have variants that can be remembered.
    private static final int MOST_OF_A_READER = 10;
    private static final Pattern VARIANT = Pattern.compile("[A-Za-z0-9.]{1,64}");

    private JsonValues() {
    }

    static Map<String, JsonElement> members(JsonObject all, String key) throws Damage {
        return all.has(key) ? object(key, all.get(key)).asMap() : Map.of();
    }

    static JsonObject object(String key, JsonElement value) throws Damage {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrong(key, Problem.Kind.OBJECT);
    }

    static String language(JsonElement value) throws Damage {
        if (value instanceof JsonPrimitive text && text.isString() && text.getAsString().matches("[a-z]{2,3}")) {
            return text.getAsString();
        }
        throw wrong("language", Problem.Kind.LANGUAGE);
    }

    static Theme theme(JsonElement value) throws Damage {
        return Stream.of(Theme.values()).filter(theme -> value instanceof JsonPrimitive text && text.isString()
                && Ascii.lower(theme.name()).equals(text.getAsString())).findFirst()
                .orElseThrow(() -> wrong("theme", Problem.Kind.THEME));
    }

    static double number(String key, JsonElement value, double least, double most) throws Damage {
        if (value instanceof JsonPrimitive number && number.isNumber()) {
            double found = number.getAsDouble();
            if (found >= least && found <= most) {
                return found;
            }
        }
        throw wrong(key, Problem.Kind.NUMBER, (long) least, (long) most);
    }

    static Frame frame(JsonObject window) throws Damage {
        double far = 1_000_000;
        return new Frame(number("window.x", member(window, "x"), -far, far),
                number("window.y", member(window, "y"), -far, far),
                number("window.width", member(window, "width"), 1, far),
                number("window.height", member(window, "height"), 1, far),
                yes("window.maximized", member(window, "maximized")));
    }

    private static JsonElement member(JsonObject window, String key) throws Damage {
        if (!window.has(key)) {
            throw wrong("window." + key, Problem.Kind.MISSING);
        }
        return window.get(key);
    }

    static boolean yes(String key, JsonElement value) throws Damage {
        if (value instanceof JsonPrimitive word && word.isBoolean()) {
            return word.getAsBoolean();
        }
        throw wrong(key, Problem.Kind.YES_OR_NO);
    }

    static List<String> names(String key, JsonElement value) throws Damage {
        return strings(key, value, Problem.Kind.NAMES, MOST_NAMES, _ -> true);
    }

    static List<String> variants(String key, JsonElement value) throws Damage {
        return strings(key, value, Problem.Kind.VARIANTS, MOST_OF_A_READER, name -> VARIANT.matcher(name).matches());
    }

    private static List<String> strings(String key, JsonElement value, Problem.Kind kind, int most,
            Predicate<String> good) throws Damage {
        var names = new ArrayList<String>();
        if (!(value instanceof JsonArray list) || list.size() > most) {
            throw wrong(key, kind, 0, most);
        }
        for (var each : list) {
            if (!(each instanceof JsonPrimitive name) || !name.isString() || !good.test(name.getAsString())) {
                throw wrong(key, kind, 0, most);
            }
            names.add(name.getAsString());
        }
        return names;
    }

    static Damage wrong(String key, Problem.Kind kind) {
        return wrong(key, kind, 0, 0);
    }

    static Damage wrong(String key, Problem.Kind kind, long least, long most) {
        return new Damage(new Problem(kind, Quoted.of(key), least, most));
    }
}
