package org.readerdesk.pcsc.simulator;

import java.util.Optional;
import org.readerdesk.pcsc.ResultCode;

/// What the service knows of a card handle. Guarded by the lock of [Simulation].
final class SimHandle {

    final long number;
    final SimReader reader;
    /// Opened by "another program" of the scene, not by a caller of the port.
    final boolean foreign;
    private Optional<ResultCode> event = Optional.empty();
    private boolean unplugTold;

    SimHandle(long number, SimReader reader, boolean foreign) {
        this.number = number;
        this.reader = reader;
        this.foreign = foreign;
    }

    /// What happened to the card since the last connect or reconnect: 0x80100068, 0x80100069, or nothing.
    Optional<ResultCode> event() {
        return event;
    }

    void happened(ResultCode code) {
        event = Optional.of(code);
    }

    void clearEvent() {
        event = Optional.empty();
    }

    /// The answer once its reader is gone: 0x80100017 the first time, then 0x80100003.
    ResultCode unplugged() {
        if (unplugTold) {
            return ResultCode.INVALID_HANDLE;
        }
        unplugTold = true;
        return ResultCode.READER_UNAVAILABLE;
    }
}
