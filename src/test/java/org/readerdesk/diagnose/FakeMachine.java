package org.readerdesk.diagnose;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.readerdesk.pcsc.Platform;

/// A machine with these files and variables and no others.
public record FakeMachine(Platform platform, Map<String, String> environment, Set<String> files) {

    public ServiceLook service() {
        return new ServiceLook(platform == Platform.PCSCLITE, environment, exists());
    }

    public ServiceCommands commands() {
        return new ServiceCommands(platform, exists());
    }

    private Predicate<Path> exists() {
        return path -> files.contains(path.toString());
    }
}
