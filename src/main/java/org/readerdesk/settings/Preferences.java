package org.readerdesk.settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The settings as the window uses them. Safe from any thread; nothing here blocks.
public interface Preferences {

    /// The settings now.
    Settings current();

    /// Changes them; what is kept for the next start is written later.
    void change(UnaryOperator<Settings> how);

    /// Tells `failures` when the settings cannot be kept: once, on any thread.
    void listen(Consumer<Notice> failures);

    /// Settings that nobody keeps.
    static Preferences inMemory() {
        return new PreferencesInMemory();
    }
}
