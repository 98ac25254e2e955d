package org.readerdesk.passport.page;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the page in one language, `messages*.properties` beside this class. Every one is an ICU [MessageFormat]
/// pattern, which knows the plural forms of each language: a literal apostrophe is doubled.
final class PageTexts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private PageTexts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static PageTexts in(Locale locale) {
        return new PageTexts(ResourceBundle.getBundle("org.readerdesk.passport.page.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    Locale locale() {
        return locale;
    }

    /// The text under `key`.
    ///
    /// @throws java.util.MissingResourceException for a key that is not there: a bug
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /// The text of an enum constant: the family, a dot, the constant's name.
    String of(String family, Enum<?> constant, Object... values) {
        return get(family + '.' + constant.name(), values);
    }
}
