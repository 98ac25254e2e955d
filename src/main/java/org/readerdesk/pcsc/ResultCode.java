package org.readerdesk.pcsc;

/// A result code: the 32 bits as they came, whatever their value.
///
/// What a code is called and means is the business of `org.readerdesk.codes`; here are only the codes that the program
/// itself must tell apart.
///
/// @param value the 32 bits; negative as a Java number when the severity bit is set
public record ResultCode(int value) {

    /// `SCARD_S_SUCCESS`, and `S_OK`.
    public static final ResultCode SUCCESS = new ResultCode(0);
    /// `SCARD_F_INTERNAL_ERROR`
    public static final ResultCode F_INTERNAL_ERROR = new ResultCode(0x80100001);
    /// `SCARD_E_CANCELLED`
    public static final ResultCode CANCELLED = new ResultCode(0x80100002);
    /// `SCARD_E_INVALID_HANDLE`
    public static final ResultCode INVALID_HANDLE = new ResultCode(0x80100003);
    /// `SCARD_E_INVALID_PARAMETER`
    public static final ResultCode INVALID_PARAMETER = new ResultCode(0x80100004);
    /// `SCARD_E_INSUFFICIENT_BUFFER`
    public static final ResultCode INSUFFICIENT_BUFFER = new ResultCode(0x80100008);
    /// `SCARD_E_UNKNOWN_READER`
    public static final ResultCode UNKNOWN_READER = new ResultCode(0x80100009);
    /// `SCARD_E_TIMEOUT`
    public static final ResultCode TIMEOUT = new ResultCode(0x8010000A);
    /// `SCARD_E_SHARING_VIOLATION`
    public static final ResultCode SHARING_VIOLATION = new ResultCode(0x8010000B);
    /// `SCARD_E_NO_SMARTCARD`
    public static final ResultCode NO_SMARTCARD = new ResultCode(0x8010000C);
    /// `SCARD_E_PROTO_MISMATCH`
    public static final ResultCode PROTO_MISMATCH = new ResultCode(0x8010000F);
    /// `SCARD_E_INVALID_VALUE`
    public static final ResultCode INVALID_VALUE = new ResultCode(0x80100011);
    /// `SCARD_F_COMM_ERROR`
    public static final ResultCode COMM_ERROR = new ResultCode(0x80100013);
    /// `SCARD_E_NOT_TRANSACTED`
    public static final ResultCode NOT_TRANSACTED = new ResultCode(0x80100016);
    /// `SCARD_E_READER_UNAVAILABLE`
    public static final ResultCode READER_UNAVAILABLE = new ResultCode(0x80100017);
    /// `SCARD_E_NO_SERVICE`
    public static final ResultCode NO_SERVICE = new ResultCode(0x8010001D);
    /// `SCARD_E_SERVICE_STOPPED`
    public static final ResultCode SERVICE_STOPPED = new ResultCode(0x8010001E);
    /// pcsc-lite's `SCARD_E_UNSUPPORTED_FEATURE`; the same bits are `SCARD_E_UNEXPECTED` on Windows
    public static final ResultCode UNSUPPORTED_FEATURE_PCSCLITE = new ResultCode(0x8010001F);
    /// `SCARD_E_NO_READERS_AVAILABLE`
    public static final ResultCode NO_READERS_AVAILABLE = new ResultCode(0x8010002E);
    /// `SCARD_W_UNRESPONSIVE_CARD`
    public static final ResultCode UNRESPONSIVE_CARD = new ResultCode(0x80100066);
    /// `SCARD_W_UNPOWERED_CARD`
    public static final ResultCode UNPOWERED_CARD = new ResultCode(0x80100067);
    /// `SCARD_W_RESET_CARD`
    public static final ResultCode RESET_CARD = new ResultCode(0x80100068);
    /// `SCARD_W_REMOVED_CARD`
    public static final ResultCode REMOVED_CARD = new ResultCode(0x80100069);
    /// `SCARD_W_SECURITY_VIOLATION`
    public static final ResultCode SECURITY_VIOLATION = new ResultCode(0x8010006A);

    /// `E_NOTIMPL`: this adapter's interface has no such call
    public static final ResultCode E_NOTIMPL = new ResultCode(0x80004001);
    /// `E_ABORT`: the person stopped waiting
    public static final ResultCode E_ABORT = new ResultCode(0x80004004);
    /// `E_FAIL`: it failed below, and no result code was given
    public static final ResultCode E_FAIL = new ResultCode(0x80004005);
    /// `E_UNEXPECTED`: the call makes no sense in the present state
    public static final ResultCode E_UNEXPECTED = new ResultCode(0x8000FFFF);
    /// `E_INVALIDARG`: an argument that cannot be used
    public static final ResultCode E_INVALIDARG = new ResultCode(0x80070057);

    // What Java would make of a record is put together at its first use, in the first frame of a window; some milliseconds.

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultCode code && code.value == value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    /// Whether it is exactly [#SUCCESS]: what counts as success from the resource manager.
    public boolean isSuccess() {
        return value == 0;
    }

    /// `0x` and eight upper-case digits.
    public String hex() {
        return "0x%08X".formatted(value);
    }

    /// Bits 16 to 28, as in an HRESULT: 0x10 for `SCARD_*`, 7 for a wrapped Win32 code, 0 for plain COM codes.
    public int facility() {
        return value >>> 16 & 0x1FFF;
    }

    @Override
    public String toString() {
        return hex();
    }
}
