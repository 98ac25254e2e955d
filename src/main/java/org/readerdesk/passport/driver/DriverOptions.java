package org.readerdesk.passport.driver;

/// `ifdDriverOptions` of the CCID driver's `Info.plist`. The environment of pcscd may overrule the file.
///
/// @param bits as the file says
public record DriverOptions(int bits) {

    private static final int ESCAPE = 0x01;
    private static final int TWIN_KEY_APDU = 0x02;
    private static final int BOGUS_FIRMWARE = 0x04;
    private static final int NO_PIN_RETRIES = 0x40;

    /// With how many volts the driver starts a card; what it tries next, if that fails, depends on its version.
    public enum Voltage {
        /// 5 V
        FIVE,
        /// 3 V
        THREE_FIRST,
        /// 1.8 V
        LOWEST_FIRST,
        /// As the reader decides.
        READER
    }

    /// Whether programs may send the reader commands of its maker (`DRIVER_OPTION_CCID_EXCHANGE_AUTHORIZED`).
    public boolean escape() {
        return (bits & ESCAPE) != 0;
    }

    /// Whether a GemPC Twin or Key speaks T=1 itself (`DRIVER_OPTION_GEMPC_TWIN_KEY_APDU`).
    public boolean twinKeyApdu() {
        return (bits & TWIN_KEY_APDU) != 0;
    }

    /// Whether firmware that is known to be faulty is used all the same (`DRIVER_OPTION_USE_BOGUS_FIRMWARE`).
    public boolean faultyFirmware() {
        return (bits & BOGUS_FIRMWARE) != 0;
    }

    /// Bits 4 and 5.
    public Voltage voltage() {
        return Voltage.values()[bits >> 4 & 3];
    }

    /// Whether the driver hides how many tries for a PIN are left (`DRIVER_OPTION_DISABLE_PIN_RETRIES`).
    public boolean withoutPinRetries() {
        return (bits & NO_PIN_RETRIES) != 0;
    }
}
