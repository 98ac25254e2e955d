package org.readerdesk.planted.cli;

import org.readerdesk.planted.manage.Operations;

/// Breaks nothing, but that no list says that it writes.
public record GoodCommand(Operations operations) {
    public void print() {
        System.out.println(operations);
    }
}
