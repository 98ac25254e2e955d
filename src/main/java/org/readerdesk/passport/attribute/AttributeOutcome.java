package org.readerdesk.passport.attribute;

import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// What asking for one attribute came to.
public sealed interface AttributeOutcome {

    /// It was told; even then it may be [AttributeValue.Malformed].
    record Told(AttributeValue value) implements AttributeOutcome {
    }

    /// The driver has no such attribute, which is no fault.
    record NotAvailable(Answer answer) implements AttributeOutcome {
    }

    /// It could not be asked for.
    record Failed(Answer answer) implements AttributeOutcome {
    }

    /// Reads an answer to `attribute`.
    static AttributeOutcome of(Attribute attribute, Result<Bytes> result) {
        return switch (result) {
            case Result.Ok<Bytes>(Bytes bytes) -> new Told(AttributeValue.decode(attribute, bytes));
            case Result.Err<Bytes> _, Result.Refused<Bytes> _ -> isNotAvailable(result.code())
                    ? new NotAvailable(result.answer()) : new Failed(result.answer());
        };
    }

    /// Whether a code only says that the driver has no such attribute: `SCARD_E_UNSUPPORTED_FEATURE` of pcsc-lite and of
    /// Windows, and `ERROR_NOT_SUPPORTED` of Windows (sdk-api, SCardGetAttrib).
    static boolean isNotAvailable(ResultCode code) {
        return Set.of(0x8010_001F, 0x8010_0022, 50).contains(code.value());
    }

    /// What was told.
    default Optional<AttributeValue> told() {
        return this instanceof Told(AttributeValue value) ? Optional.of(value) : Optional.empty();
    }
}
