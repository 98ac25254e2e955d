package org.readerdesk.ui.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.readerdesk.codes.Explanation;
import org.readerdesk.diagnose.ServiceCommands.Command;
import org.readerdesk.diagnose.ServiceSight;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.diagnose.UsbReader;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.ui.guide.Guide.CommandLine;
import org.readerdesk.ui.guide.Guide.Kind;
import org.readerdesk.ui.guide.Guide.UsbList;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Makes the help with each situation. Of a simulation it claims nothing about this machine.
final class GuideWords {

    private static final String SIMULATION = "readerdesk --pcsc simulator";

    private final Machine machine;
    private final Platform platform;
    private final Set<Feature> features;
    private final Function<Answer, Explanation> explain;

    GuideWords(Machine machine, Platform platform, Set<Feature> features, Function<Answer, Explanation> explain) {
        this.machine = machine;
        this.platform = platform;
        this.features = Set.copyOf(features);
        this.explain = explain;
    }

    boolean isSimulated() {
        return features.contains(Feature.SIMULATED);
    }

    UsbList usb(Optional<List<UsbReader>> found, List<String> listed) {
        return UsbWords.list(found, listed, platform);
    }

    /// Help with anything but a service that does not answer.
    Guide guide(Kind kind) {
        boolean direct = kind == Kind.NO_CARD && features.contains(Feature.DIRECT);
        boolean lists = kind == Kind.NO_READERS || kind == Kind.MISSING;
        return new Guide(kind, of("guide.title", kind), of("guide.sentence", kind),
                points(lists && isSimulated() ? text("guide.simulated.readers") : of("guide.points", kind)),
                lists ? session() : Optional.empty(), List.of(), Optional.empty(),
                kind == Kind.NO_READERS ? simulation() : Optional.empty(), lists, direct);
    }

    /// Help with a service that does not answer. What is the matter with it, the bar above tells.
    Guide guide(Unavailable service) {
        if (isSimulated()) {
            return service(text("guide.service.UNSEEN"), points(text("guide.simulated.service")), List.of());
        }
        if (!isAway(service.answer().code())) {
            return service(text("guide.service.UNSEEN"), explain.apply(service.answer()).tries(), List.of());
        }
        var sight = machine.service().service();
        return service(of("guide.service", sight), points(what(sight)),
                machine.commands().against(sight).stream().map(GuideWords::command).toList());
    }

    /// Windows stops the service with the last reader, and says so in another code.
    private boolean isAway(ResultCode code) {
        return code.equals(ResultCode.NO_SERVICE)
                || platform == Platform.WINDOWS && code.equals(ResultCode.SERVICE_STOPPED);
    }

    private String what(ServiceSight sight) {
        return sight == ServiceSight.UNSEEN ? of("guide.service.platform", platform)
                : of("guide.service.points", sight);
    }

    private Guide service(String title, List<String> points, List<CommandLine> commands) {
        return new Guide(Kind.NO_SERVICE, title, of("guide.sentence", Kind.NO_SERVICE), points, session(), commands,
                Optional.empty(), simulation(),
                true,
                false);
    }

    private Optional<String> session() {
        return Optional.of(machine.service().session()).filter(kind -> !isSimulated() && kind != SessionKind.LOCAL)
                .map(kind -> of("session.more", kind));
    }

    private static CommandLine command(Command command) {
        return new CommandLine(command.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                of("guide.command", command.purpose()), command.line());
    }

    private Optional<CommandLine> simulation() {
        return isSimulated() ? Optional.empty()
                : Optional.of(new CommandLine("simulation", text("guide.command.simulation"), SIMULATION));
    }

    /// One on each line of a message.
    private static List<String> points(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).toList();
    }
}
