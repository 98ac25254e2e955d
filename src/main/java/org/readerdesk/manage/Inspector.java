package org.readerdesk.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.readerdesk.manage.CardManager.Done;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeOutcome;
import org.readerdesk.passport.feature.FeatureList;
import org.readerdesk.passport.feature.FeatureTag;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Reads one reader's attributes, features and properties over one handle.
///
/// A code after which every further call on the handle would answer the same ends the reading. 0x8010000B does not:
/// each call has its own answer then, because another program's transaction may end in the middle.
final class Inspector {

    /// The handle, the reader or the service is gone, or the handle wants a reconnect. That there is no card, or none with
    /// power, is not among them: it concerns the attributes of the card only.
    private static final Set<ResultCode> ENDS = Set.of(ResultCode.INVALID_HANDLE, ResultCode.READER_UNAVAILABLE,
            ResultCode.RESET_CARD, ResultCode.REMOVED_CARD, ResultCode.COMM_ERROR, ResultCode.NO_SERVICE,
            ResultCode.SERVICE_STOPPED, ResultCode.SECURITY_VIOLATION);
    /// `ERROR_INVALID_FUNCTION`: what Windows answers to a control code that the driver does not know.
    private static final ResultCode UNKNOWN_CONTROL = new ResultCode(1);

    private final Session session;
    private final CardHandle handle;
    private final List<Inspection.Asked> attributes = new ArrayList<>();
    private Optional<Answer> failed = Optional.empty();
    private Optional<Result<Bytes>> last = Optional.empty();
    private boolean ended;

    private Inspector(Session session, CardHandle handle) {
        this.session = session;
        this.handle = handle;
    }

    /// The operation's answer and data, and the last answer of the reading, which tells how the handle is; empty when
    /// nothing was asked any more.
    record Read(Done done, Optional<Result<Bytes>> last) {

        /// Whether no later call on the handle can succeed.
        boolean lost() {
            return last.filter(answer -> Attachment.isLost(answer.code())).isPresent();
        }
    }

    static Read read(Session session, CardHandle handle) {
        return new Inspector(session, handle).read();
    }

    /// Opens a handle for the length of the reading.
    static Done readDirect(Session session, ProcessHandles handles, String reader) {
        var connected = Attachment.connect(session, reader, ShareMode.DIRECT, Protocol.NONE);
        if (!(connected instanceof Result.Ok<Connection>(Connection connection))) {
            return Done.of(connected.answer());
        }
        var entry = handles.add(reader, ShareMode.DIRECT, Protocol.NONE, connection);
        boolean lost = false;
        try {
            var read = read(session, connection.handle());
            lost = read.lost();
            return read.done();
        } finally {
            if (lost) {
                handles.close(entry);
                session.leave();
            } else {
                Attachment.disconnect(session, handles, entry, Disposition.LEAVE);
            }
        }
    }

    private Read read() {
        for (var attribute : Attribute.values()) {
            if (!goesOn()) {
                break;
            }
            var answer = call("SCardGetAttrib", attribute.pcscName(), () -> handle.getAttribute(attribute.tag()));
            attributes.add(new Inspection.Asked(attribute, answer));
            if (answer instanceof Result.Refused) {
                // this way to the readers has no attributes at all
                break;
            }
        }
        Optional<Result<Bytes>> features =
                control("CM_IOCTL_GET_FEATURE_REQUEST", Optional.of(ControlCode.Function.GET_FEATURE_REQUEST));
        var offered = features.flatMap(Result::toOptional).map(FeatureList::decode).orElse(FeatureList.NONE);
        var tlv = control(offered, FeatureTag.GET_TLV_PROPERTIES);
        var pin = control(offered, FeatureTag.IFD_PIN_PROPERTIES);
        var inspection = new Inspection(attributes, features, tlv, pin, goesOn());
        return new Read(new Done(answer(), Outcome.Data.of(inspection)), last);
    }

    private Answer answer() {
        return session.isGivenUp() ? Answer.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING)
                : failed.orElse(Answer.SUCCESS);
    }

    private boolean goesOn() {
        return !ended && !session.isGivenUp();
    }

    private Optional<Result<Bytes>> control(FeatureList offered, FeatureTag feature) {
        return control(feature.pcscName(), offered.find(feature).map(FeatureList.Entry::code));
    }

    private Optional<Result<Bytes>> control(String name, Optional<? extends ControlCode> code) {
        return code.filter(_ -> goesOn())
                .map(asked -> call("SCardControl", name, () -> handle.control(asked, Bytes.EMPTY)));
    }

    private Result<Bytes> call(String function, String arguments, Supplier<Result<Bytes>> body) {
        var result = session.call(function, arguments, body);
        last = Optional.of(result);
        ended |= ENDS.contains(result.code());
        boolean missing = AttributeOutcome.isNotAvailable(result.code())
                || function.equals("SCardControl") && result.code().equals(UNKNOWN_CONTROL);
        if (failed.isEmpty() && !result.isOk() && !missing) {
            failed = Optional.of(result.answer());
        }
        return result;
    }
}
