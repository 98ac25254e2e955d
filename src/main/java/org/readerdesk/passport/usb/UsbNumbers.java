package org.readerdesk.passport.usb;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The two numbers of a kind of USB device, each from 0 to 0xFFFF.
///
/// @param vendor `idVendor`, given out by the USB Implementers Forum
/// @param product `idProduct`, given out by the vendor
public record UsbNumbers(int vendor, int product) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Fa-f]{4}");

    /// Reads two numbers of four hexadecimal digits each; empty for anything else.
    public static Optional<UsbNumbers> of(String vendor, String product) {
        return NUMBER.matcher(vendor).matches() && NUMBER.matcher(product).matches()
                ? Optional.of(new UsbNumbers(HexFormat.fromHexDigits(vendor), HexFormat.fromHexDigits(product)))
                : Optional.empty();
    }

    /// As `lsusb` writes them: `08e6:3437`.
    public String text() {
        return "%04x:%04x".formatted(vendor, product);
    }
}
