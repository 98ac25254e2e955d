package org.readerdesk.passport;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the passport, in one language: where there is no translation, in English. The window and the
/// command line take the same ones from here.
///
/// Unchanging; safe for any thread.
public final class PassportTexts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private PassportTexts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    public static PassportTexts in(Locale locale) {
        return new PassportTexts(ResourceBundle.getBundle("org.readerdesk.passport.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    /// The text under `key`, with `values` put in for `{0}`, `{1}` … and numbers written as the language does.
    public String get(String key, Object... values) {
        return values.length == 0 ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
