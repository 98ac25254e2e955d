package org.readerdesk.passport.quirk;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.readerdesk.passport.usb.UsbNumbers;
import org.readerdesk.pcsc.Platform;

/// When a quirk is worth showing: on one of the platforms, for one of the devices, and whatever else is asked for here.
///
/// @param devices the kinds of USB device; may be empty where `name` is not
/// @param name what the reader's name contains; asked where the device is not known
/// @param rates what TA1 the card in it must have; empty where any card will do, and none
/// @param withoutEscape whether only where the driver's file is known not to let commands of the maker through
public record Condition(Set<UsbNumbers> devices, Optional<Pattern> name, Optional<RateRange> rates,
        boolean withoutEscape, Set<Platform> platforms) {

    /// Values of TA1, both ends included.
    public record RateRange(int first, int last) {

        boolean contains(int ta1) {
            return ta1 >= first && ta1 <= last;
        }
    }

    public Condition {
        devices = Set.copyOf(devices);
        platforms = Set.copyOf(platforms);
    }

    boolean holds(Circumstances now) {
        return platforms.contains(now.platform()) && fits(now)
                && (!withoutEscape || now.options().filter(options -> !options.escape()).isPresent())
                && (rates.isEmpty() || now.atr().flatMap(atr -> atr.ta1()).filter(rates.get()::contains).isPresent());
    }

    private boolean fits(Circumstances now) {
        return !devices.isEmpty() && now.numbers().isPresent() ? devices.contains(now.numbers().get())
                : name.filter(pattern -> pattern.matcher(now.reader()).find()).isPresent();
    }
}
