package org.readerdesk.passport.usb;

import java.util.Optional;

/// One of the functions of a USB device.
///
/// @param number as Linux writes it: configuration and interface, `1.0`
/// @param usbClass two hexadecimal digits, `0b` for smart card, `ff` for the maker's own; empty when it could not be
///        read
/// @param name as the device says it, with whatever is in there; empty when it says nothing
/// @param driver who has claimed it: `usbfs` for a program such as pcscd, else a driver of Linux
public record UsbInterface(String number, String usbClass, String name, Optional<String> driver) {

    /// The class of readers that keep the standard CCID or ICCD.
    public static final String SMART_CARD = "0b";
    /// The driver that Linux puts in where a program has claimed an interface.
    public static final String CLAIMED = "usbfs";

    public boolean isSmartCard() {
        return usbClass.equals(SMART_CARD);
    }
}
