package org.readerdesk.planted.cli;

import org.readerdesk.planted.pcsc.simulator.Scene;

public record CommandThatKnowsTheScene(Scene scene) {
}
