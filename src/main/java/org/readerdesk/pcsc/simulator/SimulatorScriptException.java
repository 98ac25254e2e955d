package org.readerdesk.pcsc.simulator;

import java.util.Objects;

/// A simulator script that cannot be used. The message is one sentence for a person: where, what is wrong, what is
/// expected.
public final class SimulatorScriptException extends Exception {

    private static final long serialVersionUID = 1L;

    SimulatorScriptException(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
