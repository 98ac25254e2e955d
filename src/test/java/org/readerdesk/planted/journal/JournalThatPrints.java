package org.readerdesk.planted.journal;

public final class JournalThatPrints {
    public void add(String row) {
        System.out.println(row);
    }
}
