package org.readerdesk.passport.page;

import java.util.Set;
import org.readerdesk.pcsc.ResultCode;

/// The codes that only say that a driver has no such thing.
final class Missing {

    /// `SCARD_E_UNSUPPORTED_FEATURE` of pcsc-lite and of Windows, `ERROR_NOT_SUPPORTED` and, for a control code,
    /// `ERROR_INVALID_FUNCTION` of Windows.
    private static final Set<Integer> CODES = Set.of(0x8010_001F, 0x8010_0022, 50, 1);

    private Missing() {
    }

    static boolean is(ResultCode code) {
        return CODES.contains(code.value());
    }
}
