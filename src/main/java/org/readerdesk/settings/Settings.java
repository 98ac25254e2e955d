package org.readerdesk.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was chosen, all of it at one moment.
///
/// @param language of the window, an ISO 639 code; empty for the system's
/// @param textPercent the size of text and of all that is measured by it, [#SMALLEST_TEXT] to [#LARGEST_TEXT]
/// @param frame where the window was; empty before the first time
/// @param dividers where the hairlines between the panels are, by the id of the split: 0 to 1
/// @param readers what was chosen for readers, by key: lists of names
/// @param hideVirtual whether readers that a program makes are left out of the list
public record Settings(Optional<String> language, Theme theme, int textPercent, Optional<Frame> frame,
        Map<String, Double> dividers, Map<String, List<String>> readers, boolean hideVirtual) {

    /// The size that the window is designed for.
    public static final int SMALLEST_TEXT = 100;
    public static final int LARGEST_TEXT = 200;
    /// What a person gets who never chose.
    public static final Settings DEFAULT =
            new Settings(Optional.empty(), Theme.SYSTEM, SMALLEST_TEXT, Optional.empty(), Map.of(), Map.of(), false);

    public Settings {
        dividers = Map.copyOf(dividers);
        var copies = new TreeMap<String, List<String>>();
        readers.forEach((key, names) -> copies.put(key, List.copyOf(names)));
        readers = Map.copyOf(copies);
    }

    /// With another language; empty for the system's.
    public Settings withLanguage(Optional<String> chosen) {
        return new Settings(chosen, theme, textPercent, frame, dividers, readers, hideVirtual);
    }

    /// With another theme.
    public Settings withTheme(Theme chosen) {
        return new Settings(language, chosen, textPercent, frame, dividers, readers, hideVirtual);
    }

    /// With another size of text; beyond the limits, the limit.
    public Settings withTextPercent(int chosen) {
        return new Settings(language, theme, Math.clamp(chosen, SMALLEST_TEXT, LARGEST_TEXT), frame, dividers, readers,
                hideVirtual);
    }

    /// With the window somewhere else.
    public Settings withFrame(Frame now) {
        return new Settings(language, theme, textPercent, Optional.of(now), dividers, readers, hideVirtual);
    }

    /// With a hairline somewhere else.
    public Settings withDivider(String split, double position) {
        var changed = new TreeMap<>(dividers);
        changed.put(split, position);
        return new Settings(language, theme, textPercent, frame, changed, readers, hideVirtual);
    }

    /// With another list of readers' names under `key`.
    public Settings withReaders(String key, List<String> names) {
        var changed = new TreeMap<>(readers);
        changed.put(key, names);
        return new Settings(language, theme, textPercent, frame, dividers, changed, hideVirtual);
    }

    /// With readers that a program makes left out of the list, or in it.
    public Settings withHideVirtual(boolean chosen) {
        return new Settings(language, theme, textPercent, frame, dividers, readers, chosen);
    }
}
