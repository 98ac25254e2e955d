package org.readerdesk.matrix;

import java.util.Locale;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;

/// The columns of the matrix.
enum Op {
    ATTACH(Start.NOTHING, Command.CONNECT, NativeCall.CONNECT),
    RECONNECT(Start.ATTACHED, Command.RECONNECT, NativeCall.RECONNECT),
    LOCK(Start.ATTACHED, Command.BEGIN, NativeCall.BEGIN_TRANSACTION),
    UNLOCK(Start.LOCKED, Command.END, NativeCall.END_TRANSACTION),
    STATUS(Start.ATTACHED, Command.STATUS, NativeCall.STATUS),
    TRANSMIT(Start.ATTACHED, Command.TRANSMIT, NativeCall.TRANSMIT),
    DETACH(Start.ATTACHED, Command.DISCONNECT, NativeCall.DISCONNECT),
    /// The monitor: what it shows of the reader, and that it still sees cards come and go elsewhere.
    WATCH(Start.NOTHING, Command.WAIT, NativeCall.GET_STATUS_CHANGE),
    OPEN(Start.NOTHING, Command.CONNECT, NativeCall.CONNECT),
    /// Attach by handle.
    ADOPT(Start.OPENED, Command.STATUS, NativeCall.STATUS),
    CLOSE(Start.OPENED, Command.DISCONNECT, NativeCall.DISCONNECT),
    /// Inspect: what the reader tells of itself, with the handle that is attached.
    PASSPORT(Start.ATTACHED, Command.GET_ATTRIB, NativeCall.GET_ATTRIB);

    static final Operation.Attach ATTACH_SHARED = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);
    static final Operation.Open OPEN_SHARED = new Operation.Open(ShareMode.SHARED, Protocol.ANY);
    static final Bytes APDU = Bytes.parseHex("00A4040000");

    /// How the reader's lane stands before the operation.
    enum Start {
        NOTHING, ATTACHED, LOCKED, OPENED
    }

    final Start start;
    /// What the operation asks of pcscd first.
    final Command command;
    /// The same as the simulator calls it.
    final NativeCall call;

    Op(Start start, Command command, NativeCall call) {
        this.start = start;
        this.command = command;
        this.call = call;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param handle that was opened for [#ADOPT] and [#CLOSE]
    Operation operation(long handle) {
        return switch (this) {
            case ATTACH -> ATTACH_SHARED;
            case RECONNECT -> Operation.Reconnect.AS_ATTACHED;
            case LOCK -> new Operation.Lock();
            case UNLOCK -> new Operation.Unlock(Disposition.LEAVE);
            case STATUS -> new Operation.Status();
            case TRANSMIT -> new Operation.Transmit(APDU);
            case DETACH -> new Operation.Detach(Disposition.LEAVE);
            case OPEN -> OPEN_SHARED;
            case ADOPT -> new Operation.AttachByHandle(handle);
            case CLOSE -> new Operation.Close(handle, Disposition.LEAVE);
            case PASSPORT -> new Operation.Inspect(false);
            case WATCH -> throw new IllegalStateException("the monitor's, not a lane's");
        };
    }
}
