package org.readerdesk.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was chosen, all of it at one moment.
///
/// @param language of the window, an ISO 639 code; empty for the system's
/// @param textPercent the size of text and of all that is measured by it, [#SMALLEST_TEXT] to [#LARGEST_TEXT]
/// @param frame where the window was; empty before the first time
/// @param dividers where the hairlines between the panels are, by the id of the split, and which part of the log's width a
///        column has, by its id: 0 to 1
/// @param readers what was chosen for readers, by key: lists of names
/// @param hideVirtual whether readers that a program makes are left out of the list
/// @param variants which variants of operations were chosen last, by reader's name: keys of variants. In the order in
///        which they were chosen
public record Settings(Optional<String> language, Theme theme, int textPercent, Optional<Frame> frame,
        Map<String, Double> dividers, Map<String, List<String>> readers, boolean hideVirtual,
        Map<String, List<String>> variants) {

    /// The size that the window is designed for.
    public static final int SMALLEST_TEXT = 100;
    public static final int LARGEST_TEXT = 200;
    /// Readers with chosen variants, at most; the one chosen for longest ago gives way.
    public static final int MOST_VARIANTS = 100;
    /// What a person gets who never chose.
    public static final Settings DEFAULT =
            new Settings(Optional.empty(), Theme.SYSTEM, SMALLEST_TEXT, Optional.empty(), Map.of(), Map.of(), false,
                    Map.of());

    public Settings {
        dividers = Map.copyOf(dividers);
        var copies = new TreeMap<String, List<String>>();
        readers.forEach((key, names) -> copies.put(key, List.copyOf(names)));
        readers = Map.copyOf(copies);
        var chosen = new LinkedHashMap<String, List<String>>();
        variants.forEach((reader, keys) -> chosen.put(reader, List.copyOf(keys)));
        variants = Collections.unmodifiableMap(chosen);
    }

    /// With another language; empty for the system's.
    public Settings withLanguage(Optional<String> chosen) {
        return new Settings(chosen, theme, textPercent, frame, dividers, readers, hideVirtual, variants);
    }

    /// With another theme.
    public Settings withTheme(Theme chosen) {
        return new Settings(language, chosen, textPercent, frame, dividers, readers, hideVirtual, variants);
    }

    /// With another size of text; beyond the limits, the limit.
    public Settings withTextPercent(int chosen) {
        return new Settings(language, theme, Math.clamp(chosen, SMALLEST_TEXT, LARGEST_TEXT), frame, dividers, readers,
                hideVirtual, variants);
    }

    /// With the window somewhere else.
    public Settings withFrame(Frame now) {
        return new Settings(language, theme, textPercent, Optional.of(now), dividers, readers, hideVirtual, variants);
    }

    /// With a hairline somewhere else.
    public Settings withDivider(String split, double position) {
        var changed = new TreeMap<>(dividers);
        changed.put(split, position);
        return new Settings(language, theme, textPercent, frame, changed, readers, hideVirtual, variants);
    }

    /// With another list of readers' names under `key`.
    public Settings withReaders(String key, List<String> names) {
        var changed = new TreeMap<>(readers);
        changed.put(key, names);
        return new Settings(language, theme, textPercent, frame, dividers, changed, hideVirtual, variants);
    }

    /// With readers that a program makes left out of the list, or in it.
    public Settings withHideVirtual(boolean chosen) {
        return new Settings(language, theme, textPercent, frame, dividers, readers, chosen, variants);
    }

    /// With other variants chosen for a reader; none forgets the reader.
    public Settings withVariants(String reader, List<String> keys) {
        var changed = new LinkedHashMap<>(variants);
        changed.remove(reader);
        if (!keys.isEmpty()) {
            changed.put(reader, keys);
        }
        if (changed.size() > MOST_VARIANTS) {
            changed.pollFirstEntry();
        }
        return new Settings(language, theme, textPercent, frame, dividers, readers, hideVirtual, changed);
    }
}
