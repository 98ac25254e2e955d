package org.readerdesk.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// Sends the log to a file in the person's directory; with `-Dreaderdesk.debug` to the standard error instead, in more
/// detail.
///
/// Nothing happens before the first line is logged: the file is not made for nothing.
public final class LogSetup {

    private static final String DEBUG = "readerdesk.debug";
    private static final String SILENT = "readerdesk.log.none";
    private static final String CLASS_PROPERTY = "java.util.logging.config.class";

    /// For the log manager only, which makes one at the first use of a log.
    public LogSetup() throws IOException {
        boolean debug = System.getProperty(DEBUG) != null;
        String text = """
                handlers=%s
                .level=INFO
                org.readerdesk.level=%s
                java.util.logging.ConsoleHandler.level=ALL
                """.formatted(debug ? "java.util.logging.ConsoleHandler" : LogFile.class.getName(),
                debug ? "ALL" : "INFO");
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// To be called before anything is logged. A configuration given on the command line of Java goes before.
    static void install() {
        if (System.getProperty(CLASS_PROPERTY) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(CLASS_PROPERTY, LogSetup.class.getName());
        }
    }

    /// From now on nothing is logged; to be called before anything is.
    static void silence() {
        System.setProperty(SILENT, "");
    }

    /// Where the log goes, in words.
    static String place() {
        return System.getProperty(DEBUG) != null ? "the standard error" : Places.logs().toString();
    }
}
