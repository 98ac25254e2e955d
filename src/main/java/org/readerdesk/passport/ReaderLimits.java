package org.readerdesk.passport;

import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.Protocol;

/// What a reader's driver tells of its limits, as far as it tells; and of what is in use now. Nothing is guessed: what
/// the driver does not tell is empty.
///
/// @param protocols that the reader speaks; empty where the driver does not tell, which is not the same as none
/// @param maxBitRate `SCARD_ATTR_MAX_DATA_RATE`, in bits a second
/// @param defaultClock `SCARD_ATTR_DEFAULT_CLK`, in kHz
/// @param maxClock `SCARD_ATTR_MAX_CLK`, in kHz
/// @param maxIfsd `SCARD_ATTR_MAX_IFSD`, in bytes
/// @param maxInput `SCARD_ATTR_MAXINPUT`: the longest piece that the driver takes at a time, in bytes
/// @param maxApduData `dwMaxAPDUDataSize` of the TLV properties, in bytes; 0 is short APDUs only
public record ReaderLimits(Optional<Set<Protocol>> protocols, Optional<Long> maxBitRate,
        Optional<Integer> defaultClock, Optional<Integer> maxClock, Optional<Integer> maxIfsd,
        Optional<Long> maxInput, Optional<Long> maxApduData, InUse inUse) {

    /// Nothing is told.
    public static final ReaderLimits UNTOLD = new ReaderLimits(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), InUse.UNTOLD);

    /// What the driver says is in use with the card that is in now.
    ///
    /// @param clock `SCARD_ATTR_CURRENT_CLK`, in kHz
    /// @param f `SCARD_ATTR_CURRENT_F`, the factor itself and not its code: 372, 512 …
    /// @param d `SCARD_ATTR_CURRENT_D`, likewise
    /// @param ifsc `SCARD_ATTR_CURRENT_IFSC`: the longest information field to the card, in bytes
    /// @param ifsd `SCARD_ATTR_CURRENT_IFSD`: the longest one to the reader, in bytes
    public record InUse(Optional<Integer> clock, Optional<Integer> f, Optional<Integer> d, Optional<Integer> ifsc,
            Optional<Integer> ifsd) {

        /// Nothing is told.
        public static final InUse UNTOLD = new InUse(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public ReaderLimits {
        protocols = protocols.map(Set::copyOf);
    }
}
