package org.readerdesk.pcsc;

/// What a control call asks of the driver: a function that each platform numbers in its own way, or a code that a driver
/// named itself.
public sealed interface ControlCode {

    /// A function number inside `SCARD_CTL_CODE(…)`; the platform adds its base.
    ///
    /// @param number 0 to 0xFFF on Windows
    record Function(int number) implements ControlCode {

        /// `CM_IOCTL_GET_FEATURE_REQUEST` of PC/SC part 10: which features the reader has.
        public static final Function GET_FEATURE_REQUEST = new Function(3400);

        private static final int WINDOWS_BASE = 0x31_0000;
        private static final int PCSCLITE_BASE = 0x4200_0000;

        @Override
        public int on(Platform platform) {
            return platform == Platform.WINDOWS ? WINDOWS_BASE | number << 2 : PCSCLITE_BASE + number;
        }

        @Override
        public String toString() {
            return "SCARD_CTL_CODE(" + number + ")";
        }
    }

    /// All 32 bits, sent as they are; a reader's features are asked for by such a code.
    ///
    /// @param value for example 0x42330012
    record Whole(int value) implements ControlCode {

        @Override
        public int on(Platform platform) {
            return value;
        }

        @Override
        public String toString() {
            return "0x%08X".formatted(value);
        }
    }

    /// The 32 bits that are sent on `platform`.
    int on(Platform platform);
}
