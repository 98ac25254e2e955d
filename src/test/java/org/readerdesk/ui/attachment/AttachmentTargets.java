package org.readerdesk.ui.attachment;

import java.util.List;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class AttachmentTargets {

    private AttachmentTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("handle number", List.of("1", "255", "0xFF", " 0X7fffffffffffffff ",
                "9223372036854775807"), AttachmentTargets::handle));
    }

    private static boolean handle(String input) {
        var number = HandleNumber.parse(input);
        number.ifPresent(value -> {
            if (value <= 0 || !HandleNumber.parse(Long.toString(value)).equals(number)
                    || !HandleNumber.parse("0x" + Long.toHexString(value)).equals(number)) {
                throw new AssertionError(value + " is not read as itself");
            }
        });
        return number.isPresent();
    }
}
