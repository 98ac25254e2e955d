package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.text.Language;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Theme, size of text and language in the view menu.
final class AppearanceMenu {

    private static final int[] SIZES = {100, 110, 125, 150, 175, 200};
    private static final int STEP = 10;

    private AppearanceMenu() {
    }

    /// What the entries do.
    interface Choices {

        Settings now();

        void theme(Theme theme);

        void textPercent(int percent);

        /// @param language empty for the system's
        void language(Optional<Language> language);
    }

    static List<MenuItem> items(Choices choices) {
        return List.of(theme(choices), size(choices),
                MainMenu.menu("menu.language", languages("menu-language-", choices).toArray(MenuItem[]::new)));
    }

    private static Menu theme(Choices choices) {
        var group = new ToggleGroup();
        var items = new ArrayList<MenuItem>();
        for (var theme : Theme.values()) {
            items.add(radio("menu-theme-" + Ascii.lower(theme.name()), of("theme", theme), group,
                    choices.now().theme() == theme, () -> choices.theme(theme)));
        }
        return MainMenu.menu("menu.theme", items.toArray(MenuItem[]::new));
    }

    private static Menu size(Choices choices) {
        var group = new ToggleGroup();
        var items = new ArrayList<MenuItem>();
        for (int percent : SIZES) {
            items.add(radio("menu-size-" + percent, text("menu.size.percent", percent), group,
                    choices.now().textPercent() == percent, () -> choices.textPercent(percent)));
        }
        items.add(key("menu.size.larger", KeyCode.PLUS, () -> larger(choices)));
        items.add(key("menu.size.smaller", KeyCode.MINUS, () -> smaller(choices)));
        items.add(key("menu.size.normal", KeyCode.DIGIT0, () -> normal(choices)));
        return MainMenu.menu("menu.size", items.toArray(MenuItem[]::new));
    }

    /// The keys that people press for the same: on many keyboards the plus shares a key with the equals sign, and there is a
    /// second of each among the numbers.
    static Map<KeyCombination, Runnable> keys(Choices choices) {
        return Map.of(anyShift(KeyCode.EQUALS), () -> larger(choices), anyShift(KeyCode.ADD), () -> larger(choices),
                anyShift(KeyCode.SUBTRACT), () -> smaller(choices), anyShift(KeyCode.NUMPAD0), () -> normal(choices));
    }

    private static KeyCombination anyShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    private static void larger(Choices choices) {
        choices.textPercent(choices.now().textPercent() + STEP);
    }

    private static void smaller(Choices choices) {
        choices.textPercent(choices.now().textPercent() - STEP);
    }

    private static void normal(Choices choices) {
        choices.textPercent(Settings.SMALLEST_TEXT);
    }

    /// The languages to choose from.
    ///
    /// @param prefix begins the items' ids, so that they can stand in two menus
    static List<MenuItem> languages(String prefix, Choices choices) {
        var group = new ToggleGroup();
        var items = new ArrayList<MenuItem>();
        var chosen = choices.now().language();
        items.add(radio(prefix + "system", text("language.SYSTEM"), group, chosen.isEmpty(),
                () -> choices.language(Optional.empty())));
        for (var language : Language.values()) {
            items.add(radio(prefix + language.code(), language.ownName(), group,
                    chosen.filter(language.code()::equals).isPresent(), () -> choices.language(Optional.of(language))));
        }
        return items;
    }

    private static MenuItem key(String key, KeyCode code, Runnable command) {
        return MainMenu.item(key, new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), command);
    }

    private static RadioMenuItem radio(String id, String words, ToggleGroup group, boolean chosen, Runnable command) {
        var item = new RadioMenuItem(words);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
