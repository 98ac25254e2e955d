package org.readerdesk.passport.page;

/// One thing that is told, or is not.
///
/// @param id tells it from the others of its section, in every language: `SCARD_ATTR_VENDOR_NAME`, `firmware`
/// @param label what it is
/// @param value what is told, or why nothing is; foreign text has what is not seen made visible
/// @param note what else is to be known of it; empty for nothing
/// @param serial whether it is the serial number of a device, which leaves this machine only where somebody says so
public record Row(String id, String label, String value, String note, Told told, boolean serial) {

    /// The bytes behind it in hexadecimal; empty where there are none.
    public String raw() {
        return switch (told) {
            case Told.Value(_, _, var raw) -> raw;
            case Told.Malformed(var raw) -> raw;
            case Told.NotAvailable _, Told.Failed _ -> "";
        };
    }

    /// As one line of text.
    public String line() {
        return note.isEmpty() ? label + ": " + value : label + ": " + value + " (" + note + ")";
    }
}
