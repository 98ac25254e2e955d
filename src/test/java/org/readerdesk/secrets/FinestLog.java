package org.readerdesk.secrets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/// All that ReaderDesk logs, at the finest level, as the log file's formatter writes it.
final class FinestLog implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.readerdesk");
    private final Level before = logger.getLevel();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StreamHandler handler = new StreamHandler(bytes, formatter());

    private FinestLog() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    private static Formatter formatter() {
        return new SimpleFormatter();
    }

    static FinestLog open() {
        return new FinestLog();
    }

    /// What was logged since the last time.
    String drain() {
        handler.flush();
        var text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        logger.setLevel(before);
        handler.close();
    }
}
