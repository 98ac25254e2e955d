package org.readerdesk.ui.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.codes.Explanation;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.text;

/// Makes the status line, and the bar that is there while the resource manager does not answer. For the JavaFX thread.
public final class StatusController {

    private final ReadOnlyObjectWrapper<Status> status;
    private final ResourceManager.Description manager;
    private final Function<Answer, Explanation> explain;

    /// The line at a moment.
    ///
    /// @param manager which resource manager, its version and state
    /// @param readers how many
    /// @param open attachments and handles; empty for none
    /// @param outage the bar, while there is reason for one
    public record Status(String manager, Tone tone, String readers, String open, Optional<Outage> outage) {
    }

    /// A resource manager that does not answer.
    ///
    /// @param name the code's name
    /// @param hex its 32 bits
    /// @param sentence what it means
    /// @param next that it is asked again, and by which call it failed
    /// @param tries what to try, in this order
    public record Outage(String name, String hex, String sentence, String next, List<String> tries) {
    }

    /// Follows `desk`.
    public StatusController(ResourceManager.Description manager, Function<Answer, Explanation> explain,
            DeskController desk) {
        this.manager = manager;
        this.explain = explain;
        status = new ReadOnlyObjectWrapper<>(status(desk.desk()));
        desk.deskProperty().addListener((_, _, now) -> status.set(status(now)));
    }

    /// The line.
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Name and version of a resource manager.
    public static String name(ResourceManager.Description manager) {
        var name = manager.kind() == ResourceManager.Kind.SYSTEM ? Messages.of("manager.system", manager.platform())
                : Messages.of("manager", manager.kind());
        return manager.version().isEmpty() ? name : text("manager.version", name, manager.version());
    }

    private Status status(Desk now) {
        var name = name(manager);
        var readers = text("status.readers", now.snapshot().readers().size());
        var open = text("status.open", now.openHandles());
        return switch (now.snapshot().service()) {
            case ReadersSnapshot.Starting _ ->
                    new Status(text("status.starting", name), Tone.NEUTRAL, "", open, Optional.empty());
            case ReadersSnapshot.Watching _ ->
                    new Status(text("status.watching", name), Tone.SUCCESS, readers, open, Optional.empty());
            case ReadersSnapshot.Unavailable unavailable ->
                    new Status(text("status.unavailable", name), Tone.DANGER, "", open,
                            Optional.of(outage(unavailable)));
        };
    }

    private Outage outage(ReadersSnapshot.Unavailable unavailable) {
        var described = explain.apply(unavailable.answer());
        return new Outage(described.name(), unavailable.answer().code().hex(),
                described.meaning(),
                text("outage.next", unavailable.call()), described.tries());
    }
}
