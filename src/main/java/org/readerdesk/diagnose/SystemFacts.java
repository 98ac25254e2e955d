package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ticket tells of this machine.
public final class SystemFacts {

    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    private SystemFacts() {
    }

    /// The operating system, its version and the processor, as Java calls them.
    public static String system() {
        return Stream.of("os.name", "os.version", "os.arch").map(System::getProperty)
                .collect(Collectors.joining(" "));
    }

    /// The machine's name, without asking the network; empty where it is not to be had so.
    public static Optional<String> host() {
        return host(System.getenv(), KERNEL);
    }

    static Optional<String> host(Map<String, String> environment, Path kernel) {
        return Stream.of("COMPUTERNAME", "HOSTNAME").map(environment::get)
                .filter(name -> name != null && !name.isBlank()).findFirst().or(() -> read(kernel));
    }

    private static Optional<String> read(Path kernel) {
        try {
            return Optional.of(Files.readString(kernel).strip()).filter(name -> !name.isEmpty());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// From where the person works on this machine.
    public static SessionKind session() {
        return SessionKind.of(System.getenv());
    }
}
