package org.readerdesk.card.atr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How fast bits go, as TA1 says it (ISO 7816-3:2006, tables 7 and 8).
///
/// @param fi clock rate conversion integer
/// @param di baud rate adjustment integer
/// @param maxMegahertz the fastest clock that the card bears
public record Rate(int fi, int di, BigDecimal maxMegahertz) {

    /// The rate of an ATR without TA1, which is also that of the ATR itself.
    public static final Rate DEFAULT = new Rate(372, 1, BigDecimal.valueOf(5));
    /// The factor that a block waiting time is counted with, whatever TA1 says.
    static final int DEFAULT_FI = 372;

    private static final int[] FI = {372, 372, 558, 744, 1116, 1488, 1860, 0, 0, 512, 768, 1024, 1536, 2048, 0, 0};
    private static final int[] DI = {0, 1, 2, 4, 8, 16, 32, 64, 12, 20, 0, 0, 0, 0, 0, 0};
    private static final int[] MAX_KILOHERTZ =
            {4000, 5000, 6000, 8000, 12_000, 16_000, 20_000, 0, 0, 5000, 7500, 10_000, 15_000, 20_000, 0, 0};
    private static final int KILO = 1000;
    private static final int DECIMALS = 4;

    /// The rate that a TA1 stands for; none if one half of it is reserved.
    public static Optional<Rate> of(int ta1) {
        int fi = fi(ta1 >> 4);
        int di = di(ta1 & 0x0F);
        return fi == 0 || di == 0 ? Optional.empty() : Optional.of(new Rate(fi, di, maxMegahertz(ta1 >> 4)));
    }

    /// 0 where it is reserved.
    static int fi(int code) {
        return FI[code];
    }

    static int di(int code) {
        return DI[code];
    }

    static BigDecimal maxMegahertz(int code) {
        return plain(BigDecimal.valueOf(MAX_KILOHERTZ[code]).divide(BigDecimal.valueOf(KILO)));
    }

    /// Clock cycles for each etu, to four decimals.
    public BigDecimal clocksPerEtu() {
        return plain(BigDecimal.valueOf(fi).divide(BigDecimal.valueOf(di), DECIMALS, RoundingMode.HALF_UP));
    }

    /// Bits a second at a clock of `hertz`, rounded down.
    public long bitRate(long hertz) {
        return hertz * di / fi;
    }

    /// Bits a second at the fastest clock, rounded down.
    public long maxBitRate() {
        return bitRate(maxMegahertz.movePointRight(6).longValueExact());
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
