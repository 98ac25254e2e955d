package org.readerdesk.passport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.pcsc.Protocol;

/// What a card and a reader agree on, by what each of them tells. Pure; any thread.
///
/// @param blocks how long the blocks of T=1 may be; empty where it is not offered, and for a contactless card
public record Agreement(Protocols protocols, Speed speed, Optional<Blocks> blocks, Extended extended) {

    /// What they may speak.
    ///
    /// @param inUse empty where nothing is attached, or attached without a protocol
    /// @param card T of the protocols that the card offers, the one it prefers first
    /// @param reader empty where the driver does not tell
    public record Protocols(Optional<Protocol> inUse, List<Integer> card, Optional<Set<Protocol>> reader) {

        public Protocols {
            card = List.copyOf(card);
            reader = reader.map(Set::copyOf);
        }

        /// Whether both tell, and have none in common.
        public boolean isDisjoint() {
            return !card.isEmpty() && reader.filter(told -> !told.isEmpty()
                    && told.stream().noneMatch(each -> each.display().startsWith("T=")
                            && card.contains(Integer.valueOf(each.display().substring(2)))))
                    .isPresent();
        }
    }

    /// Rates in bits a second, each as far as it is told.
    ///
    /// @param card what the card offers at `clock`; empty where its ATR does not tell, as that of a contactless card
    /// @param clock what `card` is counted with, in kHz: the reader's, or the card's highest where the reader tells
    ///        none; 0 where `card` is empty
    /// @param isReaderClock whether the reader told it
    /// @param reader the most that the reader can do
    /// @param now what is in use, by factors that the driver tells
    /// @param pace who sets the limit
    public record Speed(Optional<Long> card, int clock, boolean isReaderClock, Optional<Long> reader,
            Optional<Long> now, Pace pace) {
    }

    /// Who limits the speed.
    public enum Pace {
        /// The reader can do more.
        CARD,
        /// The card offers more.
        READER,
        /// They go equally far.
        BOTH,
        /// One of them does not tell.
        UNKNOWN,
        /// The card has no contacts: its ATR was made up by the reader and says nothing of speed.
        CONTACTLESS
    }

    /// The information fields of T=1, in bytes.
    ///
    /// @param toCard IFSC: as the driver says it is in use, else as the ATR says, else the 32 of the standard
    /// @param toReader IFSD: as the driver says it is in use, else the most that the reader takes
    public record Blocks(int toCard, Optional<Integer> toReader) {
    }

    /// Whether extended APDUs are possible.
    ///
    /// @param card what the card says in its historical bytes; empty where it says nothing
    /// @param reader what the driver says; empty where it says nothing
    /// @param bytes how many the driver says it takes; empty where it names no number
    /// @param verdict what follows
    public record Extended(Optional<Boolean> card, Optional<Boolean> reader, Optional<Long> bytes, Verdict verdict) {
    }

    /// Whether extended APDUs are possible, and who limits it.
    public enum Verdict {
        /// Card and reader say yes.
        YES,
        /// The card says no.
        NOT_BY_CARD,
        /// The reader takes short APDUs only.
        NOT_BY_READER,
        /// Both say no.
        NOT_BY_BOTH,
        /// T=0 is in use, which carries short ones only: a long one is to be cut into ENVELOPE commands.
        BY_ENVELOPE,
        /// The reader says yes, the card says nothing.
        CARD_SILENT,
        /// The card says yes, the reader says nothing.
        READER_SILENT,
        /// Neither says anything.
        BOTH_SILENT
    }

    /// Of a card with this ATR.
    ///
    /// @param active the protocol of the attachment; empty where nothing is attached, or attached without a protocol
    public static Agreement of(Atr atr, Optional<Protocol> active, ReaderLimits limits) {
        return new Negotiation(atr, active, limits).agreement();
    }

    /// One to three sentences, which claim nothing that is not told.
    public List<String> sentences(Locale language) {
        return new AgreementWords(PassportTexts.in(language)).sentences(this);
    }
}
