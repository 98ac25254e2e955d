package org.readerdesk.planted.pcsc.simulator;

import org.readerdesk.planted.manage.Operations;

public record AdapterThatKnowsTheManager(Operations operations) {
}
