package org.readerdesk.planted.pcsc;

public class PortClassToExtend {
}
