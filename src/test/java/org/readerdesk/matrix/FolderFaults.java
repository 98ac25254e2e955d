package org.readerdesk.matrix;

import static org.readerdesk.matrix.Faults.fault;
import static org.readerdesk.matrix.Faults.require;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Moment;

/// The folder of the log cannot be written to. [FolderMatrixTest] makes it so, for a process of its own.
final class FolderFaults {

    static final String FULL = "disk full under the log";
    static final String READ_ONLY = "read-only folder of the log";
    static final List<Fault> ROWS = List.of(row(FULL, "No space left"), row(READ_ONLY, "Read-only file system"));

    private static final Logger LOG = System.getLogger(FolderFaults.class.getName());
    private static final int PAGE = 4096;

    private FolderFaults() {
    }

    private static Fault row(String name, String reason) {
        return fault(name, Set.of(Environment.CHILD)).begin(Moment.UNDER,
                _ -> LOG.log(Level.WARNING, "something to be written: " + "x".repeat(PAGE)))
                .check(_ -> require(refuses(reason), "the folder takes files")).row();
    }

    private static boolean refuses(String reason) {
        var file = Path.of(System.getProperty("readerdesk.log.dir"), "probe");
        try {
            Files.write(file, new byte[PAGE]);
            return false;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains(reason);
        }
    }
}
