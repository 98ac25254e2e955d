package org.readerdesk.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's messages, `messages.properties`, in the language of the JVM's default locale.
///
/// Every message is a [MessageFormat] pattern: a literal apostrophe is doubled, also without arguments. Keys are
/// written out in full where they are used, or are a family and an enum constant, so that a test can compare the keys
/// used with the keys present.
public final class Messages {

    private static final String BUNDLE = "org.readerdesk.ui.messages";

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {
    }

    /// The message `key` with its arguments in place.
    ///
    /// @throws java.util.MissingResourceException for a key that is not there: a bug
    public static String text(String key, Object... arguments) {
        return new MessageFormat(MESSAGES.getString(key), locale()).format(arguments);
    }

    /// The message of an enum constant: the family, a dot, the constant's name.
    public static String of(String family, Enum<?> constant, Object... arguments) {
        return text(family + '.' + constant.name(), arguments);
    }

    /// The language of the messages, for numbers and times beside them.
    static Locale locale() {
        var locale = MESSAGES.getLocale();
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }
}
