package org.readerdesk.pcsc.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// The other programs of the scene, one for each reader. Guarded by the lock of [Simulation].
final class OtherPrograms {

    private final Simulation simulation;
    private final Map<String, SimHandle> connections = new HashMap<>();

    OtherPrograms(Simulation simulation) {
        this.simulation = simulation;
    }

    boolean isConnected(SimReader reader) {
        return connection(reader).isPresent();
    }

    ResultCode act(SimReader reader, OtherAction action) {
        connection(reader).filter(handle -> handle.event().isPresent())
                .ifPresent(handle -> reconnect(handle, shareOf(handle), Initialization.LEAVE));
        return switch (action) {
            case CONNECT_SHARED -> connect(reader, ShareMode.SHARED);
            case CONNECT_EXCLUSIVE -> connect(reader, ShareMode.EXCLUSIVE);
            case BEGIN -> ifConnected(reader, ReaderCalls::begin);
            case RESET -> ifConnected(reader,
                    handle -> reconnect(handle, shareOf(handle), Initialization.RESET));
            case UNPOWER -> ifConnected(reader, handle -> disconnect(handle, Disposition.UNPOWER));
            case END -> connection(reader).map(handle -> ReaderCalls.end(handle, Disposition.LEAVE))
                    .orElse(ResultCode.INVALID_HANDLE);
            case DISCONNECT -> connection(reader).map(handle -> disconnect(handle, Disposition.LEAVE))
                    .orElse(ResultCode.INVALID_HANDLE);
        };
    }

    private ResultCode ifConnected(SimReader reader, Function<SimHandle, ResultCode> call) {
        if (connection(reader).isEmpty()) {
            var code = connect(reader, ShareMode.SHARED);
            if (!code.isSuccess()) {
                return code;
            }
        }
        return connection(reader).map(call).orElse(ResultCode.INVALID_HANDLE);
    }

    private ResultCode connect(SimReader reader, ShareMode share) {
        var connected = connection(reader);
        if (connected.isPresent()) {
            return reconnect(connected.get(), share, Initialization.LEAVE);
        }
        var handle = new SimHandle(simulation.newNumber(), reader, true);
        var code = ReaderCalls.connect(handle, share, Protocol.ANY);
        if (code.isSuccess()) {
            connections.put(reader.name, handle);
        }
        return code;
    }

    /// A well-behaved program: the hold that exclusive mode leaves behind is given back.
    private static ResultCode reconnect(SimHandle handle, ShareMode share, Initialization initialization) {
        boolean leavesExclusive = handle.reader.exclusive && share != ShareMode.EXCLUSIVE;
        int holds = handle.reader.holds();
        var code = ReaderCalls.reconnect(handle, share, Protocol.ANY, initialization);
        if (code.isSuccess() && leavesExclusive && holds == 1) {
            ReaderCalls.end(handle, Disposition.LEAVE);
        }
        return code;
    }

    private static ResultCode disconnect(SimHandle handle, Disposition disposition) {
        if (disposition != Disposition.LEAVE && handle.reader.heldByAnother(handle)) {
            return ResultCode.SHARING_VIOLATION;
        }
        ReaderCalls.disconnect(handle, disposition);
        return ResultCode.SUCCESS;
    }

    private static ShareMode shareOf(SimHandle handle) {
        return handle.reader.exclusive ? ShareMode.EXCLUSIVE : ShareMode.SHARED;
    }

    /// The service forgets connections by itself, so it is asked each time.
    private Optional<SimHandle> connection(SimReader reader) {
        return Optional.ofNullable(connections.get(reader.name)).filter(reader.handles::contains);
    }
}
