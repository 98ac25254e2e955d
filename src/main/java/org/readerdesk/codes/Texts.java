package org.readerdesk.codes;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/// The sentences of this package, in the person's language where there is a translation, else in English.
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.readerdesk.codes.messages");

    private Texts() {
    }

    /// The sentence under `key`, with `values` put in for `{0}`, `{1}` …
    static String get(String key, Object... values) {
        return values.length == 0 ? BUNDLE.getString(key) : MessageFormat.format(BUNDLE.getString(key), values);
    }

    /// The text under `key`, if there is one.
    static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
