package org.readerdesk.card.atr;

/// What the characters of ISO 7816-3 can say.
public sealed interface InterfaceWord extends Word {

    /// How levels stand for bits.
    enum Convention implements InterfaceWord {
        /// TS is 3B.
        DIRECT,
        /// TS is 3F.
        INVERSE
    }

    /// The interface bytes of a group.
    enum Letter implements InterfaceWord {
        /// TAi
        TA(0x10),
        /// TBi
        TB(0x20),
        /// TCi
        TC(0x40),
        /// TDi
        TD(0x80);

        private final int bit;

        Letter(int bit) {
            this.bit = bit;
        }

        /// Whether T0 or a TD byte announces it.
        boolean isIn(int announcing) {
            return (announcing & bit) != 0;
        }
    }

    /// The programming voltage, where it is none in volts.
    enum Vpp implements InterfaceWord {
        /// Contact C6 is not used for it.
        NOT_CONNECTED
    }

    /// The guard time, where it is no number of etu more.
    enum Guard implements InterfaceWord {
        /// The shortest that the protocol has: 12 etu with T=0, 11 with T=1.
        SHORTEST
    }

    /// Whether a card in specific mode can be brought to another.
    enum ModeChange implements InterfaceWord {
        /// By a warm reset.
        POSSIBLE,
        /// Not at all.
        IMPOSSIBLE
    }

    /// Where the parameters of the specific mode come from.
    enum Parameters implements InterfaceWord {
        /// From the interface bytes.
        EXPLICIT,
        /// They are known otherwise, and TA1 does not hold.
        IMPLICIT
    }

    /// The check at the end of a block of T=1.
    enum ErrorDetection implements InterfaceWord {
        /// One byte, the XOR of the others.
        LRC,
        /// Two bytes, a CRC.
        CRC
    }

    /// Whether the clock may be stopped, and with which level.
    enum ClockStop implements InterfaceWord {
        /// It may not.
        NOT_SUPPORTED,
        /// With a low level.
        LOW,
        /// With a high level.
        HIGH,
        /// With either.
        NO_PREFERENCE
    }

    /// A class of operating conditions.
    enum Supply implements InterfaceWord {
        /// 5 V
        A(1),
        /// 3 V
        B(2),
        /// 1.8 V
        C(4);

        private final int bit;

        Supply(int bit) {
            this.bit = bit;
        }

        boolean isIn(int classes) {
            return (classes & bit) != 0;
        }
    }

    /// What contact C6 is used for since 2006.
    enum Spu implements InterfaceWord {
        /// Nothing.
        NOT_USED,
        /// As the standard says.
        STANDARD,
        /// As the card's maker says.
        PROPRIETARY
    }
}
