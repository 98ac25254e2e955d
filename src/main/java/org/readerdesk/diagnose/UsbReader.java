package org.readerdesk.diagnose;

/// A USB device that says it is a smart card reader. Its serial number is left where it is.
///
/// @param vendor four hexadecimal digits in small letters
/// @param product likewise
/// @param maker as the device says it, with whatever is in there; empty when it says nothing
/// @param name likewise
public record UsbReader(String vendor, String product, String maker, String name, Holder holder, Driver driver) {

    /// Who has claimed the device.
    public enum Holder {
        /// Nobody: no program drives it.
        NOBODY,
        /// A program does, most likely pcscd itself; or another one, which keeps it from PC/SC.
        PROGRAM,
        /// Linux itself does, say as an NFC device, and keeps it from PC/SC.
        KERNEL
    }

    /// Whether the installed drivers of PC/SC know the device.
    public enum Driver {
        /// No driver at all is installed, or none where it is usual.
        NONE,
        /// Drivers are there; none lists its numbers.
        NOT_LISTED,
        /// One lists its numbers.
        LISTED
    }

    /// As `lsusb` writes it: `08e6:3437`.
    public String numbers() {
        return vendor + ':' + product;
    }
}
