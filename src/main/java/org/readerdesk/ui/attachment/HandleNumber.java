package org.readerdesk.ui.attachment;

import java.util.OptionalLong;
import org.readerdesk.pcsc.Ascii;

/// Reads the number of a card handle as a person types it.
final class HandleNumber {

    private HandleNumber() {
    }

    /// Decimal, or hexadecimal after `0x`; 1 to 2^63 - 1. Empty for anything else.
    static OptionalLong parse(String typed) {
        var number = Ascii.lower(typed.strip());
        boolean hexadecimal = number.startsWith("0x");
        var digits = hexadecimal ? number.substring(2) : number;
        int radix = hexadecimal ? 16 : 10;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
            return OptionalLong.empty();
        }
        try {
            long value = Long.parseLong(digits, radix);
            return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }
}
