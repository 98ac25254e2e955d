package org.readerdesk.pcsc.javax;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads result codes out of messages: the JDK tells them in no other way.
///
/// The names are the JDK's own, with the numbers it has for them. Two of these names mislead a reader, yet the number
/// is what the resource manager returned: 0x8010001F is called UNSUPPORTED_FEATURE on Windows, too, and 0x8010006A
/// INSERTED_CARD.
final class JdkMessages {

    private static final Pattern NAME = Pattern.compile("\\b(?:SCARD_[A-Z]_|WINDOWS_ERROR_|ERROR_)[A-Z0-9_]+");
    private static final Pattern HEX = Pattern.compile("\\b0[xX]([0-9a-fA-F]{1,8})\\b");

    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("SCARD_F_INTERNAL_ERROR", 0x80100001),
            Map.entry("SCARD_E_CANCELLED", 0x80100002),
            Map.entry("SCARD_E_INVALID_HANDLE", 0x80100003),
            Map.entry("SCARD_E_INVALID_PARAMETER", 0x80100004),
            Map.entry("SCARD_E_INVALID_TARGET", 0x80100005),
            Map.entry("SCARD_E_NO_MEMORY", 0x80100006),
            Map.entry("SCARD_F_WAITED_TOO_LONG", 0x80100007),
            Map.entry("SCARD_E_INSUFFICIENT_BUFFER", 0x80100008),
            Map.entry("SCARD_E_UNKNOWN_READER", 0x80100009),
            Map.entry("SCARD_E_TIMEOUT", 0x8010000A),
            Map.entry("SCARD_E_SHARING_VIOLATION", 0x8010000B),
            Map.entry("SCARD_E_NO_SMARTCARD", 0x8010000C),
            Map.entry("SCARD_E_UNKNOWN_CARD", 0x8010000D),
            Map.entry("SCARD_E_CANT_DISPOSE", 0x8010000E),
            Map.entry("SCARD_E_PROTO_MISMATCH", 0x8010000F),
            Map.entry("SCARD_E_NOT_READY", 0x80100010),
            Map.entry("SCARD_E_INVALID_VALUE", 0x80100011),
            Map.entry("SCARD_E_SYSTEM_CANCELLED", 0x80100012),
            Map.entry("SCARD_F_COMM_ERROR", 0x80100013),
            Map.entry("SCARD_F_UNKNOWN_ERROR", 0x80100014),
            Map.entry("SCARD_E_INVALID_ATR", 0x80100015),
            Map.entry("SCARD_E_NOT_TRANSACTED", 0x80100016),
            Map.entry("SCARD_E_READER_UNAVAILABLE", 0x80100017),
            Map.entry("SCARD_E_PCI_TOO_SMALL", 0x80100019),
            Map.entry("SCARD_E_READER_UNSUPPORTED", 0x8010001A),
            Map.entry("SCARD_E_DUPLICATE_READER", 0x8010001B),
            Map.entry("SCARD_E_CARD_UNSUPPORTED", 0x8010001C),
            Map.entry("SCARD_E_NO_SERVICE", 0x8010001D),
            Map.entry("SCARD_E_SERVICE_STOPPED", 0x8010001E),
            Map.entry("SCARD_E_UNSUPPORTED_FEATURE", 0x8010001F),
            Map.entry("SCARD_E_NO_READERS_AVAILABLE", 0x8010002E),
            Map.entry("SCARD_W_UNSUPPORTED_CARD", 0x80100065),
            Map.entry("SCARD_W_UNRESPONSIVE_CARD", 0x80100066),
            Map.entry("SCARD_W_UNPOWERED_CARD", 0x80100067),
            Map.entry("SCARD_W_RESET_CARD", 0x80100068),
            Map.entry("SCARD_W_REMOVED_CARD", 0x80100069),
            Map.entry("SCARD_W_INSERTED_CARD", 0x8010006A),
            Map.entry("WINDOWS_ERROR_INVALID_HANDLE", 6),
            Map.entry("WINDOWS_ERROR_INVALID_PARAMETER", 87));

    private JdkMessages() {
    }

    /// The last name of a code in `message`, else its last number after `0x`; empty when there is neither, or a name
    /// that the JDK does not have. A success is no failure's code.
    static OptionalInt code(String message) {
        var names = NAME.matcher(message).results().toList();
        if (!names.isEmpty()) {
            var code = CODES.get(names.getLast().group());
            if (code != null) {
                return OptionalInt.of(code);
            }
        }
        return HEX.matcher(message).results().reduce((_, last) -> last)
                .map(found -> Integer.parseUnsignedInt(found.group(1), 16))
                .filter(code -> code != 0)
                .map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
