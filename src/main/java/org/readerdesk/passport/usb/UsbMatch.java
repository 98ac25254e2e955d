package org.readerdesk.passport.usb;

import java.util.List;

/// Which USB device is behind a reader of PC/SC.
public sealed interface UsbMatch {

    /// What a device was recognised by, the surest first.
    enum By {
        /// The driver told bus and address, and this device is there. Certain, until it is plugged in again.
        BUS_AND_ADDRESS,
        /// The driver told vendor and product, and one device alone has them. Sure, unless the reader has just gone.
        VENDOR_AND_PRODUCT,
        /// An installed driver gives one device alone this name. Likely.
        NAME
    }

    /// Why a reader has no USB device.
    enum Reason {
        /// ReaderDesk simulates it.
        SIMULATED,
        /// A program makes it up, or the computer's own security chip.
        VIRTUAL,
        /// It is on a serial line or otherwise named in the configuration of pcscd.
        CONFIGURED,
        /// The driver told a channel of another kind.
        OTHER_CHANNEL
    }

    /// This one.
    record Found(UsbIdentity device, By by) implements UsbMatch {
    }

    /// Two or more fit, and nothing tells which one it is.
    ///
    /// @param by what they have in common
    record Ambiguous(List<UsbIdentity> devices, By by) implements UsbMatch {
        public Ambiguous {
            devices = List.copyOf(devices);
        }
    }

    /// None of the devices that are there fits.
    record None() implements UsbMatch {
    }

    /// The reader is no USB device.
    record NoDevice(Reason reason) implements UsbMatch {
    }

    /// This system does not show its devices in files.
    record NotAvailable() implements UsbMatch {
    }
}
