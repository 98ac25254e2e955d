package org.readerdesk.ui.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The languages of the window.
public enum Language {
    ENGLISH("en", "English"), GERMAN("de", "Deutsch"), RUSSIAN("ru", "\u0420\u0443\u0441\u0441\u043A\u0438\u0439");

    private final Locale locale;
    private final String ownName;

    Language(String code, String ownName) {
        this.locale = Locale.of(code);
        this.ownName = ownName;
    }

    /// The language by an ISO 639 code; without one, or with one that the window does not speak, the system's, else
    /// English.
    public static Language of(Optional<String> chosen) {
        return chosen.flatMap(Language::find)
                .or(() -> find(Locale.getDefault(Locale.Category.DISPLAY).getLanguage())).orElse(ENGLISH);
    }

    private static Optional<Language> find(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    /// Its ISO 639 code.
    public String code() {
        return locale.getLanguage();
    }

    /// What those who speak it call it.
    public String ownName() {
        return ownName;
    }

    /// For texts of other rooms.
    public Locale locale() {
        return locale;
    }
}
