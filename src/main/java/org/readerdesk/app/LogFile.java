package org.readerdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// A log file that is made with its first line. Where none can be made, nothing is logged.
public final class LogFile extends Handler {

    private static final int LIMIT_BYTES = 1_000_000;
    private static final int FILES = 3;

    private @Nullable FileHandler file;
    private boolean tried;

    /// For the log manager.
    public LogFile() {
        // the file comes later
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!tried) {
            tried = true;
            open();
        }
        if (file != null) {
            file.publish(record);
        }
    }

    private void open() {
        try {
            var directory = Files.createDirectories(Places.logs());
            var made = new FileHandler(directory.toString().replace("%", "%%") + "/readerdesk-%u.%g.log", LIMIT_BYTES,
                    FILES, true);
            made.setEncoding("UTF-8");
            made.setFormatter(new SimpleFormatter());
            made.setErrorManager(new Silent());
            file = made;
        } catch (IOException _) {
            // A home that cannot be written to is no reason not to work.
        }
    }

    /// A disk that fills up later is no reason either, and no text for the person's terminal.
    private static final class Silent extends ErrorManager {

        @Override
        public void error(String message, Exception cause, int code) {
            // The default prints a stack to the standard error.
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
