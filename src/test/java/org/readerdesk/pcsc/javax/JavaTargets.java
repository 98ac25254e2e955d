package org.readerdesk.pcsc.javax;

import java.util.List;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class JavaTargets {

    private JavaTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("message of the JDK", List.of("SCARD_E_NO_SMARTCARD", "Unknown error 0x8010000b",
                "connect() failed: SCARD_W_RESET_CARD 0x0", "WINDOWS_ERROR_INVALID_HANDLE"), JavaTargets::message));
    }

    private static boolean message(String input) {
        var code = JdkMessages.code(input);
        code.ifPresent(value -> {
            if (value == 0 || JdkMessages.code("0x%08X".formatted(value)).orElse(0) != value) {
                throw new AssertionError("%08X is not read as itself".formatted(value));
            }
        });
        return code.isPresent();
    }
}
