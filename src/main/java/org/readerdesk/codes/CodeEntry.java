package org.readerdesk.codes;

import java.util.List;
import java.util.Set;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;

/// One row of the table of result codes.
///
/// Neither name nor number is unique: `SCARD_E_UNSUPPORTED_FEATURE` has two numbers, 0x8010001F has two meanings.
///
/// @param platforms where the number has this meaning
/// @param causes usual ones, the likeliest first; empty for a success
/// @param tries what to try, in this order but those of one platform first; empty for a success
public record CodeEntry(String name, ResultCode code, Family family, Set<Platform> platforms, Kind kind,
        String meaning, List<Advice> causes, List<Advice> tries) {

    public CodeEntry {
        platforms = Set.copyOf(platforms);
        causes = List.copyOf(causes);
        tries = List.copyOf(tries);
    }

    /// Whether the number means this everywhere.
    public boolean everywhere() {
        return platforms.size() == Platform.values().length;
    }
}
