package org.readerdesk.planted.ui.simulation;

import org.readerdesk.planted.pcsc.simulator.Scene;

/// Breaks nothing.
public record GoodSimulationMenu(Scene scene) {
}
