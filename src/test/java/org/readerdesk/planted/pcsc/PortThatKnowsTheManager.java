package org.readerdesk.planted.pcsc;

import org.readerdesk.planted.manage.Operations;

public interface PortThatKnowsTheManager {
    Operations operations();
}
