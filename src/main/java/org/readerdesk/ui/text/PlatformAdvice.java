package org.readerdesk.ui.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Platform;

/// Leaves out advice that is for another system. A piece for one system begins with its name and a colon.
public final class PlatformAdvice {

    private static final Map<String, Platform> BEGINNINGS =
            Map.of("Linux:", Platform.PCSCLITE, "macOS:", Platform.MACOS, "Windows:", Platform.WINDOWS);

    private PlatformAdvice() {
    }

    /// The pieces that are for `platform`, without its name, or for any.
    public static List<String> of(List<String> pieces, Platform platform) {
        return pieces.stream().flatMap(piece -> BEGINNINGS.entrySet().stream()
                .filter(system -> piece.startsWith(system.getKey())).findFirst()
                .map(system -> Stream.of(piece.substring(system.getKey().length()).strip())
                        .filter(_ -> system.getValue() == platform))
                .orElseGet(() -> Stream.of(piece))).toList();
    }
}
