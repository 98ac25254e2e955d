package org.readerdesk.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Quoted;

/// [Settings] as JSON. A key that is missing has its default, an unknown one is passed over: it may be of a newer version.
/// Any other mistake is refused, so that nothing is lost in silence.
final class SettingsText {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .setStrictness(Strictness.STRICT).create();
    private static final int MOST_NAMES = 1000;

    private SettingsText() {
    }

    /// A text that [#parse] does not take.
    static final class Damage extends Exception {

        private static final long serialVersionUID = 1;
        private final String problem;

        /// @param problem what is wrong where, and what is expected, without the closing period
        Damage(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    static String print(Settings settings) {
        var all = new JsonObject();
        settings.language().ifPresent(language -> all.addProperty("language", language));
        all.addProperty("theme", Ascii.lower(settings.theme().name()));
        all.addProperty("textPercent", settings.textPercent());
        settings.frame().ifPresent(frame -> {
            var window = new JsonObject();
            window.addProperty("x", frame.x());
            window.addProperty("y", frame.y());
            window.addProperty("width", frame.width());
            window.addProperty("height", frame.height());
            window.addProperty("maximized", frame.maximized());
            all.add("window", window);
        });
        var dividers = new JsonObject();
        new TreeMap<>(settings.dividers()).forEach(dividers::addProperty);
        all.add("dividers", dividers);
        var readers = new JsonObject();
        new TreeMap<>(settings.readers()).forEach((key, names) -> {
            var list = new JsonArray();
            names.forEach(list::add);
            readers.add(key, list);
        });
        all.add("readers", readers);
        all.addProperty("hideVirtual", settings.hideVirtual());
        return GSON.toJson(all) + "\n";
    }

    static Settings parse(String text) throws Damage {
        JsonElement root;
        try {
            root = GSON.fromJson(text, JsonElement.class);
        } catch (JsonParseException | StackOverflowError | NumberFormatException e) {
            throw new Damage("it is no JSON");
        }
        if (!(root instanceof JsonObject all)) {
            throw new Damage("it is no JSON object");
        }
        var settings = Settings.DEFAULT;
        if (all.has("language")) {
            settings = settings.withLanguage(Optional.of(language(all.get("language"))));
        }
        if (all.has("theme")) {
            settings = settings.withTheme(theme(all.get("theme")));
        }
        if (all.has("textPercent")) {
            settings = settings.withTextPercent((int) number("textPercent", all.get("textPercent"),
                    Settings.SMALLEST_TEXT, Settings.LARGEST_TEXT));
        }
        if (all.has("window")) {
            settings = settings.withFrame(frame(object("window", all.get("window"))));
        }
        for (var divider : members(all, "dividers").entrySet()) {
            settings = settings.withDivider(divider.getKey(),
                    number("dividers." + divider.getKey(), divider.getValue(), 0, 1));
        }
        for (var reader : members(all, "readers").entrySet()) {
            settings = settings.withReaders(reader.getKey(), names("readers." + reader.getKey(), reader.getValue()));
        }
        if (all.has("hideVirtual")) {
            settings = settings.withHideVirtual(yes("hideVirtual", all.get("hideVirtual")));
        }
        return settings;
    }

    private static Map<String, JsonElement> members(JsonObject all, String key) throws Damage {
        return all.has(key) ? object(key, all.get(key)).asMap() : Map.of();
    }

    private static JsonObject object(String key, JsonElement value) throws Damage {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrong(key, "an object");
    }

    private static String language(JsonElement value) throws Damage {
        if (value instanceof JsonPrimitive text && text.isString() && text.getAsString().matches("[a-z]{2,3}")) {
            return text.getAsString();
        }
        throw wrong("language", "a language of two or three small letters");
    }

    private static Theme theme(JsonElement value) throws Damage {
        return Stream.of(Theme.values()).filter(theme -> value instanceof JsonPrimitive text && text.isString()
                && Ascii.lower(theme.name()).equals(text.getAsString())).findFirst()
                .orElseThrow(() -> wrong("theme", "\"system\", \"light\" or \"dark\""));
    }

    private static double number(String key, JsonElement value, double least, double most) throws Damage {
        if (value instanceof JsonPrimitive number && number.isNumber()) {
            double found = number.getAsDouble();
            if (found >= least && found <= most) {
                return found;
            }
        }
        throw wrong(key, "a number from %s to %s".formatted(plain(least), plain(most)));
    }

    private static String plain(double number) {
        return "%d".formatted((long) number);
    }

    private static Frame frame(JsonObject window) throws Damage {
        double far = 1_000_000;
        return new Frame(number("window.x", member(window, "x"), -far, far),
                number("window.y", member(window, "y"), -far, far),
                number("window.width", member(window, "width"), 1, far),
                number("window.height", member(window, "height"), 1, far),
                yes("window.maximized", member(window, "maximized")));
    }

    private static JsonElement member(JsonObject window, String key) throws Damage {
        if (!window.has(key)) {
            throw wrong("window." + key, "it there");
        }
        return window.get(key);
    }

    private static boolean yes(String key, JsonElement value) throws Damage {
        if (value instanceof JsonPrimitive word && word.isBoolean()) {
            return word.getAsBoolean();
        }
        throw wrong(key, "true or false");
    }

    private static List<String> names(String key, JsonElement value) throws Damage {
        var names = new ArrayList<String>();
        if (!(value instanceof JsonArray list) || list.size() > MOST_NAMES) {
            throw wrong(key, "a list of at most %d names".formatted(MOST_NAMES));
        }
        for (var each : list) {
            if (!(each instanceof JsonPrimitive name) || !name.isString()) {
                throw wrong(key, "a list of names");
            }
            names.add(name.getAsString());
        }
        return names;
    }

    private static Damage wrong(String key, String expected) {
        return new Damage("%s is wrong; expected %s".formatted(Quoted.of(key), expected));
    }
}
