package org.readerdesk.manage;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readerdesk.card.CommandView;
import org.readerdesk.manage.AttachmentState.Held;
import org.readerdesk.manage.CardManager.Done;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// The calls behind a manager's operations, and what each answer does to its state.
final class Attachment {

    /// Codes by which the handle says: reconnect me.
    private static final Set<ResultCode> STALE = Set.of(ResultCode.RESET_CARD, ResultCode.REMOVED_CARD,
            ResultCode.UNPOWERED_CARD, ResultCode.UNRESPONSIVE_CARD, ResultCode.NO_SMARTCARD,
            ResultCode.READER_UNAVAILABLE, ResultCode.COMM_ERROR);
    /// Codes by which an unlock says that no lock is held: there was none, another program has one, it went with the
    /// card.
    private static final Set<ResultCode> NO_LOCK = Set.of(ResultCode.NOT_TRANSACTED, ResultCode.SHARING_VIOLATION,
            ResultCode.REMOVED_CARD);
    /// Codes after which the handle never works again.
    private static final Set<ResultCode> LOST =
            Set.of(ResultCode.INVALID_HANDLE, ResultCode.NO_SERVICE, ResultCode.SERVICE_STOPPED);

    private final Session session;
    private final ProcessHandles handles;
    private final Patience patience;
    private final InstantSource clock;
    private AttachmentState state = AttachmentState.Free.FREE;
    private ProcessHandles.@Nullable Entry entry;
    /// The card's insertions and removals as last seen here; empty when that is not known.
    private OptionalInt events = OptionalInt.empty();

    Attachment(Session session, ProcessHandles handles, Patience patience, InstantSource clock) {
        this.session = session;
        this.handles = handles;
        this.patience = patience;
        this.clock = clock;
    }

    /// Whether no later call on the handle can succeed.
    static boolean isLost(ResultCode code) {
        return LOST.contains(code);
    }

    AttachmentState state() {
        return state;
    }

    /// Whether a borrowed handle was closed by its owner since the last operation; then nothing is attached any more.
    boolean endedByOwner() {
        if (entry != null && entry.isClosed()) {
            forget(Optional.empty());
            return true;
        }
        return false;
    }

    Done attach(String reader, Operation.Attach attach) {
        endedByOwner();
        if (state instanceof Held) {
            return Done.refused(ResultCode.E_UNEXPECTED, Refusal.ALREADY_ATTACHED);
        }
        var connected = connect(session, reader, attach.share(), attach.preferred());
        if (connected instanceof Result.Ok<Connection>(Connection connection)) {
            hold(handles.add(reader, attach.share(), attach.preferred(), connection), false);
            learnAtr();
        }
        return Done.of(connected.answer());
    }

    /// Enters the session and connects; leaves it again when that fails.
    static Result<Connection> connect(Session session, String reader, ShareMode share, Set<Protocol> preferred) {
        if (reader.isEmpty() || reader.indexOf('\0') >= 0) {
            return Result.refused(ResultCode.E_INVALIDARG, Refusal.BAD_READER_NAME);
        }
        var entered = session.enter();
        if (!(entered instanceof Result.Ok<Context>(Context context))) {
            return entered.failure();
        }
        var connected = session.call("SCardConnect",
                "\"" + reader + "\", " + share + ", " + Protocol.display(preferred),
                () -> context.connect(reader, share, preferred));
        if (!connected.isOk()) {
            session.leave();
        }
        return connected;
    }

    Done borrow(long id) {
        endedByOwner();
        if (state instanceof Held) {
            return Done.refused(ResultCode.E_UNEXPECTED, Refusal.ALREADY_ATTACHED);
        }
        var found = handles.entry(id);
        if (found.isEmpty()) {
            return Done.refused(ResultCode.E_INVALIDARG, Refusal.UNKNOWN_HANDLE);
        }
        var lender = found.get();
        if (lender.thread != Thread.currentThread()) {
            throw new IllegalStateException("a handle of thread %s was lent to thread %s"
                    .formatted(lender.thread.getName(), Thread.currentThread().getName()));
        }
        if (!session.resourceManager().has(Feature.STATUS)) {
            hold(lender, true);
            return Done.refused(ResultCode.SUCCESS, Refusal.BORROWED);
        }
        hold(lender, true);
        var status = callStatus();
        learn(status);
        // a card that was reset or pulled is no reason to refuse a living handle; a dead one is
        note(status);
        return new Done(status.answer(), data(status.toOptional(), Optional.empty()));
    }

    Done reconnect(Operation.Reconnect wish) {
        var before = held();
        var share = wish.share().orElse(before.share());
        var preferred = wish.preferred().orElse(before.preferred());
        var initialization = wish.initialization().orElse(
                before.stale().filter(ResultCode.UNPOWERED_CARD::equals).isPresent() ? Initialization.RESET
                        : Initialization.LEAVE);
        String arguments = share + ", " + Protocol.display(preferred) + ", " + initialization;
        Supplier<Result<Optional<Protocol>>> call = () -> handle().reconnect(share, preferred, initialization);
        // to EXCLUSIVE, 0x8010000B may be for good: somebody else is simply connected
        var reconnected = share == ShareMode.EXCLUSIVE ? session.call("SCardReconnect", arguments, call)
                : patiently("SCardReconnect", arguments, call);
        if (!(reconnected instanceof Result.Ok<Optional<Protocol>>(Optional<Protocol> protocol))) {
            note(reconnected);
            return Done.of(reconnected.answer());
        }
        state = before.renewed(share, preferred, protocol);
        entry().renewed(share, preferred, protocol);
        if (!session.resourceManager().has(Feature.LOCK_SURVIVES_RECONNECT)) {
            setLocks(0);
        }
        if (before.share() == ShareMode.EXCLUSIVE && share != ShareMode.EXCLUSIVE && held().locks() == 0
                && session.resourceManager().has(Feature.EXCLUSIVE_LOCK_REMAINS)) {
            // with a lock of ours, the unlock to come ends this hold too
            end(Disposition.LEAVE);
        }
        var atr = learnAtr();
        var sameCard = before.atr().flatMap(old -> atr.map(old::equals));
        return new Done(reconnected.answer(), new Outcome.Data(Optional.empty(), Optional.empty(), sameCard,
                Optional.empty()));
    }

    Done lock() {
        var begun = session.call("SCardBeginTransaction", "", () -> handle().beginTransaction());
        if (begun.isOk()) {
            setLocks(held().locks() + 1);
        }
        note(begun);
        return Done.of(begun.answer());
    }

    Done unlock(Disposition disposition) {
        var held = held();
        var ended = end(disposition);
        // after an own reset below a second lock, pcsc-lite unlocks only once the reset is acknowledged
        boolean kept = ended instanceof Result.Refused || ended.code().equals(ResultCode.INVALID_VALUE)
                || ended.code().equals(ResultCode.RESET_CARD)
                        && session.resourceManager().has(Feature.LOCK_SURVIVES_RECONNECT);
        if (NO_LOCK.contains(ended.code())) {
            setLocks(0);
        } else if (!kept) {
            setLocks(Math.max(0, held.locks() - 1));
        }
        note(ended);
        return Done.of(ended.answer());
    }

    Done status() {
        var status = patiently("SCardStatus", "", () -> handle().status());
        learn(status);
        note(status);
        return new Done(status.answer(), data(status.toOptional(), Optional.empty()));
    }

    Done transmit(Bytes command) {
        var protocol = held().protocol().orElse(Protocol.T0);
        var response = patiently("SCardTransmit", "%s, %s".formatted(protocol.display(), CommandView.of(command)),
                () -> handle().transmit(protocol, command));
        note(response);
        return new Done(response.answer(), data(Optional.empty(), response.toOptional()));
    }

    Done inspect() {
        var read = Inspector.read(session, handle());
        read.last().ifPresent(this::note);
        return read.done();
    }

    Done detach(Disposition disposition) {
        var held = held();
        if (!held.borrowed() && !canDisconnect(session, disposition)) {
            return Done.refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA);
        }
        for (int i = held.locks(); i > 0; i--) {
            end(Disposition.LEAVE);
        }
        setLocks(0);
        if (held.borrowed()) {
            forget(Optional.empty());
            return Done.refused(ResultCode.SUCCESS, Refusal.BORROWED);
        }
        var disconnected = disconnect(session, handles, entry(), disposition);
        forget(Optional.empty());
        return Done.of(disconnected.answer());
    }

    /// Whether a disconnect with `disposition` would be done; a refused one leaves the handle open.
    static boolean canDisconnect(Session session, Disposition disposition) {
        return disposition == Disposition.LEAVE || disposition == Disposition.RESET
                || session.resourceManager().has(Feature.DISCONNECT_DISPOSITION);
    }

    /// Closes an own handle and leaves the session.
    static Result<Void> disconnect(Session session, ProcessHandles handles, ProcessHandles.Entry entry,
            Disposition disposition) {
        handles.close(entry);
        try {
            return session.call("SCardDisconnect", disposition.name(), () -> entry.handle.disconnect(disposition));
        } finally {
            session.leave();
        }
    }

    /// Asks the handle whether it lives, after the service went away.
    void probe() {
        note(probe(session, handle()));
    }

    /// As [#probe()], for any handle.
    static Result<CardStatus> probe(Session session, CardHandle handle) {
        var status = session.call("SCardStatus", "", handle::status);
        // in the moment in which the service dies a call answers something else
        return status.code().equals(ResultCode.COMM_ERROR) || status.code().equals(ResultCode.SECURITY_VIOLATION)
                ? session.call("SCardStatus", "", handle::status) : status;
    }

    private Result<Void> end(Disposition disposition) {
        return session.call("SCardEndTransaction", disposition.name(), () -> handle().endTransaction(disposition));
    }

    private Result<CardStatus> callStatus() {
        return session.call("SCardStatus", "", () -> handle().status());
    }

    /// Asks for the ATR after a connect or reconnect, where that did not tell it.
    private Optional<Bytes> learnAtr() {
        if (!session.resourceManager().has(Feature.STATUS)) {
            return held().atr();
        }
        var status = callStatus();
        learn(status);
        note(status);
        if (!status.isOk()) {
            events = OptionalInt.empty();
        }
        return status.toOptional().map(CardStatus::atr).filter(atr -> !atr.isEmpty());
    }

    private void learn(Result<CardStatus> status) {
        if (status instanceof Result.Ok<CardStatus>(CardStatus card) && state instanceof Held held) {
            state = held.withCard(card.protocol(), Optional.of(card.atr()).filter(atr -> !atr.isEmpty()));
            if (events.isPresent() && events.getAsInt() != card.eventCount()) {
                // the card was out meanwhile, and took the lock along
                setLocks(0);
            }
            events = OptionalInt.of(card.eventCount());
        }
    }

    /// What an answer says about the handle itself.
    private void note(Result<?> result) {
        if (!(state instanceof Held held)) {
            return;
        }
        if (result.isOk()) {
            state = held.withoutStale();
        }
        if (!(result instanceof Result.Err<?>(ResultCode code))) {
            return;
        }
        if (STALE.contains(code)) {
            state = held.withStale(code);
        } else if (isLost(code)) {
            if (!held.borrowed()) {
                handles.close(entry());
                session.leave();
            }
            forget(Optional.of(code));
        }
    }

    private void hold(ProcessHandles.Entry held, boolean borrowed) {
        entry = held;
        events = OptionalInt.empty();
        OptionalLong number = held.handle.number();
        state = new Held(held.held.reader(), number, borrowed, held.held.share(), held.preferred, held.protocol,
                held.atr, clock.instant(), 0, Optional.empty(), Optional.empty());
    }

    private void forget(Optional<ResultCode> lostBy) {
        entry = null;
        state = new AttachmentState.Free(lostBy);
    }

    private void setLocks(int locks) {
        state = held().withLocks(locks, clock.instant());
    }

    /// A call that answers a foreign transaction at once, and is repeated until that ends.
    private <T> Result<T> patiently(String function, String arguments, Supplier<Result<T>> body) {
        return session.resourceManager().has(Feature.ANSWERS_FOREIGN_LOCK)
                ? session.callPatiently(function, arguments, patience, body)
                : session.call(function, arguments, body);
    }

    private CardHandle handle() {
        return entry().handle;
    }

    private ProcessHandles.Entry entry() {
        return Objects.requireNonNull(entry, "nothing is attached");
    }

    private Held held() {
        return (Held) state;
    }

    private static Outcome.Data data(Optional<CardStatus> status, Optional<Bytes> response) {
        return new Outcome.Data(status, response, Optional.empty(), Optional.empty());
    }
}
