package org.readerdesk.settings;

/// What is wrong in the file of the settings.
///
/// @param key of the wrong value, quoted; empty when the whole file is wrong
/// @param least of a number; of a list or an object no matter
/// @param most of a number, or how many there may be
public record Problem(Kind kind, String key, long least, long most) {

    /// What was expected, or is the matter.
    public enum Kind {
        NO_UTF8, TOO_LONG, NO_JSON, NO_JSON_OBJECT,
        /// From here on of a value.
        MISSING, OBJECT, LANGUAGE, THEME, NUMBER, YES_OR_NO, NAMES, READERS, VARIANTS
    }

    static Problem of(Kind kind) {
        return new Problem(kind, "", 0, 0);
    }
}
