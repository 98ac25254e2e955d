package org.readerdesk.pcsc;

import java.util.Optional;

/// A result code and who gave it.
///
/// @param code as the resource manager returned it, or the COM code that ReaderDesk chose
/// @param refusal why ReaderDesk answered; empty when the resource manager did
/// @param detail words of a lower layer, in its own language; empty when it said nothing
public record Answer(ResultCode code, Optional<Refusal> refusal, String detail) {

    /// The resource manager's success.
    public static final Answer SUCCESS = of(ResultCode.SUCCESS);

    /// An answer of the resource manager.
    public static Answer of(ResultCode code) {
        return new Answer(code, Optional.empty(), "");
    }

    /// An answer of ReaderDesk itself.
    public static Answer refused(ResultCode code, Refusal reason) {
        return new Answer(code, Optional.of(reason), "");
    }

    /// Whether ReaderDesk answered, not the resource manager.
    public boolean byReaderDesk() {
        return refusal.isPresent();
    }

    /// Whether the call succeeded.
    public boolean isSuccess() {
        return code.isSuccess();
    }
}
