package org.readerdesk.app;

import java.nio.file.Path;

/// Where this system wants what ReaderDesk keeps.
final class Places {

    private static final String SETTINGS = "readerdesk.settings.dir";

    private Places() {
    }

    /// The folder of the settings, which may not exist yet.
    static Path settings() {
        String given = System.getProperty(SETTINGS);
        if (given != null) {
            return Path.of(given);
        }
        String os = System.getProperty("os.name", "");
        var home = Path.of(System.getProperty("user.home", "."));
        if (os.startsWith("Windows")) {
            return LogSetup.or(System.getenv("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
                    .resolve("ReaderDesk");
        }
        return os.startsWith("Mac") ? home.resolve("Library").resolve("Application Support").resolve("ReaderDesk")
                : LogSetup.or(System.getenv("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("readerdesk");
    }
}
