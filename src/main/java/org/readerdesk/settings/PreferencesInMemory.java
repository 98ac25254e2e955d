package org.readerdesk.settings;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Settings that end with the process.
final class PreferencesInMemory implements Preferences {

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULT);

    @Override
    public Settings current() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<Settings> how) {
        settings.updateAndGet(how);
    }

    @Override
    public void listen(Consumer<Notice> failures) {
        // nothing is kept, so nothing fails
    }
}
