package org.readerdesk.passport.usb;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// How fast the bus and a device talk: not what goes to a card.
public enum UsbSpeed {
    /// 1.5 Mbit/s
    LOW("1.5", "Low Speed"),
    /// 12 Mbit/s: most readers.
    FULL("12", "Full Speed"),
    /// 480 Mbit/s
    HIGH("480", "High Speed"),
    /// 5 Gbit/s
    SUPER("5000", "SuperSpeed"),
    /// 10 Gbit/s
    SUPER_PLUS("10000", "SuperSpeed+"),
    /// 20 Gbit/s, over two lanes.
    SUPER_PLUS_BY_2("20000", "SuperSpeed+ by 2");

    private final String megabits;
    private final String display;

    UsbSpeed(String megabits, String display) {
        this.megabits = megabits;
        this.display = display;
    }

    /// In Mbit/s.
    public BigDecimal megabits() {
        return new BigDecimal(megabits);
    }

    /// As the USB standard calls it, in any language.
    public String display() {
        return display;
    }

    /// The one with so many Mbit/s, as Linux writes them.
    static Optional<UsbSpeed> of(String megabits) {
        return Stream.of(values()).filter(each -> each.megabits.equals(megabits)).findFirst();
    }
}
