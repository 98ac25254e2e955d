package org.readerdesk.planted.ui;

import javafx.scene.input.ClipboardContent;

public final class JournalOnTheClipboard {
    void copy(ClipboardContent content, String line) {
        content.putString(line);
    }
}
