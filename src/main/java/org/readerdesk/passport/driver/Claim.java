package org.readerdesk.passport.driver;

import org.readerdesk.passport.usb.UsbNumbers;

/// A kind of device that a driver says it can drive.
///
/// @param friendlyName what pcscd calls such a reader, before it appends interface, serial number and slot; empty where
///        the driver's file lacks it
public record Claim(UsbNumbers numbers, String friendlyName) {
}
