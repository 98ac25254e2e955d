package org.readerdesk.passport.usb;

import java.util.List;
import java.util.Optional;

/// What a USB device says of itself, and where it is.
///
/// @param maker as the device says it, with whatever is in there; empty when it says nothing
/// @param product likewise
/// @param serial the number of this very device: it tells one machine or person from another, so it is shown and not
///        sent along unasked
/// @param firmware `bcdDevice`, as `x.yy`: the maker's number of the device's release
/// @param milliamperes the most that the device says it draws
/// @param port the way to it: the bus, then the number of each hub's port, `1-4.2`; the same after it is plugged in
///        again
/// @param interfaces in the order of their numbers
public record UsbIdentity(UsbNumbers numbers, String maker, String product, Optional<String> serial,
        Optional<String> firmware, Optional<UsbSpeed> speed, Optional<Integer> milliamperes,
        Optional<UsbAddress> address, String port, List<UsbInterface> interfaces) {

    public UsbIdentity {
        interfaces = List.copyOf(interfaces);
    }

    /// The functions that say they are a smart card reader.
    public List<UsbInterface> readers() {
        return interfaces.stream().filter(UsbInterface::isSmartCard).toList();
    }

    /// Without the serial number: this may end up in a log.
    @Override
    public String toString() {
        return "UsbIdentity[%s at %s]".formatted(numbers.text(), port);
    }
}
