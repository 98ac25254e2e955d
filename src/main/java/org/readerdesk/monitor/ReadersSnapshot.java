package org.readerdesk.monitor;

import java.time.Instant;
import java.util.List;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ReaderState;

/// The machine's readers at a moment.
///
/// @param sequence grows by one with each publication of one monitor
/// @param readers in the resource manager's order; empty without service
public record ReadersSnapshot(long sequence, Instant at, Service service, List<ReaderState> readers) {

    /// Nothing has been asked yet.
    public static final ReadersSnapshot STARTING = new ReadersSnapshot(0, Instant.EPOCH, new Starting(), List.of());

    public ReadersSnapshot {
        readers = List.copyOf(readers);
    }

    /// How the resource manager stands.
    public sealed interface Service {
    }

    /// It was not asked yet.
    public record Starting() implements Service {
    }

    /// It answers.
    public record Watching() implements Service {
    }

    /// It does not answer, or fails.
    ///
    /// @param answer its code, or why ReaderDesk could not ask
    /// @param call the native name of the call that failed
    /// @param nextTry when the monitor asks again
    public record Unavailable(Answer answer, String call, Instant nextTry) implements Service {
    }
}
