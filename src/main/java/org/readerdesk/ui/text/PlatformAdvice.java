package org.readerdesk.ui.text;

import java.util.List;
import java.util.Map;
import org.readerdesk.pcsc.Platform;

/// Leaves out advice that is for another system: a piece that begins with the name of one and a colon.
public final class PlatformAdvice {

    private static final Map<String, Platform> BEGINNINGS =
            Map.of("Linux:", Platform.PCSCLITE, "macOS:", Platform.MACOS, "Windows:", Platform.WINDOWS);

    private PlatformAdvice() {
    }

    /// The pieces that are for `platform` or for any.
    public static List<String> of(List<String> pieces, Platform platform) {
        return pieces.stream().filter(piece -> BEGINNINGS.entrySet().stream()
                .noneMatch(other -> piece.startsWith(other.getKey()) && other.getValue() != platform)).toList();
    }
}
