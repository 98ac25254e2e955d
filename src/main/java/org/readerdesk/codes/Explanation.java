package org.readerdesk.codes;

import java.util.List;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;

/// An answer in words for a person.
///
/// @param name the code's name, or words for "unknown"
/// @param kind how grave it is
/// @param meaning one or two sentences; what ReaderDesk declined is told by its reason
/// @param known whether the table has the code
public record Explanation(ResultCode code, String name, Kind kind, String meaning, List<String> causes,
        List<String> tries, boolean known) {

    public Explanation {
        causes = List.copyOf(causes);
        tries = List.copyOf(tries);
    }

    static Explanation of(CodeEntry entry, Platform platform) {
        return new Explanation(entry.code(), entry.name(), entry.kind(), entry.meaning(),
                Advice.on(platform, entry.causes()), Advice.on(platform, entry.tries()), true);
    }

    Explanation because(String reason, String tryThis) {
        return new Explanation(code, name, kind, reason, List.of(), List.of(tryThis), known);
    }
}
