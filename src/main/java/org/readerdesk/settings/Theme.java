package org.readerdesk.settings;

/// Light or dark.
public enum Theme {
    /// As the system has it, and changing with it.
    SYSTEM, LIGHT, DARK
}
