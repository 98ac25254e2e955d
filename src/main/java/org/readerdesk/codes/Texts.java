package org.readerdesk.codes;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.readerdesk.pcsc.Refusal;

/// The sentences of this package, in one language: where there is no translation, in English.
final class Texts {

    static final Texts ENGLISH = in(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static Texts in(Locale locale) {
        return new Texts(ResourceBundle.getBundle("org.readerdesk.codes.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    /// The sentence under `key`, with `values` put in for `{0}`, `{1}` …
    String get(String key, Object... values) {
        return values.length == 0 ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /// The text under `key`, if there is one.
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /// Why ReaderDesk itself declined something, a sentence.
    String meaning(Refusal refusal) {
        return get("refusal." + refusal.name());
    }

    /// What to do instead, a sentence.
    String tryThis(Refusal refusal) {
        return get("refusal." + refusal.name() + ".try");
    }
}
