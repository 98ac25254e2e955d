package org.readerdesk.planted.journal;

public final class JournalThatPrintsStacks {
    public void add(Exception failure) {
        failure.printStackTrace();
    }
}
