package org.readerdesk.manage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// `ISCardManage`: one attachment to one card, with the order rules of the COM interface and the parameters that
/// `ISCard` adds.
///
/// Use it on one thread only: its context and handle belong to the thread of the first attach. Calls block as the
/// resource manager does; [#attachByIFD] and [#scardLock] without limit while another program holds a transaction.
/// Every method returns an [Outcome], whatever code came back; what ReaderDesk itself declines is a COM code:
/// E_UNEXPECTED for the wrong order, E_INVALIDARG for a name or handle that cannot be used.
public final class CardManager implements AutoCloseable {

    private final Session session;
    private final ProcessHandles handles;
    private final InstantSource clock;
    private final Attachment attachment;

    /// A manager with a context of its own.
    ///
    /// @param handles where its handle is made known, and borrowed ones are found
    /// @param patience asked each time another program's transaction shuts out Status, Transmit or Reconnect
    public CardManager(ResourceManager resourceManager, ProcessHandles handles, Patience patience,
            InstantSource clock) {
        this(new Session(resourceManager), handles, patience, clock);
    }

    CardManager(Session session, ProcessHandles handles, Patience patience, InstantSource clock) {
        this.session = session;
        this.handles = handles;
        this.clock = clock;
        attachment = new Attachment(session, handles, patience, clock);
    }

    /// What is attached now.
    public AttachmentState state() {
        return attachment.state();
    }

    /// Connects to the reader of this name (`AttachByIFD`).
    ///
    /// COM's own has no share mode and no protocol: SHARED and T0|T1 stand for it.
    public Outcome attachByIFD(String reader, ShareMode share, Set<Protocol> preferred) {
        return run(reader, new Operation.Attach(share, preferred));
    }

    /// Borrows a handle that this process holds on this thread (`AttachByHandle`).
    ///
    /// Detach forgets it without a disconnect; the owner's detach ends the attachment.
    ///
    /// @param handle [HeldHandle#id()]; any other number is E_INVALIDARG
    public Outcome attachByHandle(long handle) {
        return run(readerName(), new Operation.AttachByHandle(handle));
    }

    /// Lets go, with LEAVE (`Detach`). A lock is given back first. Afterwards nothing is attached, whatever the code.
    public Outcome detach() {
        return detach(Disposition.LEAVE);
    }

    /// Lets go, as [#detach()].
    public Outcome detach(Disposition disposition) {
        return run(readerName(), new Operation.Detach(disposition));
    }

    /// Renews the attachment as it was made, on the same handle (`Reconnect`).
    public Outcome reconnect() {
        return run(readerName(), Operation.Reconnect.AS_ATTACHED);
    }

    /// Renews the attachment in another way, on the same handle. To EXCLUSIVE, 0x8010000B comes back at once.
    public Outcome reconnect(ShareMode share, Set<Protocol> preferred, Initialization initialization) {
        return run(readerName(),
                new Operation.Reconnect(Optional.of(share), Optional.of(preferred), Optional.of(initialization)));
    }

    /// Takes the card for this program alone (`SCardLock`). Locks nest: each wants its own unlock.
    public Outcome scardLock() {
        return run(readerName(), new Operation.Lock());
    }

    /// Gives one lock back (`SCardUnlock`). The lock is gone even when an EJECT fails.
    public Outcome scardUnlock(Disposition disposition) {
        return run(readerName(), new Operation.Unlock(disposition));
    }

    /// State, protocol and ATR of the card (`Status`).
    public Outcome status() {
        return run(readerName(), new Operation.Status());
    }

    /// Exchanges one APDU in the active protocol.
    public Outcome transmit(Bytes command) {
        return run(readerName(), new Operation.Transmit(command));
    }

    /// Reads what the reader tells of itself, with the handle of the attachment.
    public Outcome inspect() {
        return run(readerName(), new Operation.Inspect(false));
    }

    /// Reads what a reader tells of itself; without an attachment over a handle of its own, which is opened DIRECT and
    /// closed again.
    public Outcome inspectDirect(String reader) {
        return run(reader, new Operation.Inspect(true));
    }

    /// Detaches if need be, with LEAVE, and leaves nothing open.
    @Override
    public void close() {
        if (state() instanceof AttachmentState.Held) {
            detach();
        }
        session.close();
    }

    private String readerName() {
        return state().held().map(AttachmentState.Held::reader).orElse("");
    }

    /// Runs one operation. [Operation.Open] and [Operation.Close] are not a manager's: they throw.
    Outcome run(String reader, Operation operation) {
        return recorded(reader, operation, () -> switch (operation) {
            case Operation.Attach attach -> attachment.attach(reader, attach);
            case Operation.AttachByHandle(long handle) -> attachment.borrow(handle);
            case Operation.Reconnect reconnect -> held(() -> attachment.reconnect(reconnect));
            case Operation.Lock _ -> held(attachment::lock);
            case Operation.Unlock(Disposition disposition) -> held(() -> attachment.unlock(disposition));
            case Operation.Status _ -> held(attachment::status);
            case Operation.Transmit(Bytes command, _) -> held(() -> attachment.transmit(command));
            case Operation.Inspect(boolean direct) -> inspect(reader, direct);
            case Operation.Detach(Disposition disposition) -> held(() -> attachment.detach(disposition));
            case Operation.Open _, Operation.Close _ ->
                    throw new IllegalArgumentException("not an operation of a manager");
        });
    }

    /// Finds out whether the handle outlived a service that went away, and lets go of a dead one.
    void probe() {
        if (state() instanceof AttachmentState.Held) {
            attachment.probe();
        }
    }

    /// Notices that the owner closed a borrowed handle.
    void noticeOwner() {
        attachment.endedByOwner();
    }

    /// Does the work and writes down what came of it, with every call that it made.
    Outcome recorded(String reader, Operation operation, Body body) {
        var before = state();
        Instant started = clock.instant();
        long begin = System.nanoTime();
        // what an operation left that ended by a fault
        session.drain();
        var done = body.run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        // only a borrowed handle tells its reader; any other operation is asked of one
        String name = operation instanceof Operation.AttachByHandle
                ? state().held().map(AttachmentState.Held::reader).orElse(reader) : reader;
        return new Outcome(name, operation, started, took, done.answer(), before, state(), session.drain(),
                done.data());
    }

    private Done inspect(String reader, boolean direct) {
        boolean ownerDetached = attachment.endedByOwner();
        if (state() instanceof AttachmentState.Held) {
            return attachment.inspect();
        }
        return direct ? Inspector.readDirect(session, handles, reader)
                : Done.refused(ResultCode.E_UNEXPECTED,
                        ownerDetached ? Refusal.OWNER_DETACHED : Refusal.NOT_ATTACHED);
    }

    private Done held(Body body) {
        if (attachment.endedByOwner()) {
            return Done.refused(ResultCode.E_UNEXPECTED, Refusal.OWNER_DETACHED);
        }
        return state() instanceof AttachmentState.Held ? body.run()
                : Done.refused(ResultCode.E_UNEXPECTED, Refusal.NOT_ATTACHED);
    }

    /// The work of one operation.
    interface Body {
        Done run();
    }

    /// The answer of an operation and what it gave.
    record Done(Answer answer, Outcome.Data data) {

        static Done of(Answer answer) {
            return new Done(answer, Outcome.Data.NONE);
        }

        static Done refused(ResultCode code, Refusal reason) {
            return of(Answer.refused(code, reason));
        }
    }
}
