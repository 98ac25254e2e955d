package org.readerdesk.app.selftest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which ReaderDesk this is, and on what it runs.
final class Versions {

    private Versions() {
    }

    static Finding look(String version) {
        if (!version.matches("[0-9].*")) {
            return Finding.fail("version", "\"%s\" is no version; expected the one of the build".formatted(version));
        }
        return Finding.ok("version", "ReaderDesk %s on Java %s, %s".formatted(version, Runtime.version(),
                Stream.of("os.name", "os.version", "os.arch").map(System::getProperty)
                        .collect(Collectors.joining(" "))));
    }
}
