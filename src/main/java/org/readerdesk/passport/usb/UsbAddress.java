package org.readerdesk.passport.usb;

import java.util.Optional;

/// Where a device is now; it gets another address when it is plugged in again.
///
/// @param bus from 1
/// @param address on that bus, 1 to 127
public record UsbAddress(int bus, int address) {

    private static final int USB = 0x0020;

    /// What `SCARD_ATTR_CHANNEL_ID` says, `0xDDDDCCCC`: for USB, DDDD is 0x0020 and CCCC is the bus and the address, as
    /// the CCID driver gives it. Empty for any other channel and for an address that cannot be.
    public static Optional<UsbAddress> ofChannel(int channelId) {
        int bus = channelId >> 8 & 0xFF;
        int address = channelId & 0xFF;
        return channelId >>> 16 == USB && bus != 0 && address != 0 ? Optional.of(new UsbAddress(bus, address))
                : Optional.empty();
    }
}
