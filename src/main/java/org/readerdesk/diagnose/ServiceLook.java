package org.readerdesk.diagnose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Platform;

/// Looks for pcscd and its socket in the file system. Takes microseconds; safe from any thread.
public final class ServiceLook {

    private static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";
    private static final String SOCKET = "/run/pcscd/pcscd.comm";

    /// Whether there is a service that can be seen from outside.
    private final boolean sees;
    private final Map<String, String> environment;
    private final Predicate<Path> exists;

    /// Looks at this machine.
    public ServiceLook(Platform platform) {
        this(platform == Platform.PCSCLITE, System.getenv(), Files::exists);
    }

    /// Sees nothing: what answers is no service of this machine.
    public static ServiceLook blind() {
        return new ServiceLook(false, Map.of(), _ -> false);
    }

    ServiceLook(boolean sees, Map<String, String> environment, Predicate<Path> exists) {
        this.sees = sees;
        this.environment = Map.copyOf(environment);
        this.exists = exists;
    }

    /// What is to be seen now.
    public ServiceSight service() {
        if (!sees) {
            return ServiceSight.UNSEEN;
        }
        if (exists.test(socket())) {
            return ServiceSight.SILENT;
        }
        return daemon(environment, exists).isPresent() ? ServiceSight.NO_SOCKET : ServiceSight.NOT_INSTALLED;
    }

    /// Where programs reach the service: `PCSCLITE_CSOCK_NAME`, else pcsc-lite's own place.
    public Path socket() {
        return Path.of(Optional.ofNullable(environment.get(SOCKET_VARIABLE)).filter(name -> !name.isEmpty())
                .orElse(SOCKET));
    }

    /// The first pcscd that is `usable` in the `PATH` of `environment`, or where only an administrator's path leads.
    public static Optional<Path> daemon(Map<String, String> environment, Predicate<Path> usable) {
        return Stream.concat(Stream.of(environment.getOrDefault("PATH", "").split(":")),
                Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "pcscd"))
                .filter(usable)
                .findFirst();
    }

    /// Whether the person sits at another machine: the readers are those of this one.
    public SessionKind session() {
        return SessionKind.of(environment);
    }
}
