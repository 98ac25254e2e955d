package org.readerdesk.pcsc;

import java.util.EnumSet;
import java.util.Set;

/// Which of T=0 and T=1 an ATR offers, as pcsc-lite reads it: the check byte is not looked at.
public final class AtrProtocols {

    private AtrProtocols() {
    }

    /// The protocols; none when the ATR cannot be parsed, or is of a card that offers neither.
    public static Set<Protocol> offered(Bytes atr) {
        var offered = EnumSet.noneOf(Protocol.class);
        if (atr.length() < 2 || atr.at(0) != 0x3B && atr.at(0) != 0x3F) {
            return offered;
        }
        int place = 2;
        int indicator = atr.at(1);
        for (int group = 1;; group++) {
            boolean hasA = (indicator & 0x10) != 0;
            boolean hasD = (indicator & 0x80) != 0;
            int end = place + Integer.bitCount(indicator & 0xF0);
            if (end > atr.length()) {
                return EnumSet.noneOf(Protocol.class);
            }
            if (group == 2 && hasA) {
                // TA2: specific mode, one protocol and no choice.
                return only(atr.at(place) & 0x0F);
            }
            if (!hasD) {
                break;
            }
            indicator = atr.at(end - 1);
            offered.addAll(only(indicator & 0x0F));
            place = end;
        }
        if (offered.isEmpty() && (atr.at(1) & 0x80) == 0) {
            offered.add(Protocol.T0);
        }
        return offered;
    }

    private static Set<Protocol> only(int number) {
        return switch (number) {
            case 0 -> EnumSet.of(Protocol.T0);
            case 1 -> EnumSet.of(Protocol.T1);
            default -> EnumSet.noneOf(Protocol.class);
        };
    }
}
