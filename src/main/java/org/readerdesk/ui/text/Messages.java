package org.readerdesk.ui.text;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The window's messages, `messages*.properties`, in the language of the window.
///
/// Every message is a pattern of ICU's MessageFormat, which knows the plural forms of each language: a literal apostrophe
/// is doubled, also without arguments. One without plural forms means the same to Java's own [MessageFormat], which is ready
/// much sooner: so nothing that the window shows from its first moment has plural forms. Keys are written out in full where
/// they are used, or are a family and an enum constant, so that a test can compare the keys used with the keys present.
public final class Messages {

    private static final String BUNDLE = "org.readerdesk.ui.messages";
    /// From here on numbers have marks between their digits.
    private static final int LARGE = 1000;
    private static final Pattern TYPED = Pattern.compile("\\{\\d+,");

    private static volatile Messages current = new Messages(Language.of(Optional.empty()));

    private final Language language;
    private final ResourceBundle bundle;
    private final Map<String, Filling> formats = new ConcurrentHashMap<>();

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

    /// Brings the plural forms of the language, which takes the first message that has them a tenth of a second; to be
    /// called on a thread that nobody waits for.
    public static void bringPlurals() {
        text("readers.hidden", 2);
    }

    private String format(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            // most messages: nothing to put in, and nothing to learn of a format
            return pattern;
        }
        return formats.computeIfAbsent(key, _ -> new Filling(format(pattern, language), TYPED.matcher(pattern).find()))
                .fill(arguments);
    }

    /// The format of a pattern, the quickest that does.
    static Format format(String pattern, Language language) {
        return pattern.contains(",plural,") ? new com.ibm.icu.text.MessageFormat(pattern, language.locale())
                : new MessageFormat(pattern, language.locale());
    }

    /// @param typed whether the pattern says how an argument is written
    private record Filling(Format format, boolean typed) {

        String fill(Object... arguments) {
            // a format works for one thread at a time
            synchronized (format) {
                return format.format(typed ? arguments : Arrays.stream(arguments).map(Filling::word).toArray());
            }
        }

        /// A small number is written the same everywhere, and needs no number format.
        private static Object word(Object argument) {
            return argument instanceof Integer || argument instanceof Long ? small(((Number) argument).longValue())
                    : argument;
        }

        private static Object small(long number) {
            return number >= 0 && number < LARGE ? Long.toString(number) : number;
        }
    }
}
