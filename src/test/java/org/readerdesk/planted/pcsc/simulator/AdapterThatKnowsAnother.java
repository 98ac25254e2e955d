package org.readerdesk.planted.pcsc.simulator;

import org.readerdesk.planted.pcsc.winscard.GoodAdapter;

public record AdapterThatKnowsAnother(GoodAdapter other) {
}
