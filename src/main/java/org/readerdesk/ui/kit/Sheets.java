package org.readerdesk.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the stylesheets are. An installed program has them compiled, too, and its themes without what it has no use for: both
/// are read sooner.
final class Sheets {

    private static final String FOLDER = "/org/readerdesk/ui/";
    private static final String SCALED = "scaled";

    private Sheets() {
    }

    /// The window's own.
    static String window() {
        return own("readerdesk");
    }

    /// What cannot be measured in `em`, as large as designed.
    static String scaled() {
        return own(SCALED);
    }

    /// The text of [#scaled].
    static String scaledText() {
        try (var in = Sheets.class.getResourceAsStream(FOLDER + SCALED + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCALED + ".css cannot be read", e);
        }
    }

    /// The theme, below everything.
    static String theme(boolean dark) {
        return compiled(dark ? "primer-dark" : "primer-light").map(URL::toExternalForm)
                .orElseGet(() -> (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private static String own(String name) {
        return compiled(name).orElseGet(() -> Sheets.class.getResource(FOLDER + name + ".css")).toExternalForm();
    }

    private static Optional<URL> compiled(String name) {
        return Optional.ofNullable(Sheets.class.getResource(FOLDER + name + ".bss"));
    }
}
