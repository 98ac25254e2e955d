package org.readerdesk.card.atr;

/// Where an ATR is not as the standard wants it.
///
/// @param index of the byte, from 0; of what is missing, where it should stand, which is behind the last byte
/// @param detail what the kind says
public record Defect(Kind kind, int index, int detail) {

    /// What is wrong.
    public enum Kind {
        /// There is no byte at all.
        EMPTY,
        /// TS is neither 3B nor 3F; the detail is what it is.
        INITIAL_UNKNOWN,
        /// T0 is missing.
        FORMAT_MISSING,
        /// Interface bytes are missing that were announced; the detail is how many of their group.
        INTERFACE_MISSING,
        /// Historical bytes are missing; the detail is how many.
        HISTORICAL_MISSING,
        /// TCK is missing, which must be there with any protocol but T=0; the detail is what it would be.
        CHECK_MISSING,
        /// TCK is wrong; the detail is what it should be.
        CHECK_WRONG,
        /// There is a right TCK although T=0 is the only protocol; the detail is TCK.
        CHECK_NOT_EXPECTED,
        /// Bytes follow the end; the detail is how many.
        SURPLUS,
        /// An ATR has at most 33 bytes; the detail is how many there are. The index is that of the 34th.
        TOO_LONG,
        /// T=15 in TD1, which names the first protocol.
        GLOBAL_FIRST,
        /// A code without a meaning; the detail is the code.
        RESERVED_VALUE,
        /// A data object is longer than what is left; the detail is how many bytes it lacks. The index is its tag's.
        OBJECT_CUT,
        /// A data object, or the identifier of a storage card, of a length that it cannot have; the detail is the length.
        OBJECT_LENGTH,
        /// Fewer than three bytes for a status after category 00; the detail is how many. The index is the category's.
        STATUS_MISSING,
        /// No reference after category 10. The index is the category's.
        DIR_REFERENCE_MISSING
    }
}
