package org.readerdesk.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.readerdesk.pcsc.Answer;

/// A process that writes events as fast as it can, and prints the number of the last row that could be seen, until
/// somebody kills it. Takes the folder.
final class KilledWriter {

    private static final int MOST = 1_000_000;

    private KilledWriter() {
    }

    public static void main(String[] args) {
        var journal = Journal.open(Path.of(args[0]));
        journal.listen(() -> {
            System.out.println(journal.extent().next());
            System.out.flush();
        });
        // should nobody kill it: not for ever
        for (int i = 0; i < MOST; i++) {
            journal.add(new Event(Instant.now(), Event.Kind.SERVICE_STOPPED, "Reader " + i, Optional.empty(),
                    Optional.<Answer>empty(), 0));
            if (i % 7 == 0) {
                journal.settled().join();
            }
        }
        journal.close();
    }
}
