package org.readerdesk.ui.about;

/// A file or folder that ReaderDesk keeps; it may not exist yet.
public record Place(Kind kind, String path) {

    /// What is in it.
    public enum Kind {
        SETTINGS, LOGS
    }
}
