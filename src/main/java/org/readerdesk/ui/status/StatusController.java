package org.readerdesk.ui.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.codes.Explanation;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.ServiceWords;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.text;

/// Makes the status line, and the bar that is there while the resource manager does not answer. For the JavaFX thread.
public final class StatusController {

    private final ReadOnlyObjectWrapper<Status> status;
    private final ResourceManager.Description manager;
    private final Function<Answer, Explanation> explain;
    private final DeskController desk;
    private final ServiceLook look;
    private final Runnable lookAgain;
    /// After which snapshot the person wanted a new one; empty when none is awaited.
    private Optional<Long> wanted = Optional.empty();
    private String listed = "";

    /// The line at a moment.
    ///
    /// @param manager which resource manager, its version and state
    /// @param readers how many
    /// @param listed that they were listed again, and when; empty unless somebody wanted it
    /// @param session from where the person works; empty where that is of no account
    /// @param open attachments and handles; empty for none
    /// @param outage the bar, while there is reason for one
    public record Status(String manager, Tone tone, String readers, String listed, Optional<SessionKind> session,
            String open, Optional<Outage> outage) {
    }

    /// A resource manager that does not answer.
    ///
    /// @param name the code's name
    /// @param hex its 32 bits
    /// @param sentence what it means, here where that can be seen
    /// @param next when it is asked again, and by which call it failed
    /// @param tries what to try, in this order, unless the sentence says it
    public record Outage(String name, String hex, String sentence, String next, List<String> tries) {
    }

    /// Follows `desk`.
    ///
    /// @param look at the machine when the service does not answer
    /// @param lookAgain has the readers listed again
    public StatusController(ResourceManager.Description manager, Function<Answer, Explanation> explain,
            DeskController desk, ServiceLook look, Runnable lookAgain) {
        this.manager = manager;
        this.explain = explain;
        this.desk = desk;
        this.look = look;
        this.lookAgain = lookAgain;
        status = new ReadOnlyObjectWrapper<>(status(desk.desk()));
        desk.deskProperty().addListener((_, _, now) -> update(now));
    }

    /// The line.
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Lists the readers again, and tells when that was done.
    public void listAgain() {
        wanted = Optional.of(desk.desk().snapshot().sequence());
        lookAgain.run();
    }

    /// Name and version of a resource manager.
    public static String name(ResourceManager.Description manager) {
        var name = manager.kind() == ResourceManager.Kind.SYSTEM ? Messages.of("manager.system", manager.platform())
                : Messages.of("manager", manager.kind());
        return manager.version().isEmpty() ? name : text("manager.version", name, manager.version());
    }

    private void update(Desk now) {
        if (wanted.filter(before -> now.snapshot().sequence() > before).isPresent()) {
            wanted = Optional.empty();
            listed = text("status.listed", Words.time(now.snapshot().at()));
        }
        status.set(status(now));
    }

    private Status status(Desk now) {
        var name = name(manager);
        int count = now.snapshot().readers().size();
        var readers = count == 0 ? text("status.readers.none") : text("status.readers", count);
        var open = now.openHandles() == 0 ? text("status.open.none") : text("status.open", now.openHandles());
        var session = isSimulated() ? Optional.<SessionKind>empty()
                : Optional.of(look.session());
        return switch (now.snapshot().service()) {
            case ReadersSnapshot.Starting _ ->
                    new Status(text("status.starting", name), Tone.NEUTRAL, "", "", session, open, Optional.empty());
            case ReadersSnapshot.Watching _ -> new Status(text("status.watching", name), Tone.SUCCESS, readers, listed,
                    session, open, Optional.empty());
            case ReadersSnapshot.Unavailable unavailable -> new Status(text("status.unavailable", name), Tone.DANGER,
                    "", "", session, open, Optional.of(outage(unavailable, now)));
        };
    }

    private boolean isSimulated() {
        return manager.features().contains(Feature.SIMULATED);
    }

    /// What is the matter with the service here; empty where nothing can be seen.
    private Optional<String> here() {
        return isSimulated() ? Optional.of(text("outage.simulated"))
                : ServiceWords.sentence(look.service(), look.socket().toString(), look.session());
    }

    private Outage outage(ReadersSnapshot.Unavailable unavailable, Desk now) {
        var described = explain.apply(unavailable.answer());
        var here = unavailable.answer().code().equals(ResultCode.NO_SERVICE) ? here() : Optional.<String>empty();
        var pause = Duration.between(now.snapshot().at(), unavailable.nextTry());
        return new Outage(described.name(), unavailable.answer().code().hex(), here.orElse(described.meaning()),
                text("outage.next", unavailable.call(), Math.max(0.1, pause.toMillis() / 1000.0)),
                here.isPresent() ? List.of() : described.tries());
    }
}
