package org.readerdesk.passport;

import java.util.List;
import java.util.stream.Collectors;
import org.readerdesk.passport.Agreement.Pace;
import org.readerdesk.passport.Agreement.Protocols;
import org.readerdesk.passport.Agreement.Speed;
import org.readerdesk.pcsc.Protocol;

/// Puts an agreement into words.
final class AgreementWords {

    private static final double KILO = 1000;

    private final PassportTexts texts;

    AgreementWords(PassportTexts texts) {
        this.texts = texts;
    }

    List<String> sentences(Agreement agreement) {
        return List.of(protocol(agreement.protocols(), agreement.speed()), speed(agreement.speed()),
                texts.get("passport.agreement.extended." + agreement.extended().verdict(),
                        agreement.extended().bytes().orElse(0L)));
    }

    private String protocol(Protocols protocols, Speed speed) {
        if (protocols.inUse().isPresent()) {
            String inUse = protocols.inUse().get().display();
            return speed.now().map(now -> texts.get("passport.agreement.protocol.speed", inUse, now))
                    .orElseGet(() -> texts.get("passport.agreement.protocol", inUse));
        }
        String card = protocols.card().stream().map(number -> "T=" + number).collect(Collectors.joining(", "));
        if (card.isEmpty()) {
            return texts.get("passport.agreement.protocol.unnamed");
        }
        return speed.pace() != Pace.CONTACTLESS && protocols.isDisjoint()
                ? texts.get("passport.agreement.protocol.disjoint", card, protocols.reader().orElseThrow().stream()
                        .sorted().map(Protocol::display).collect(Collectors.joining(", ")))
                : texts.get("passport.agreement.protocol.offered", card);
    }

    private String speed(Speed speed) {
        if (speed.pace() == Pace.CONTACTLESS) {
            return texts.get("passport.agreement.pace.CONTACTLESS");
        }
        if (speed.card().isEmpty()) {
            return speed.reader().map(reader -> texts.get("passport.agreement.pace.reader", reader))
                    .orElseGet(() -> texts.get("passport.agreement.pace.untold"));
        }
        String offer = texts.get(speed.isReaderClock() ? "passport.agreement.offer.reader"
                : "passport.agreement.offer.card", speed.card().get(), speed.clock() / KILO);
        return texts.get("passport.agreement.pace." + speed.pace(), offer, speed.reader().orElse(0L));
    }
}
