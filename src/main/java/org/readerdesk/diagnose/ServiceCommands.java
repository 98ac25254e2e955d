package org.readerdesk.diagnose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Platform;

/// The commands that bring back a service of PC/SC on this machine, to be shown and copied: ReaderDesk runs none of them.
public final class ServiceCommands {

    /// What a command does.
    public enum Purpose {
        INSTALL, START, START_ALWAYS, RESTART, LOG, WINDOWS_START, WINDOWS_LIST
    }

    /// A line for a terminal.
    public record Command(Purpose purpose, String line) {
    }

    private static final Map<String, String> INSTALLERS = Map.of(
            "/usr/bin/apt", "sudo apt install pcscd",
            "/usr/bin/dnf", "sudo dnf install pcsc-lite pcsc-lite-ccid",
            "/usr/bin/zypper", "sudo zypper install pcsc-lite pcsc-ccid",
            "/usr/bin/pacman", "sudo pacman -S pcsclite ccid");
    private static final Path SYSTEMD = Path.of("/run/systemd/system");
    private static final Path SCRIPT = Path.of("/etc/init.d/pcscd");

    private final Platform platform;
    private final Predicate<Path> exists;

    /// For this machine.
    public ServiceCommands(Platform platform) {
        this(platform, Files::exists);
    }

    ServiceCommands(Platform platform, Predicate<Path> exists) {
        this.platform = platform;
        this.exists = exists;
    }

    /// What helps, in this order; nothing where nothing is known to.
    public List<Command> against(ServiceSight sight) {
        return switch (sight) {
            case NOT_INSTALLED -> install();
            case NO_SOCKET -> start();
            case SILENT -> restart();
            case UNSEEN -> platform == Platform.WINDOWS
                    ? List.of(new Command(Purpose.WINDOWS_START, "Start-Service SCardSvr"),
                            new Command(Purpose.WINDOWS_LIST, "services.msc"))
                    : List.of();
        };
    }

    private List<Command> install() {
        return INSTALLERS.entrySet().stream().filter(entry -> exists.test(Path.of(entry.getKey())))
                .map(Map.Entry::getValue).sorted().limit(1).map(line -> new Command(Purpose.INSTALL, line)).toList();
    }

    private List<Command> start() {
        if (exists.test(SYSTEMD)) {
            return List.of(new Command(Purpose.START, "sudo systemctl start pcscd.socket"),
                    new Command(Purpose.START_ALWAYS, "sudo systemctl enable pcscd.socket"));
        }
        return List.of(new Command(Purpose.START, exists.test(SCRIPT) ? "sudo service pcscd start" : "sudo pcscd"));
    }

    private List<Command> restart() {
        if (exists.test(SYSTEMD)) {
            return List.of(new Command(Purpose.RESTART, "sudo systemctl restart pcscd.socket pcscd.service"),
                    new Command(Purpose.LOG, "journalctl -u pcscd -n 50"));
        }
        return Stream.of(SCRIPT).filter(exists)
                .map(_ -> new Command(Purpose.RESTART, "sudo service pcscd restart")).toList();
    }
}
