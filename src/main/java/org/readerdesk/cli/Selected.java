package org.readerdesk.cli;

import java.util.Optional;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager;

/// The resource manager that was chosen.
///
/// @param insteadOfSystem what the system's resource manager answered when the simulator had to stand in for it
public record Selected(ResourceManager manager, Optional<Answer> insteadOfSystem) {

    /// Why the simulator stands in, as a sentence; empty when it does not, or was asked for.
    public Optional<String> reason() {
        return insteadOfSystem.map(answer -> {
            var explanation = ResultCodes.standard().explain(answer, Platform.current());
            return answer.byReaderDesk() ? explanation.meaning()
                    : "The system's resource manager answered %s %s: %s".formatted(
                            answer.code().hex(), explanation.name(), explanation.meaning());
        });
    }
}
