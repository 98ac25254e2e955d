package org.readerdesk.planted.ui.simulation;

import org.readerdesk.planted.pcsc.simulator.AdapterThatKnowsAnother;

public record MenuThatKnowsMoreThanTheScene(AdapterThatKnowsAnother simulator) {
}
