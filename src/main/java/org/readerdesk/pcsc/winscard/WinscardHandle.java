package org.readerdesk.pcsc.winscard;

import com.sun.jna.Memory;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// A card handle of the native library, on its context's thread.
final class WinscardHandle implements CardHandle {

    /// The longest answer to an extended APDU, with room for its status word (pcsc-lite's MAX_BUFFER_SIZE_EXTENDED).
    private static final int RESPONSE_ROOM = 65548;
    private static final int ATTRIBUTE_ROOM = 264;
    private static final int NAMES_ROOM = 1024;

    private final Winscard winscard;
    private final Abi abi;
    private final long handle;
    private final NameCodec names;
    private final Scratch scratch;
    private final Runnable confine;

    WinscardHandle(Winscard winscard, Abi abi, long handle, NameCodec names, Scratch scratch, Runnable confine) {
        this.winscard = winscard;
        this.abi = abi;
        this.handle = handle;
        this.names = names;
        this.scratch = scratch;
        this.confine = confine;
    }

    @Override
    public OptionalLong number() {
        return OptionalLong.of(handle);
    }

    @Override
    public Result<Optional<Protocol>> reconnect(ShareMode share, Set<Protocol> preferred,
            Initialization initialization) {
        confine.run();
        var protocol = scratch.room(8);
        protocol.clear(8);
        var code = new ResultCode(winscard.reconnect(handle, Numbers.of(share), abi.bits(preferred),
                Numbers.of(initialization), protocol));
        return Result.of(code).map(_ -> abi.protocol(abi.getDword(protocol, 0)));
    }

    @Override
    public Result<Void> disconnect(Disposition disposition) {
        confine.run();
        return Result.of(new ResultCode(winscard.disconnect(handle, Numbers.of(disposition))));
    }

    @Override
    public Result<Void> beginTransaction() {
        confine.run();
        return Result.of(new ResultCode(winscard.beginTransaction(handle)));
    }

    @Override
    public Result<Void> endTransaction(Disposition disposition) {
        confine.run();
        return Result.of(new ResultCode(winscard.endTransaction(handle, Numbers.of(disposition))));
    }

    @Override
    public Result<CardStatus> status() {
        confine.run();
        int atrRoom = abi.state().atrRoom();
        // four DWORDs, the ATR, the names
        int atrAt = 32;
        int namesAt = atrAt + 40;
        var memory = scratch.room(namesAt + NAMES_ROOM * (long) abi.character());
        memory.clear(namesAt);
        abi.putDword(memory, 0, NAMES_ROOM);
        abi.putDword(memory, 24, atrRoom);
        var code = new ResultCode(winscard.status(handle, memory.share(namesAt), memory, memory.share(8),
                memory.share(16), memory.share(atrAt), memory.share(24)));
        return Result.of(code).map(_ -> {
            int state = abi.getDword(memory, 8);
            int namesLength = Math.clamp(abi.getDword(memory, 0), 0, NAMES_ROOM) * abi.character();
            int atrLength = Math.clamp(abi.getDword(memory, 24), 0, atrRoom);
            var reader = names.decodeAll(memory.getByteArray(namesAt, namesLength));
            return new CardStatus(reader.isEmpty() ? "" : reader.getFirst(), abi.states(state), abi.eventCount(state),
                    abi.protocol(abi.getDword(memory, 16)), Bytes.of(memory.getByteArray(atrAt, atrLength)));
        });
    }

    @Override
    public Result<Bytes> transmit(Protocol protocol, Bytes command) {
        confine.run();
        byte[] bytes = command.toArray();
        int commandAt = 64;
        int responseAt = commandAt + bytes.length;
        var memory = scratch.room((long) responseAt + RESPONSE_ROOM);
        memory.clear(commandAt);
        for (int pci : new int[]{0, 16}) {
            abi.putDword(memory, pci, abi.bit(protocol));
            abi.putDword(memory, pci + (long) abi.dword(), abi.ioRequest());
        }
        abi.putDword(memory, 32, RESPONSE_ROOM);
        memory.write(commandAt, bytes, 0, bytes.length);
        var code = new ResultCode(winscard.transmit(handle, memory, memory.share(commandAt), bytes.length,
                memory.share(16), memory.share(responseAt), memory.share(32)));
        var result = Result.of(code).map(_ -> taken(memory, responseAt, abi.getDword(memory, 32), RESPONSE_ROOM));
        forget(memory, bytes, result.toOptional().map(response -> responseAt + response.length()));
        return result;
    }

    @Override
    public Result<Bytes> control(ControlCode code, Bytes input) {
        confine.run();
        byte[] bytes = input.toArray();
        int inputAt = 8;
        int outputAt = inputAt + bytes.length;
        var memory = scratch.room((long) outputAt + RESPONSE_ROOM);
        memory.clear(inputAt);
        memory.write(inputAt, bytes, 0, bytes.length);
        var answer = new ResultCode(winscard.control(handle, code.on(abi.platform()), memory.share(inputAt),
                bytes.length, memory.share(outputAt), RESPONSE_ROOM, memory));
        var result = Result.of(answer).map(_ -> taken(memory, outputAt, abi.getDword(memory, 0), RESPONSE_ROOM));
        forget(memory, bytes, result.toOptional().map(output -> outputAt + output.length()));
        return result;
    }

    @Override
    public Result<Bytes> getAttribute(int tag) {
        confine.run();
        var memory = scratch.room(8 + ATTRIBUTE_ROOM);
        memory.clear(8 + ATTRIBUTE_ROOM);
        abi.putDword(memory, 0, ATTRIBUTE_ROOM);
        var code = new ResultCode(winscard.getAttrib(handle, tag, memory.share(8), memory));
        return Result.of(code).map(_ -> taken(memory, 8, abi.getDword(memory, 0), ATTRIBUTE_ROOM));
    }

    @Override
    public Result<Void> setAttribute(int tag, Bytes value) {
        confine.run();
        byte[] bytes = value.toArray();
        try (var memory = new Memory(Math.max(bytes.length, 1))) {
            memory.write(0, bytes, 0, bytes.length);
            return Result.of(new ResultCode(winscard.setAttrib(handle, tag, memory, bytes.length)));
        }
    }

    /// A PIN in a command, or a key in an answer, does not stay behind in freed memory.
    private static void forget(Memory memory, byte[] sent, Optional<Integer> used) {
        memory.clear(used.map(Integer::longValue).orElse(memory.size()));
        Arrays.fill(sent, (byte) 0);
    }

    private static Bytes taken(Memory memory, long at, int length, int room) {
        return Bytes.of(memory.getByteArray(at, Math.clamp(length, 0, room)));
    }
}
