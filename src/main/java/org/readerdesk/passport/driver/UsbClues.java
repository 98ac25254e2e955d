package org.readerdesk.passport.driver;

import java.util.Optional;
import org.readerdesk.passport.usb.UsbNumbers;

/// What is known of a reader when its USB device is looked for.
///
/// @param reader its whole name
/// @param channelId `SCARD_ATTR_CHANNEL_ID`, where the driver told it
/// @param numbers `wIdVendor` and `wIdProduct` of its TLV properties, where the driver told both
public record UsbClues(String reader, Optional<Integer> channelId, Optional<UsbNumbers> numbers) {

    /// The name alone.
    public static UsbClues named(String reader) {
        return new UsbClues(reader, Optional.empty(), Optional.empty());
    }
}
