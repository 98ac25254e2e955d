package org.readerdesk.planted.pcsc.javax;

import org.readerdesk.planted.pcsc.simulator.Scene;

public record JavaAdapterThatKnowsTheSimulator(Scene scene) {
}
