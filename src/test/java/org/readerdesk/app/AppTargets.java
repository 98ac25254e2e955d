package org.readerdesk.app;

import java.util.List;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class AppTargets {

    private AppTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("version of pcscd", List.of("pcsc-lite version 1.9.9.\nCopyright (C) 1999",
                "pcsc-lite version 2.3.1-rc1"), AppTargets::version),
                new Target("words of /proc/self/cmdline", List.of("java\0-jar\0a.jar\0run\0--reader\0\u00C3\u00BC\0"),
                        AppTargets::words));
    }

    private static boolean version(String input) {
        var version = ServiceVersion.parse(input);
        version.ifPresent(text -> {
            var number = text.substring("pcscd ".length());
            if (number.isEmpty() || number.length() > 40
                    || !ServiceVersion.parse("pcsc-lite version " + number + ".").equals(version)) {
                throw new AssertionError(text + " is not read as itself");
            }
        });
        return version.isPresent();
    }

    private static boolean words(String input) {
        var seen = List.of("run", "--reader", "\uFFFD");
        return !Arguments.exact(seen, Target.bytes(input)).equals(seen);
    }
}
