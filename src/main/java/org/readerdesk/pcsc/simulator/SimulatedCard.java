package org.readerdesk.pcsc.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.readerdesk.pcsc.Bytes;

/// An invented card.
///
/// @param name a short word by which scripts and menus call it
/// @param atr its answer to reset, at most 33 bytes, right or wrong; without any the card is mute
/// @param application answers a command APDU; called without a lock held, one command at a time for one reader, on the
///        thread that transmits. An empty answer means that the card died: it counts as pulled out
public record SimulatedCard(String name, Bytes atr, UnaryOperator<Bytes> application) {

    /// The longest ATR that ISO 7816-3 allows, in bytes.
    public static final int LONGEST_ATR = 33;

    /// A Java card in contact with T=1 only.
    public static final SimulatedCard T1 = sample("T1", "3BF81300008131FE45494E56454E544544EF");
    /// A SIM-like card in contact with T=0 only.
    public static final SimulatedCard T0 = sample("T0", "3B680000494E56454E544544");
    /// A card in contact that offers T=0 and T=1.
    public static final SimulatedCard T0T1 = sample("T0T1", "3B98188031FE45494E56454E54454485");
    /// A contactless storage card (MIFARE Classic 1K) as readers present it.
    public static final SimulatedCard CONTACTLESS =
            new SimulatedCard("CONTACTLESS", Bytes.parseHex("3B8F8001804F0CA000000306030001000000006A"),
                    SampleApplication::storageCard);
    /// A card that does not answer the reset: upside down, dirty, or dead.
    public static final SimulatedCard MUTE = sample("MUTE", "");
    /// A card whose ATR begins with a byte that no ATR can begin with.
    public static final SimulatedCard GARBLED = sample("GARBLED", "C7FF000049");

    /// The cards above, in that order.
    public static final List<SimulatedCard> SAMPLES = List.of(T1, T0, T0T1, CONTACTLESS, MUTE, GARBLED);

    public SimulatedCard {
        if (atr.length() > LONGEST_ATR) {
            throw new IllegalArgumentException("an ATR of %d bytes; expected at most %d"
                    .formatted(atr.length(), LONGEST_ATR));
        }
    }

    /// A card of your own ATR, with the small application of the samples.
    public static SimulatedCard of(String name, Bytes atr) {
        return new SimulatedCard(name, atr, SampleApplication::processorCard);
    }

    /// The sample of that name; upper and lower case are the same.
    public static Optional<SimulatedCard> sample(String name) {
        return SAMPLES.stream().filter(card -> card.name.equalsIgnoreCase(name)).findFirst();
    }

    /// Whether it does not answer the reset.
    public boolean isMute() {
        return atr.isEmpty();
    }

    /// The same card with another application.
    public SimulatedCard answering(UnaryOperator<Bytes> other) {
        return new SimulatedCard(name, atr, other);
    }

    private static SimulatedCard sample(String name, String atr) {
        return of(name, Bytes.parseHex(atr));
    }
}
