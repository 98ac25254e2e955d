package org.readerdesk.planted.ui;

import org.readerdesk.planted.cli.GoodCommand;

public record WindowThatKnowsTheCommandLine(GoodCommand command) {
}
