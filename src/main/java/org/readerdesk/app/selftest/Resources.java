package org.readerdesk.app.selftest;

import java.util.ArrayList;
import java.util.List;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.pcsc.simulator.SimulatedCard;

/// Whether the tables and files inside ReaderDesk are there and can be read.
final class Resources {

    /// What the window reads only once it is shown, or not at every start.
    private static final List<String> FILES = List.of("/org/readerdesk/ui/readerdesk.css",
            "/org/readerdesk/ui/scaled.css", "/org/readerdesk/ui/icon/readerdesk-48.png",
            "/atlantafx/base/theme/primer-light.css", "/atlantafx/base/theme/primer-dark.css");

    private Resources() {
    }

    static List<Finding> look() {
        return look(FILES);
    }

    static List<Finding> look(List<String> files) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok("result codes", "%d rows".formatted(ResultCodes.standard().all().size())));
        var card = SimulatedCard.CONTACTLESS.atr();
        findings.add(Finding.ok("card tables", "%d parts and %d names for a storage card".formatted(
                Atr.decode(card).parts().size(), CardNames.load(List.of()).lookUp(card).size())));
        findings.add(Finding.ok("reader kinds", "a contactless reader is %s".formatted(
                ReaderKind.of("Contactless Reader 00 00"))));
        for (var file : files) {
            if (Resources.class.getResource(file) == null) {
                findings.add(
                        Finding.fail("files", file + " is missing; expected it in ReaderDesk's jar or a library's"));
            }
        }
        findings.add(Finding.ok("files", "%d looked for".formatted(files.size())));
        return findings;
    }
}
