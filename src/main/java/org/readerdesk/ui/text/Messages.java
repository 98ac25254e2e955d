package org.readerdesk.ui.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The window's messages, `messages*.properties`, in the language of the window.
///
/// Every message is an ICU [MessageFormat] pattern, which knows the plural forms of each language: a literal apostrophe
/// is doubled, also without arguments. Keys are written out in full where they are used, or are a family and an enum
/// constant, so that a test can compare the keys used with the keys present.
public final class Messages {

    private static final String BUNDLE = "org.readerdesk.ui.messages";

    private static volatile Messages current = new Messages(Language.of(Optional.empty()));

    private final Language language;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(BUNDLE, language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The language of all messages from now on. What was put into words before stays as it is.
    public static void use(Language language) {
        if (current.language != language) {
            current = new Messages(language);
        }
    }

    /// The language of the messages.
    public static Language language() {
        return current.language;
    }

    /// The message `key` with its arguments in place.
    ///
    /// @throws java.util.MissingResourceException for a key that is not there: a bug
    public static String text(String key, Object... arguments) {
        return current.format(key, arguments);
    }

    /// The message of an enum constant: the family, a dot, the constant's name.
    public static String of(String family, Enum<?> constant, Object... arguments) {
        return text(family + '.' + constant.name(), arguments);
    }

    private String format(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            // most messages: nothing to put in, and nothing to learn of a format
            return pattern;
        }
        var format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, language.locale()));
        // a format works for one thread at a time
        synchronized (format) {
            return format.format(arguments);
        }
    }
}
