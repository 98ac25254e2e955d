package org.readerdesk.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readerdesk.pcsc.Ascii;

import static org.readerdesk.settings.JsonValues.frame;
import static org.readerdesk.settings.JsonValues.language;
import static org.readerdesk.settings.JsonValues.members;
import static org.readerdesk.settings.JsonValues.names;
import static org.readerdesk.settings.JsonValues.number;
import static org.readerdesk.settings.JsonValues.object;
import static org.readerdesk.settings.JsonValues.theme;
import static org.readerdesk.settings.JsonValues.variants;
import static org.readerdesk.settings.JsonValues.yes;

/// [Settings] as JSON. A key that is missing has its default, an unknown one is passed over: it may be of a newer version.
/// Any other mistake is refused, so that nothing is lost in silence.
final class SettingsText {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .setStrictness(Strictness.STRICT).create();

    private SettingsText() {
    }

    /// A text that [#parse] does not take.
    static final class Damage extends Exception {

        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Damage(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
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
        all.add("readers", lists(new TreeMap<>(settings.readers())));
        all.addProperty("hideVirtual", settings.hideVirtual());
        all.add("variants", lists(settings.variants()));
        return GSON.toJson(all) + "\n";
    }

    private static JsonObject lists(Map<String, List<String>> lists) {
        var object = new JsonObject();
        lists.forEach((key, names) -> {
            var list = new JsonArray();
            names.forEach(list::add);
            object.add(key, list);
        });
        return object;
    }

    static Settings parse(String text) throws Damage {
        JsonElement root;
        try {
            root = GSON.fromJson(text, JsonElement.class);
        } catch (JsonParseException | StackOverflowError | NumberFormatException e) {
            throw new Damage(Problem.of(Problem.Kind.NO_JSON));
        }
        if (!(root instanceof JsonObject all)) {
            throw new Damage(Problem.of(Problem.Kind.NO_JSON_OBJECT));
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
        var variants = members(all, "variants");
        if (variants.size() > Settings.MOST_VARIANTS) {
            throw JsonValues.wrong("variants", Problem.Kind.READERS, 0, Settings.MOST_VARIANTS);
        }
        for (var chosen : variants.entrySet()) {
            settings = settings.withVariants(chosen.getKey(),
                    variants("variants." + chosen.getKey(), chosen.getValue()));
        }
        return settings;
    }
}
