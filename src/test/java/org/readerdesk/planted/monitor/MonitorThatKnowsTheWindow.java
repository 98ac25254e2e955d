package org.readerdesk.planted.monitor;

import org.readerdesk.planted.ui.GoodController;

public record MonitorThatKnowsTheWindow(GoodController controller) {
}
