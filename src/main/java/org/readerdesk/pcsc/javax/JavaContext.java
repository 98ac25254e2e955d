package org.readerdesk.pcsc.javax;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager.Kind;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

/// A `CardTerminals` as a context. A call from another thread than its own is a bug and throws, cancel excepted.
///
/// With jnasmartcardio it owns a native context and gives it back at [#release()]. With the JDK's provider all contexts
/// are one, which is never given back; there a release closes the handles.
final class JavaContext implements Context {

    /// How long a list waits for its turn before it repeats what was listed last.
    private static final Duration LIST_PATIENCE = Duration.ofMillis(200);
    private static final int LIST_TRIES = 4;

    private final CardTerminals terminals;
    private final Kind kind;
    private final Gate gate;
    /// Every terminal ever listed: one that went away can still be asked for, and the resource manager says so itself.
    private final Map<String, CardTerminal> seen = new HashMap<>();
    private final List<JavaHandle> open = new ArrayList<>();
    private final Thread owner = Thread.currentThread();
    private final Poll poll = new Poll(this);
    private Result<List<String>> lastListed = new Result.Err<>(ResultCode.NO_READERS_AVAILABLE);
    private boolean listedOnce;
    private boolean released;

    JavaContext(CardTerminals terminals, Kind kind, Gate gate) {
        this.terminals = terminals;
        this.kind = kind;
        this.gate = gate;
    }

    /// Makes a call of the provider for this context, or answers that it is released.
    <T> Result<T> call(Thrown.Call<T> call) {
        try {
            return isReleased() ? new Result.Err<>(ResultCode.INVALID_HANDLE)
                    : gate.through(() -> Thrown.catching(call));
        } finally {
            // Else its finalizer could release the native context in the middle of the call.
            Reference.reachabilityFence(terminals);
        }
    }

    @Override
    public Result<Void> isValid() {
        return isReleased() ? new Result.Err<>(ResultCode.INVALID_HANDLE) : notInJava();
    }

    /// {@inheritDoc}
    ///
    /// Where the JDK's one context is busy with another thread's call, the last list is repeated.
    @Override
    public Result<List<String>> listReaders() {
        if (isReleased()) {
            return new Result.Err<>(ResultCode.INVALID_HANDLE);
        }
        if (!listedOnce) {
            return gate.through(this::list);
        }
        return gate.through(LIST_PATIENCE, this::list).orElse(lastListed);
    }

    private Result<List<String>> list() {
        Result<List<CardTerminal>> listed;
        try {
            listed = Thrown.catching(() -> terminals.list());
            // the JDK's provider asks for the length first: a reader that comes between the two calls does not fit
            for (int i = 1; i < LIST_TRIES && listed.code().equals(ResultCode.INSUFFICIENT_BUFFER); i++) {
                listed = Thrown.catching(() -> terminals.list());
            }
        } finally {
            Reference.reachabilityFence(terminals);
        }
        lastListed = listed.map(all -> {
            all.forEach(terminal -> seen.put(terminal.getName(), terminal));
            return all.stream().map(CardTerminal::getName).toList();
        });
        if (lastListed instanceof Result.Ok<List<String>>(List<String> names) && names.isEmpty()) {
            // jnasmartcardio swallows this code and gives an empty list instead.
            lastListed = new Result.Err<>(ResultCode.NO_READERS_AVAILABLE);
        }
        listedOnce = true;
        return lastListed;
    }

    /// Whether a card is in; empty if the provider's one context is busy with another thread's call.
    Optional<Result<Boolean>> isCardPresent(String reader, Duration patience) {
        var terminal = seen.get(reader);
        if (terminal == null) {
            return Optional.of(noSuchTerminal());
        }
        try {
            return gate.through(patience, () -> Thrown.catching(terminal::isCardPresent));
        } finally {
            Reference.reachabilityFence(terminals);
        }
    }

    private static <T> Result<T> noSuchTerminal() {
        return new Result.Refused<>(ResultCode.E_FAIL, Refusal.NO_CODE_FROM_JAVA, "no CardTerminal has this name");
    }

    @Override
    public Result<List<String>> listGroups() {
        return notInJava();
    }

    /// {@inheritDoc}
    ///
    /// `waitForChange` cannot be canceled, so this asks four times a second. It sees presence only: no ATR, no use by
    /// others, no counter. The time-out and the cancellation are its own.
    @Override
    public StatusChange getStatusChange(Duration timeout, List<ReaderState> known) {
        return isReleased() ? new StatusChange(new Result.Err<>(ResultCode.INVALID_HANDLE), known)
                : poll.await(timeout, known);
    }

    @Override
    public Result<Void> cancel() {
        poll.cancel();
        return Result.Ok.DONE;
    }

    /// {@inheritDoc}
    ///
    /// A name that was never listed cannot be asked for in `javax.smartcardio`.
    @Override
    public Result<Connection> connect(String reader, ShareMode share, Set<Protocol> preferred) {
        var wish = wish(share, preferred);
        if (!(wish instanceof Result.Ok<String>(String protocol))) {
            return wish.failure();
        }
        if (!seen.containsKey(reader)) {
            var listed = listReaders();
            if (!seen.containsKey(reader)) {
                return listed.isOk() ? noSuchTerminal() : listed.failure();
            }
        }
        var terminal = seen.get(reader);
        return call(() -> terminal.connect(protocol)).map(card -> {
            var handle = new JavaHandle(this, card);
            open.add(handle);
            return handle.connection();
        });
    }

    private Result<String> wish(ShareMode share, Set<Protocol> preferred) {
        if (share == ShareMode.DIRECT) {
            if (kind == Kind.JAVA_JDK && Platform.current() != Platform.WINDOWS) {
                return Result.refused(ResultCode.E_NOTIMPL, Refusal.DIRECT_STICKS_IN_JDK);
            }
            return preferred.isEmpty() ? new Result.Ok<>("DIRECT") : notInJava();
        }
        if (share == ShareMode.EXCLUSIVE && kind == Kind.JAVA_JDK) {
            return Result.refused(ResultCode.E_NOTIMPL, Refusal.NO_EXCLUSIVE_IN_JDK);
        }
        String prefix = share == ShareMode.EXCLUSIVE ? "EXCLUSIVE;" : "";
        if (preferred.equals(Protocol.ANY)) {
            return new Result.Ok<>(prefix + "*");
        }
        if (preferred.equals(Set.of(Protocol.T0)) || preferred.equals(Set.of(Protocol.T1))) {
            return new Result.Ok<>(prefix + preferred.iterator().next().display());
        }
        return notInJava();
    }

    private boolean isReleased() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a context of thread %s was used on thread %s"
                    .formatted(owner.getName(), Thread.currentThread().getName()));
        }
        return released;
    }

    static <T> Result<T> notInJava() {
        return Result.refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA);
    }

    void closed(JavaHandle handle) {
        open.remove(handle);
    }

    @Override
    @SuppressWarnings("NullAway") // null is the one value of Void
    public Result<Void> release() {
        if (isReleased()) {
            return new Result.Err<>(ResultCode.INVALID_HANDLE);
        }
        if (!(terminals instanceof JnaCardTerminals jna)) {
            List.copyOf(open).forEach(handle -> handle.disconnect(Disposition.LEAVE));
            released = true;
            return Result.Ok.DONE;
        }
        Result<Void> result = call(() -> {
            jna.close();
            return null;
        });
        open.clear();
        released = true;
        return result;
    }
}
