package org.readerdesk.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.Field;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.diagnose.SystemFacts;
import org.readerdesk.passport.page.CardWords;
import org.readerdesk.passport.page.Circumstances;
import org.readerdesk.passport.page.Page;
import org.readerdesk.passport.page.PageFacts;
import org.readerdesk.passport.page.PageMaker;
import org.readerdesk.passport.page.Reading;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;

/// Gathers what a passport is made of, and makes it, in English.
record PassportPage(RootCommand root, ResourceManager manager) {

    /// Blocks on files.
    Page make(ReaderState state, Reading reading) {
        var services = root.services();
        boolean simulated = manager.has(Feature.SIMULATED);
        var names = services.cardNames();
        NameWords.complaints(names).forEach(root.console()::say);
        var machine = services.machine(simulated).look(state.name(), reading.passport());
        return new PageMaker(Locale.ENGLISH, new English()).make(new PageFacts(state.name(), Optional.of(state),
                Optional.empty(), Optional.of(machine), reading, Optional.of(names),
                new Circumstances(Instant.now(), ZoneId.systemDefault(), services.version(), SystemFacts.system(),
                        service(), simulated, manager.description().platform())));
    }

    private String service() {
        var described = manager.description();
        String kind = switch (described.kind()) {
            case SYSTEM -> CodesCommand.platform(described.platform());
            case JAVA -> "javax.smartcardio (jnasmartcardio)";
            case JAVA_JDK -> "javax.smartcardio (JDK)";
            case SIMULATOR -> "";
        };
        return (kind + " " + described.version()).strip();
    }

    private static final class English implements CardWords {

        @Override
        public String field(Field field, Rate rate) {
            return AtrWords.field(field, rate);
        }

        @Override
        public String defect(Defect defect) {
            return DefectWords.sentence(defect);
        }
    }
}
