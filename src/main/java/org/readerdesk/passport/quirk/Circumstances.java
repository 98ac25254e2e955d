package org.readerdesk.passport.quirk;

import java.util.Optional;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.passport.driver.DriverOptions;
import org.readerdesk.passport.usb.UsbNumbers;
import org.readerdesk.pcsc.Platform;

/// What quirks are looked up by.
///
/// @param reader its whole name
/// @param numbers of its USB device, where it is known
/// @param options of the driver that claims it, where they are known
/// @param atr of the card that is in, if one is
public record Circumstances(String reader, Optional<UsbNumbers> numbers, Optional<DriverOptions> options,
        Optional<Atr> atr, Platform platform) {
}
