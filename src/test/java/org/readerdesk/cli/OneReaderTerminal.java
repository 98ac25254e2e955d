package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// Tests of commands on a simulator of one reader with a card, which must be left without handle and context.
abstract class OneReaderTerminal {

    static final String READER = "Reader \"A\" ü 00 00";

    final Terminal terminal = new Terminal(SimulatedResourceManager.empty());
    final Scene scene = terminal.simulator.scene();

    OneReaderTerminal() {
        scene.plug(READER);
        scene.insert(READER, SimulatedCard.T1);
    }

    @AfterEach
    void nothing_is_left_behind() {
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.openContexts()).isZero();
        assertThat(terminal.faults).isEmpty();
    }
}
