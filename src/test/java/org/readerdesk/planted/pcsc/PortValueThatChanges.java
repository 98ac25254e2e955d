package org.readerdesk.planted.pcsc;

public final class PortValueThatChanges {
    private int value;

    public int next() {
        return ++value;
    }
}
