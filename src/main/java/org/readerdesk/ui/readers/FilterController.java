package org.readerdesk.ui.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.settings.Preferences;
import org.readerdesk.settings.Settings;

/// Keeps the [Filter]: what was typed until the window closes, the rest for the next start too. For the JavaFX thread.
public final class FilterController {

    private static final String PINNED = "pinned";
    /// Pinned readers, at most; the one that was pinned first gives way.
    private static final int MOST = 100;

    private final ReadOnlyObjectWrapper<Filter> filter;
    private final Preferences preferences;

    /// Begins with what was chosen last time.
    public FilterController(Preferences preferences) {
        this.preferences = preferences;
        filter = new ReadOnlyObjectWrapper<>(filter("", preferences.current()));
    }

    private static Filter filter(String words, Settings settings) {
        return new Filter(words, settings.hideVirtual(), Set.copyOf(pinned(settings)));
    }

    private static List<String> pinned(Settings settings) {
        return settings.readers().getOrDefault(PINNED, List.of());
    }

    /// The filter.
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// The filter.
    public Filter filter() {
        return filter.get();
    }

    /// Looks for these words.
    public void look(String words) {
        filter.set(filter(words, preferences.current()));
    }

    /// Leaves virtual readers out, or shows them.
    public void hideVirtual(boolean hide) {
        preferences.change(settings -> settings.withHideVirtual(hide));
        look(filter().words());
    }

    /// Brings a reader to the beginning of the list, or back to its place.
    public void pin(String reader, boolean first) {
        preferences.change(settings -> {
            var names = new ArrayList<>(pinned(settings));
            names.remove(reader);
            if (first) {
                names.add(reader);
            }
            return settings.withReaders(PINNED, names.subList(Math.max(0, names.size() - MOST), names.size()));
        });
        look(filter().words());
    }

    /// Hides nothing.
    public void showAll() {
        preferences.change(settings -> settings.withHideVirtual(false));
        look("");
    }
}
