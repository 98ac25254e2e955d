package org.readerdesk.ui.simulation;

import org.readerdesk.pcsc.simulator.SimulatedCard;

/// The cards that the menu offers.
enum Sample {
    T1(SimulatedCard.T1),
    T0(SimulatedCard.T0),
    T0T1(SimulatedCard.T0T1),
    CONTACTLESS(SimulatedCard.CONTACTLESS),
    MUTE(SimulatedCard.MUTE),
    GARBLED(SimulatedCard.GARBLED);

    private final SimulatedCard card;

    Sample(SimulatedCard card) {
        this.card = card;
    }

    SimulatedCard card() {
        return card;
    }
}
