package org.readerdesk.pcsc.contract;

import org.readerdesk.pcsc.Bytes;

/// A card for a test. Each that lives answers a SELECT (`00 A4 …`) with `90 00`.
public enum TestCard {
    /// Offers T=0 only.
    T0("3B6500002063CB6800"),
    /// Offers T=1 only.
    T1("3BF81300008131FE454A434F5076323431B7"),
    /// Offers T=0 and T=1; pcsc-lite prefers T=1.
    EITHER("3B8F8001804F0CA000000306030001000000006A"),
    /// Offers nothing, because its ATR is none.
    BROKEN("00112233"),
    /// Gives no answer to reset.
    MUTE(""),
    /// Offers T=1, and is gone in the middle of its first command.
    DYING("3BF81300008131FE454A434F5076323431B7");

    /// The command that they all know.
    static final Bytes SELECT = Bytes.parseHex("00A4040000");
    /// What they answer to it.
    static final Bytes DONE = Bytes.parseHex("9000");

    private final Bytes atr;

    TestCard(String atr) {
        this.atr = Bytes.parseHex(atr);
    }

    /// Its answer to reset; empty when mute.
    public Bytes atr() {
        return atr;
    }
}
