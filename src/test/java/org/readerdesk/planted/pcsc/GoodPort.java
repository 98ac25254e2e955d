package org.readerdesk.planted.pcsc;

/// Breaks nothing.
public interface GoodPort {

    record Value(int number) {
    }

    enum Kind {
        ONE
    }
}
