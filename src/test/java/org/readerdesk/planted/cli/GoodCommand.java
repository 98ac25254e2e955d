package org.readerdesk.planted.cli;

import org.readerdesk.planted.manage.Operations;

/// Breaks nothing.
public record GoodCommand(Operations operations) {
    public void print() {
        System.out.println(operations);
    }
}
