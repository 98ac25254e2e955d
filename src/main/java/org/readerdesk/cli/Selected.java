package org.readerdesk.cli;

import java.util.Optional;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResourceManager;

/// The resource manager that was chosen.
///
/// @param insteadOfSystem what the system's resource manager answered when the simulator had to stand in for it
public record Selected(ResourceManager manager, Optional<Answer> insteadOfSystem) {
}
