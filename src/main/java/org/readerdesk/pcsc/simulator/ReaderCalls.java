package org.readerdesk.pcsc.simulator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.AtrProtocols;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// The rules of the service for one reader, in the order in which pcsc-lite checks them. Never waits: where pcsc-lite
/// would, the answer is 0x8010000B, and the caller decides.
final class ReaderCalls {

    private static final Set<Protocol> USABLE = EnumSet.of(Protocol.T0, Protocol.T1, Protocol.RAW);

    private ReaderCalls() {
    }

    /// What is wrong with the wish before any reader is looked for.
    static ResultCode checkWish(ShareMode share, Set<Protocol> preferred) {
        return share == ShareMode.DIRECT || !Collections.disjoint(preferred, USABLE) ? ResultCode.SUCCESS
                : ResultCode.PROTO_MISMATCH;
    }

    /// Adds `handle` to its reader. A transaction of another handle must have ended.
    static ResultCode connect(SimHandle handle, ShareMode share, Set<Protocol> preferred) {
        SimReader reader = handle.reader;
        if (reader.exclusive || reader.holder().isPresent()) {
            return ResultCode.SHARING_VIOLATION;
        }
        if (share != ShareMode.DIRECT) {
            if (!reader.is(CardState.PRESENT)) {
                return ResultCode.NO_SMARTCARD;
            }
            if (reader.powerCut) {
                reader.power();
            }
            if (!reader.is(CardState.POWERED)) {
                return ResultCode.UNPOWERED_CARD;
            }
        }
        var negotiated = negotiate(reader, share, preferred);
        if (!negotiated.isSuccess()) {
            return negotiated;
        }
        if (share == ShareMode.EXCLUSIVE) {
            if (reader.inUse()) {
                return ResultCode.SHARING_VIOLATION;
            }
            reader.exclusive = true;
            reader.hold(handle);
        }
        reader.handles.add(handle);
        return ResultCode.SUCCESS;
    }

    static ResultCode reconnect(SimHandle handle, ShareMode share, Set<Protocol> preferred,
            Initialization initialization) {
        SimReader reader = handle.reader;
        var wish = checkWish(share, preferred);
        if (!wish.isSuccess()) {
            return wish;
        }
        if (reader.heldByAnother(handle)) {
            return ResultCode.SHARING_VIOLATION;
        }
        if (initialization != Initialization.LEAVE) {
            reader.tellAll(ResultCode.RESET_CARD);
            reader.power();
        }
        if (reader.is(CardState.ABSENT)) {
            return ResultCode.NO_SMARTCARD;
        }
        if (reader.is(CardState.SWALLOWED)) {
            return ResultCode.UNRESPONSIVE_CARD;
        }
        var negotiated = negotiate(reader, share, preferred);
        if (!negotiated.isSuccess()) {
            return negotiated;
        }
        if (share != ShareMode.DIRECT && !preferred.contains(Protocol.RAW)) {
            // The service now believes that the card has power, so a connect no longer gives it any.
            reader.powerCut = false;
        }
        if (share == ShareMode.EXCLUSIVE && !reader.exclusive) {
            if (reader.handles.size() > 1) {
                return ResultCode.SHARING_VIOLATION;
            }
            reader.exclusive = true;
            reader.hold(handle);
        } else if (share != ShareMode.EXCLUSIVE && reader.exclusive) {
            // A fault of pcsc-lite: the hold that came with exclusive mode is refused here, and stays.
            unlock(handle);
            reader.exclusive = false;
        }
        handle.clearEvent();
        return ResultCode.SUCCESS;
    }

    /// Removes `handle`. With anything but LEAVE, a transaction of another handle must have ended.
    static void disconnect(SimHandle handle, Disposition disposition) {
        SimReader reader = handle.reader;
        if (!reader.heldByAnother(handle)) {
            reader.dropHolds();
        }
        switch (disposition) {
            case RESET -> {
                reader.tellAll(ResultCode.RESET_CARD);
                reader.power();
            }
            case UNPOWER -> {
                reader.tellAll(ResultCode.RESET_CARD);
                reader.cutPower();
            }
            case LEAVE, EJECT -> {
                // No simulated reader has a motor.
            }
        }
        reader.handles.remove(handle);
        reader.exclusive = false;
    }

    static ResultCode begin(SimHandle handle) {
        if (handle.event().isPresent()) {
            return handle.event().get();
        }
        if (handle.reader.heldByAnother(handle)) {
            return ResultCode.SHARING_VIOLATION;
        }
        handle.reader.hold(handle);
        return ResultCode.SUCCESS;
    }

    static ResultCode end(SimHandle handle, Disposition disposition) {
        SimReader reader = handle.reader;
        if (handle.event().isPresent()) {
            return handle.event().get();
        }
        if (disposition != Disposition.LEAVE && reader.heldByAnother(handle)) {
            return ResultCode.SHARING_VIOLATION;
        }
        var result = ResultCode.SUCCESS;
        switch (disposition) {
            case RESET, UNPOWER -> {
                reader.power();
                reader.tellAll(ResultCode.RESET_CARD);
            }
            case EJECT -> result = ResultCode.UNSUPPORTED_FEATURE_PCSCLITE;
            case LEAVE -> {
            }
        }
        var unlocked = unlock(handle);
        return result.isSuccess() ? unlocked : result;
    }

    /// Whether `handle` may talk to the card now.
    static ResultCode check(SimHandle handle) {
        if (handle.reader.heldByAnother(handle)) {
            return ResultCode.SHARING_VIOLATION;
        }
        return handle.event().orElse(ResultCode.SUCCESS);
    }

    private static ResultCode unlock(SimHandle handle) {
        SimReader reader = handle.reader;
        if (reader.heldByAnother(handle)) {
            return ResultCode.SHARING_VIOLATION;
        }
        int kept = reader.exclusive ? 1 : 0;
        if (reader.holds() <= kept) {
            return ResultCode.NOT_TRANSACTED;
        }
        reader.dropOneHold();
        return ResultCode.SUCCESS;
    }

    private static ResultCode negotiate(SimReader reader, ShareMode share, Set<Protocol> preferred) {
        if (preferred.contains(Protocol.RAW)) {
            reader.protocol = Optional.of(Protocol.RAW);
            return ResultCode.SUCCESS;
        }
        if (share == ShareMode.DIRECT) {
            return ResultCode.SUCCESS;
        }
        if (reader.protocol.isEmpty()) {
            var possible = EnumSet.noneOf(Protocol.class);
            possible.addAll(AtrProtocols.offered(reader.atr));
            possible.retainAll(preferred);
            reader.protocol = possible.contains(Protocol.T1) ? Optional.of(Protocol.T1)
                    : possible.stream().findFirst();
        }
        return reader.protocol.filter(preferred::contains).isPresent() ? ResultCode.SUCCESS
                : ResultCode.PROTO_MISMATCH;
    }
}
