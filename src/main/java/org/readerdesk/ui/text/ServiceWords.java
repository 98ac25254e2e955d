package org.readerdesk.ui.text;

import java.util.Optional;
import org.readerdesk.diagnose.ServiceSight;
import org.readerdesk.diagnose.SessionKind;

import static org.readerdesk.ui.text.Messages.text;

/// Puts into words what this machine shows of a service that does not answer.
public final class ServiceWords {

    private ServiceWords() {
    }

    /// What is the matter here, one or two sentences; empty where nothing can be seen.
    ///
    /// @param socket where the service should be reached
    public static Optional<String> sentence(ServiceSight sight, String socket, SessionKind session) {
        var sentence = switch (sight) {
            case NOT_INSTALLED -> Optional.of(text("here.service.not.installed"));
            case NO_SOCKET -> Optional.of(text("here.service.no.socket", socket));
            case SILENT -> Optional.of(text("here.service.silent", socket));
            case UNSEEN -> Optional.<String>empty();
        };
        return switch (session) {
            case LOCAL -> sentence;
            case SSH -> Optional.of(text("here.service.ssh", sentence.orElseGet(() -> text("here.service"))));
            case REMOTE_DESKTOP ->
                    Optional.of(text("here.service.desktop", sentence.orElseGet(() -> text("here.service"))));
        };
    }
}
