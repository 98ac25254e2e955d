package org.readerdesk.planted.journal;

import javafx.collections.ObservableList;

public record JournalInJavaFx(ObservableList<String> rows) {
}
