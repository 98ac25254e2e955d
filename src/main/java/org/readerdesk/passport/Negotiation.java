package org.readerdesk.passport;

import java.util.List;
import java.util.Optional;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Meaning;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.SpecificMode;
import org.readerdesk.card.atr.Value;
import org.readerdesk.passport.Agreement.Blocks;
import org.readerdesk.passport.Agreement.Extended;
import org.readerdesk.passport.Agreement.Pace;
import org.readerdesk.passport.Agreement.Protocols;
import org.readerdesk.passport.Agreement.Speed;
import org.readerdesk.passport.Agreement.Verdict;
import org.readerdesk.pcsc.Protocol;

/// Works out what a card and a reader agree on.
final class Negotiation {

    private static final int KILO = 1000;
    /// IFSC of a card that does not say otherwise (ISO 7816-3, 11.4.2).
    private static final int DEFAULT_FIELD = 32;
    /// CLA to P2, Lc, 255 bytes of data and Le: the longest short command.
    private static final int LONGEST_SHORT = 261;
    /// The most data in a short answer.
    private static final int SHORT_DATA = 256;

    private final Atr atr;
    private final Optional<Protocol> active;
    private final ReaderLimits limits;

    Negotiation(Atr atr, Optional<Protocol> active, ReaderLimits limits) {
        this.atr = atr;
        this.active = active;
        this.limits = limits;
    }

    Agreement agreement() {
        return new Agreement(new Protocols(active, atr.protocols(), limits.protocols()), speed(), blocks(),
                extended());
    }

    private boolean isContactless() {
        return atr.contactless().isPresent();
    }

    /// In implicit specific mode the parameters are known otherwise, and TA1 does not hold.
    private Optional<Rate> rate() {
        return isContactless() || atr.specific().filter(SpecificMode::implicit).isPresent() ? Optional.empty()
                : atr.rate();
    }

    private Speed speed() {
        var readerClock = limits.inUse().clock().or(limits::defaultClock).filter(clock -> clock > 0);
        int highest = rate().map(rate -> rate.maxMegahertz().movePointRight(3).intValueExact()).orElse(0);
        int clock = readerClock.map(told -> Math.min(told, highest)).orElse(highest);
        var card = rate().map(rate -> rate.bitRate((long) clock * KILO));
        var reader = limits.maxBitRate().filter(told -> told > 0);
        return new Speed(card, clock, readerClock.isPresent(), reader, now(), pace(card, reader));
    }

    private Optional<Long> now() {
        var now = limits.inUse();
        return now.clock().filter(clock -> clock > 0).flatMap(clock -> now.f().filter(f -> f > 0)
                .flatMap(f -> now.d().filter(d -> d > 0).map(d -> (long) clock * KILO * d / f)));
    }

    private Pace pace(Optional<Long> card, Optional<Long> reader) {
        if (isContactless()) {
            return Pace.CONTACTLESS;
        }
        if (card.isEmpty() || reader.isEmpty()) {
            return Pace.UNKNOWN;
        }
        int difference = Long.compare(card.get(), reader.get());
        return difference < 0 ? Pace.CARD : difference > 0 ? Pace.READER : Pace.BOTH;
    }

    private Optional<Blocks> blocks() {
        if (isContactless() || !atr.protocols().contains(1)) {
            return Optional.empty();
        }
        int told = atr.field(Meaning.FIELD_SIZE).map(
                field -> field.value() instanceof Value.Amount(var number, _) ? number.intValueExact() : DEFAULT_FIELD)
                .orElse(DEFAULT_FIELD);
        return Optional.of(new Blocks(limits.inUse().ifsc().orElse(told),
                limits.inUse().ifsd().or(limits::maxIfsd)));
    }

    private Extended extended() {
        var card = atr.field(Meaning.EXTENDED_LENGTH)
                .flatMap(field -> field.value() instanceof Value.Flag(boolean set) ? Optional.of(set)
                        : Optional.empty());
        var bytes = limits.maxApduData().filter(data -> data > SHORT_DATA)
                .or(() -> limits.maxInput().filter(piece -> limits.maxApduData().isEmpty() && piece > LONGEST_SHORT));
        // a short piece alone says nothing: some drivers cut a long command into pieces
        var reader = bytes.isPresent() || limits.maxApduData().isPresent() ? Optional.of(bytes.isPresent())
                : Optional.<Boolean>empty();
        return new Extended(card, reader, bytes, verdict(card, reader));
    }

    private Verdict verdict(Optional<Boolean> card, Optional<Boolean> reader) {
        boolean cardRefuses = card.equals(Optional.of(false));
        boolean readerRefuses = reader.equals(Optional.of(false));
        if (cardRefuses || readerRefuses) {
            return cardRefuses && readerRefuses ? Verdict.NOT_BY_BOTH
                    : cardRefuses ? Verdict.NOT_BY_CARD : Verdict.NOT_BY_READER;
        }
        if (active.map(protocol -> protocol == Protocol.T0).orElse(atr.protocols().equals(List.of(0)))) {
            return Verdict.BY_ENVELOPE;
        }
        if (card.isEmpty()) {
            return reader.isEmpty() ? Verdict.BOTH_SILENT : Verdict.CARD_SILENT;
        }
        return reader.isEmpty() ? Verdict.READER_SILENT : Verdict.YES;
    }
}
