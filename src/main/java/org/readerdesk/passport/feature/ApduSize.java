package org.readerdesk.passport.feature;

/// How long an APDU may be that the reader passes on (`dwMaxAPDUDataSize`).
public enum ApduSize {
    /// At most 255 bytes of data.
    SHORT_ONLY,
    /// More than short APDUs hold, less than extended ones can.
    LIMITED,
    /// Extended APDUs of any length.
    EXTENDED;

    private static final long WHOLE = 0x1_0000;

    /// Reads the property's number.
    public static ApduSize of(long maxDataSize) {
        return maxDataSize == 0 ? SHORT_ONLY : maxDataSize >= WHOLE ? EXTENDED : LIMITED;
    }
}
