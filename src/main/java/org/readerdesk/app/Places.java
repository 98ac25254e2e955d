package org.readerdesk.app;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Where this system wants what ReaderDesk keeps, with the rights of the person alone. The folders may not exist yet.
final class Places {

    private static final String LOGS = "readerdesk.log.dir";
    private static final String SETTINGS = "readerdesk.settings.dir";

    private Places() {
    }

    /// The folder of the log files.
    static Path logs() {
        return folder(LOGS, local -> local.resolve("Logs"), library -> library.resolve("Logs"), "XDG_STATE_HOME",
                Path.of(".local", "state"));
    }

    /// The folder of the settings.
    static Path settings() {
        return folder(SETTINGS, local -> local, library -> library.resolve("Application Support"), "XDG_CONFIG_HOME",
                Path.of(".config"));
    }

    /// @param property of Java that says otherwise
    /// @param windows from ReaderDesk's folder below `%LOCALAPPDATA%`
    /// @param mac from the person's `Library`
    /// @param variable that names the folder elsewhere, and `otherwise`, below the home, where it stands by default
    private static Path folder(String property, UnaryOperator<Path> windows, UnaryOperator<Path> mac, String variable,
            Path otherwise) {
        String given = System.getProperty(property);
        if (given != null) {
            return Path.of(given);
        }
        String os = System.getProperty("os.name", "");
        var home = Path.of(System.getProperty("user.home", "."));
        if (os.startsWith("Windows")) {
            return windows.apply(or(System.getenv("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
                    .resolve("ReaderDesk"));
        }
        return os.startsWith("Mac") ? mac.apply(home.resolve("Library")).resolve("ReaderDesk")
                : or(System.getenv(variable), home.resolve(otherwise)).resolve("readerdesk");
    }

    private static Path or(String given, Path otherwise) {
        return given == null || given.isEmpty() ? otherwise : Path.of(given);
    }
}
