package org.readerdesk.passport.driver;

import java.util.regex.Pattern;

/// A reader's name as pcscd puts it together: the driver's name, ` [interface]`, ` (serial)`, the number of the reader
/// and that of the slot, each where there is one.
///
/// @param reader the whole name
record SystemName(String reader) {

    private static final Pattern SLOT = Pattern.compile(" [0-9A-Fa-f]{2} [0-9A-Fa-f]{2}$");

    /// Whether it begins with the whole of this name of a driver.
    boolean isFrom(String friendlyName) {
        String plain = plain();
        return !friendlyName.isBlank() && (plain.equals(friendlyName.strip()) || plain.startsWith(friendlyName + " [")
                || plain.startsWith(friendlyName + " ("));
    }

    /// Whether it holds this serial number or name of an interface, in the brackets that pcscd gives them.
    boolean holds(String part) {
        return !part.isEmpty() && (plain().contains('(' + part + ')') || plain().contains('[' + part + ']'));
    }

    private String plain() {
        return SLOT.matcher(reader).replaceFirst("").strip();
    }
}
