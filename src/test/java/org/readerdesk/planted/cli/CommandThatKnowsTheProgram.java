package org.readerdesk.planted.cli;

import org.readerdesk.planted.app.GoodProgram;

public interface CommandThatKnowsTheProgram {
    GoodProgram program();
}
