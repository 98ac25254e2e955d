package org.readerdesk.pcsc.simulator;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// A card handle of the simulated service.
final class SimulatedCardHandle implements CardHandle {

    private final Simulation simulation;
    private final SimulatedContext context;
    private final SimHandle handle;
    private final SimReader reader;

    SimulatedCardHandle(Simulation simulation, SimulatedContext context, SimHandle handle) {
        this.simulation = simulation;
        this.context = context;
        this.handle = handle;
        this.reader = handle.reader;
    }

    @Override
    public OptionalLong number() {
        return OptionalLong.of(handle.number);
    }

    @Override
    public Result<Optional<Protocol>> reconnect(ShareMode share, Set<Protocol> preferred,
            Initialization initialization) {
        var arguments = share + ", " + Protocol.display(preferred) + ", " + initialization;
        return call(NativeCall.RECONNECT, arguments,
                () -> Result.of(ReaderCalls.reconnect(handle, share, preferred, initialization))
                        .map(_ -> reader.protocol));
    }

    @Override
    public Result<Void> disconnect(Disposition disposition) {
        context.confine();
        return simulation.call(NativeCall.DISCONNECT, reader.name, disposition.toString(), () -> {
            if (!context.knows(handle)) {
                return Result.of(ResultCode.INVALID_HANDLE);
            }
            var code = ready(NativeCall.DISCONNECT);
            while (code.isSuccess() && disposition != Disposition.LEAVE && reader.heldByAnother(handle)) {
                simulation.awaitChange();
                code = still(NativeCall.DISCONNECT);
            }
            // That the reader is gone does not matter to a handle that goes too.
            boolean gone = simulation.alive(context.life()) && !reader.plugged;
            context.forget(handle, disposition);
            return Result.of(gone ? ResultCode.SUCCESS : code);
        });
    }

    @Override
    public Result<Void> beginTransaction() {
        return call(NativeCall.BEGIN_TRANSACTION, "", () -> {
            var code = ReaderCalls.begin(handle);
            // Without limit, deaf to interrupts, like the library.
            while (code.equals(ResultCode.SHARING_VIOLATION)) {
                simulation.awaitChange();
                var still = still(NativeCall.BEGIN_TRANSACTION);
                code = still.isSuccess() ? ReaderCalls.begin(handle) : still;
            }
            return Result.of(code);
        });
    }

    @Override
    public Result<Void> endTransaction(Disposition disposition) {
        return call(NativeCall.END_TRANSACTION, disposition.toString(),
                () -> Result.of(ReaderCalls.end(handle, disposition)));
    }

    @Override
    public Result<CardStatus> status() {
        return call(NativeCall.STATUS, "", () -> Result.of(ReaderCalls.check(handle))
                .map(_ -> new CardStatus(reader.name, reader.state, reader.eventCount, reader.protocol, reader.atr)));
    }

    @Override
    public Result<Bytes> transmit(Protocol protocol, Bytes command) {
        return call(NativeCall.TRANSMIT, protocol.display(), () -> {
            var code = ReaderCalls.check(handle);
            if (!code.isSuccess()) {
                return new Result.Err<>(code);
            }
            var card = reader.card;
            if (protocol != Protocol.RAW && card.isEmpty()) {
                return new Result.Err<>(ResultCode.NO_SMARTCARD);
            }
            if (protocol != Protocol.RAW && reader.protocol.filter(protocol::equals).isEmpty()) {
                return new Result.Err<>(ResultCode.PROTO_MISMATCH);
            }
            if (card.isEmpty() || !reader.is(CardState.POWERED) || command.isEmpty()) {
                return new Result.Err<>(ResultCode.NOT_TRANSACTED);
            }
            return exchange(card.get(), command);
        });
    }

    private Result<Bytes> exchange(SimulatedCard card, Bytes command) {
        var answer = simulation.unlocked(() -> {
            synchronized (reader.driver) {
                return card.application().apply(command);
            }
        });
        if (!simulation.alive(context.life())) {
            return new Result.Err<>(Simulation.diedUnder(NativeCall.TRANSMIT));
        }
        @SuppressWarnings("ReferenceEquality") // the same sample may have been inserted again
        boolean stillIn = reader.card.filter(now -> now == card).isPresent();
        if (stillIn && answer.isEmpty()) {
            reader.remove();
        }
        return new Result.Ok<>(stillIn ? answer : Bytes.EMPTY);
    }

    @Override
    public Result<Bytes> control(ControlCode code, Bytes input) {
        return call(NativeCall.CONTROL, code + ", " + input, () -> reader.heldByAnother(handle)
                ? new Result.Err<>(ResultCode.SHARING_VIOLATION) : reader.attributes.control(code));
    }

    @Override
    public Result<Bytes> getAttribute(int tag) {
        return call(NativeCall.GET_ATTRIB, "0x%08X".formatted(tag), () -> {
            var code = ReaderCalls.check(handle);
            return code.isSuccess() ? reader.attributes.read(reader, tag) : new Result.Err<>(code);
        });
    }

    @Override
    public Result<Void> setAttribute(int tag, Bytes value) {
        return call(NativeCall.SET_ATTRIB, "0x%08X, %s".formatted(tag, value), () -> {
            var code = ReaderCalls.check(handle);
            return Result.of(code.isSuccess() ? ResultCode.UNSUPPORTED_FEATURE_PCSCLITE : code);
        });
    }

    private <T> Result<T> call(NativeCall function, String arguments, Supplier<Result<T>> body) {
        context.confine();
        return simulation.call(function, reader.name, arguments, () -> {
            if (!context.knows(handle)) {
                return new Result.Err<>(ResultCode.INVALID_HANDLE);
            }
            var code = ready(function);
            return code.isSuccess() ? body.get() : new Result.Err<>(code);
        });
    }

    /// Waits for a slow reader; then whether the call can begin.
    private ResultCode ready(NativeCall function) {
        if (!simulation.alive(context.life())) {
            return ResultCode.NO_SERVICE;
        }
        simulation.awaitReader(reader, context.life());
        var still = still(function);
        return still.isSuccess() ? simulation.faults.injected(function, reader.name).orElse(still) : still;
    }

    /// Whether service and reader are still there, in the middle of a call.
    private ResultCode still(NativeCall function) {
        return !simulation.alive(context.life()) ? Simulation.diedUnder(function)
                : reader.plugged ? ResultCode.SUCCESS : handle.unplugged();
    }

}
