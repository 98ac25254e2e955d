package org.readerdesk.ui.result;

import java.util.List;
import java.util.Optional;
import org.readerdesk.codes.Explanation;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.ui.text.Tone;

/// One outcome, put into words.
///
/// @param text the code's name and meaning, and what to try
/// @param title the operation with its arguments
/// @param sentence what the code means here
/// @param summary who answered, how long it took, when
/// @param facts what the operation gave, and how things stand after it
/// @param calls the calls of the resource manager below it
/// @param suggestion an operation that would likely help
public record ResultView(Outcome outcome, Explanation text, Tone tone, String title, String sentence,
        String summary,
        List<Fact> facts, List<CallLine> calls, Optional<Operation> suggestion) {

    public ResultView {
        facts = List.copyOf(facts);
        calls = List.copyOf(calls);
    }

    /// The code's 32 bits.
    public String hex() {
        return outcome.code().hex();
    }

    /// @param isCode whether the value is bytes or numbers, for a fixed-width font
    public record Fact(String label, String value, boolean isCode) {
    }

    /// @param call the function with its arguments
    /// @param code the answer's name and 32 bits
    /// @param took how long, and how often where more than once
    public record CallLine(String call, String code, String took, Tone tone) {
    }
}
