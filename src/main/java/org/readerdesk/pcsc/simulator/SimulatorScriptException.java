package org.readerdesk.pcsc.simulator;

/// A simulator script that cannot be used. The message is one sentence for a person: where, what is wrong, what is
/// expected.
public final class SimulatorScriptException extends Exception {

    private static final long serialVersionUID = 1L;

    SimulatorScriptException(String sentence) {
        super(sentence);
    }
}
