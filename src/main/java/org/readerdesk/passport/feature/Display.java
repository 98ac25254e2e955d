package org.readerdesk.passport.feature;

import java.util.Optional;

/// A reader's display.
///
/// @param lines 0 to 255; together with `columns` not 0
/// @param columns characters of a line
public record Display(int lines, int columns) {

    /// Reads `wLcdLayout`, lines in the high byte; empty when there is no display.
    static Optional<Display> of(int layout) {
        return layout == 0 ? Optional.empty() : Optional.of(new Display(layout >>> Byte.SIZE, layout & 0xFF));
    }
}
