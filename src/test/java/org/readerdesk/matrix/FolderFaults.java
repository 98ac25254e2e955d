package org.readerdesk.matrix;

import static org.readerdesk.matrix.Faults.fault;
import static org.readerdesk.matrix.Faults.require;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.journal.Event;
import org.readerdesk.journal.Journal;
import org.readerdesk.journal.Trouble;
import org.readerdesk.settings.Notice;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.SettingsFile;

/// The folder of the log, or of what the window keeps, cannot be written to. [FolderMatrixTest] makes it so, for a process of its own.
final class FolderFaults {

    static final String FULL = "disk full under the log";
    static final String READ_ONLY = "read-only folder of the log";
    static final String FULL_ACTIVITY = "disk full under the activity log";
    static final String READ_ONLY_SETTINGS = "read-only folder of settings and activity log";
    static final List<Fault> ROWS = List.of(row(FULL, "No space left"), row(READ_ONLY, "Read-only file system"),
            kept(FULL_ACTIVITY, "No space left"), kept(READ_ONLY_SETTINGS, "Read-only file system"));

    private static final Logger LOG = System.getLogger(FolderFaults.class.getName());
    private static final int PAGE = 4096;
    private static final int ROWS_KEPT = 1000;

    private FolderFaults() {
    }

    private static Fault row(String name, String reason) {
        return fault(name, Set.of(Environment.CHILD)).begin(Moment.UNDER,
                _ -> LOG.log(Level.WARNING, "something to be written: " + "x".repeat(PAGE)))
                .check(_ -> require(refuses(reason), "the folder takes files")).row();
    }

    /// What the window keeps has no place either: it says so, and goes on without.
    private static Fault kept(String name, String reason) {
        return fault(name, Set.of(Environment.CHILD)).begin(Moment.UNDER, _ -> keep())
                .check(_ -> require(refuses(reason), "the folder takes files")).end(_ -> keep()).row();
    }

    private static void keep() {
        var told = new ArrayList<Trouble>();
        try (var journal = Journal.open(folder().resolve("activity"))) {
            journal.listenForTrouble(told::add);
            for (int i = 0; i < ROWS_KEPT; i++) {
                journal.add(new Event(Instant.now(), Event.Kind.CARD_INSERTED, "Reader " + i, Optional.empty(),
                        Optional.empty(), 0));
            }
            journal.settled().join();
            require(journal.extent().count() == ROWS_KEPT, "rows are lost: " + journal.extent());
            require(journal.details(ROWS_KEPT - 1).join().isPresent(), "a row has no details");
        }
        require(told.size() == 1 && told.getFirst() instanceof Trouble.NotKept, "told: " + told);
        var settings = new SettingsFile(folder().resolve("settings").resolve("settings.json"));
        require(settings.save(Settings.DEFAULT.withTextPercent(150)).filter(Notice.NotKept.class::isInstance)
                .isPresent(), "settings are kept");
        require(settings.load().equals(new SettingsFile.Loaded(Settings.DEFAULT, Optional.empty())),
                "settings are half kept");
    }

    private static Path folder() {
        return Path.of(System.getProperty("readerdesk.log.dir"));
    }

    private static boolean refuses(String reason) {
        var file = folder().resolve("probe");
        try {
            Files.write(file, new byte[PAGE]);
            return false;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains(reason);
        }
    }
}
