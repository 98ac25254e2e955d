package org.readerdesk.codes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.readerdesk.pcsc.ResultCode;

/// Reads the ways in which people write a result code: `0x8010000B`, `8010000b`, `-2146435061`, `2148532235`.
final class CodeText {

    private static final Pattern MARKED_HEX = Pattern.compile("(?i)0x(?:ffffffff(?=.{8}))?([0-9a-f]{1,8})[ul]*");
    private static final Pattern BARE_HEX = Pattern.compile("(?i)[0-9a-f]{8}|(?=.*[a-f])(?=.*[0-9])[0-9a-f]{2,7}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}");

    private CodeText() {
    }

    /// Every number that `text` can stand for, the likelier one first; empty when it is no number of 32 bits.
    ///
    /// Eight digits without a letter can be both hexadecimal and decimal. `0xFFFFFFFF8010000B` is taken by
    /// its lower half: so logs print a sign-extended value.
    static Set<ResultCode> numbers(String text) {
        var found = new LinkedHashSet<ResultCode>();
        String trimmed = text.strip();
        var marked = MARKED_HEX.matcher(trimmed);
        if (marked.matches()) {
            found.add(new ResultCode(Integer.parseUnsignedInt(marked.group(1), 16)));
            return found;
        }
        if (BARE_HEX.matcher(trimmed).matches()) {
            found.add(new ResultCode(Integer.parseUnsignedInt(trimmed, 16)));
        }
        if (DECIMAL.matcher(trimmed).matches()) {
            try {
                long number = Long.parseLong(trimmed);
                if (number >= Integer.MIN_VALUE && number <= 0xFFFF_FFFFL) {
                    found.add(new ResultCode((int) number));
                }
            } catch (NumberFormatException _) {
                // 19 digits can be too many even for 64 bits: then it is no code.
            }
        }
        return found;
    }
}
