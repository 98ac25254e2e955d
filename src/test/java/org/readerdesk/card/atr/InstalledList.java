package org.readerdesk.card.atr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.readerdesk.pcsc.Bytes;

/// The list of cards that the package pcsc-tools installs. It is read where it is, and nothing of it is kept.
public final class InstalledList {

    /// Where it is.
    public static final Path PLACE = Path.of("/usr/share/pcsc/smartcard_list.txt");

    private static final Pattern CONCRETE = Pattern.compile("[0-9A-Fa-f]{2}( [0-9A-Fa-f]{2})*");

    private InstalledList() {
    }

    /// Its ATRs without those that stand for several.
    public static List<Bytes> atrs() throws IOException {
        try (var lines = Files.lines(PLACE)) {
            return lines.filter(line -> CONCRETE.matcher(line).matches()).map(Bytes::parseHex).toList();
        }
    }
}
