package org.readerdesk.pcsc.winscard;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

/// A context of the native library. A call from another thread than its own is a bug and throws, cancel excepted.
final class WinscardContext implements Context {

    private static final int FIRST_ROOM = 4096;
    private static final int TRIES = 4;
    /// 25 days, as far as a signed number goes.
    private static final Duration LONGEST_WAIT = Duration.ofMillis(Integer.MAX_VALUE);

    private final Winscard winscard;
    private final Abi abi;
    private final long context;
    private final Libraries libraries;
    private final NameCodec names;
    private final Scratch scratch = new Scratch();
    private final Thread owner = Thread.currentThread();
    private boolean released;

    /// @param libraries gets `winscard` back when this is released
    WinscardContext(Winscard winscard, Abi abi, long context, Libraries libraries) {
        this.winscard = winscard;
        this.abi = abi;
        this.context = context;
        this.libraries = libraries;
        names = new NameCodec(abi.character());
    }

    @Override
    public Result<Void> isValid() {
        confine();
        return Result.of(new ResultCode(winscard.isValidContext(context)));
    }

    @Override
    public Result<List<String>> listReaders() {
        confine();
        return list((room, length) -> winscard.listReaders(context, Pointer.NULL, room, length));
    }

    @Override
    public Result<List<String>> listGroups() {
        confine();
        return list((room, length) -> winscard.listReaderGroups(context, room, length));
    }

    private interface Lister {
        int call(Pointer room, Pointer length);
    }

    private Result<List<String>> list(Lister lister) {
        int room = FIRST_ROOM;
        var code = ResultCode.INSUFFICIENT_BUFFER;
        // the list may grow between two calls
        for (int i = 0; i < TRIES; i++) {
            try (var buffer = new Memory((long) room * abi.character()); var length = new Memory(8)) {
                length.clear();
                abi.putDword(length, 0, room);
                code = new ResultCode(lister.call(buffer, length));
                int used = abi.getDword(length, 0);
                if (code.isSuccess()) {
                    int bytes = Math.min(used, room) * abi.character();
                    return new Result.Ok<>(List.copyOf(names.decodeAll(buffer.getByteArray(0, bytes))));
                }
                if (!code.equals(ResultCode.INSUFFICIENT_BUFFER)) {
                    break;
                }
                room = Math.max(used, room) * 2;
            }
        }
        return new Result.Err<>(code);
    }

    @Override
    public StatusChange getStatusChange(Duration timeout, List<ReaderState> known) {
        confine();
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a time-out of " + timeout + "; expected none below zero");
        }
        var layout = abi.state();
        var encoded = known.stream().map(state -> names.encode(state.name())).toList();
        long room = (long) layout.size() * known.size();
        long total = room + encoded.stream().mapToLong(name -> name.length).sum();
        try (var memory = new Memory(Math.max(total, 1))) {
            memory.clear();
            long at = room;
            for (int i = 0; i < known.size(); i++) {
                var state = memory.share((long) i * layout.size(), layout.size());
                byte[] name = encoded.get(i);
                memory.write(at, name, 0, name.length);
                state.setPointer(layout.name(), memory.share(at));
                int flags = ReaderFlag.bits(known.get(i).flags()) & ~ReaderFlag.CHANGED.bit();
                abi.putDword(state, layout.current(), flags | known.get(i).eventCount() << 16);
                at += name.length;
            }
            int milliseconds = (int) (timeout.compareTo(LONGEST_WAIT) < 0 ? timeout : LONGEST_WAIT).toMillis();
            var code = new ResultCode(winscard.getStatusChange(context, milliseconds, memory, known.size()));
            boolean answered = code.isSuccess() || code.equals(ResultCode.TIMEOUT);
            return new StatusChange(Result.of(code), answered ? read(memory, known) : known);
        }
    }

    private List<ReaderState> read(Memory memory, List<ReaderState> known) {
        var layout = abi.state();
        var states = new ArrayList<ReaderState>(known.size());
        for (int i = 0; i < known.size(); i++) {
            var state = memory.share((long) i * layout.size(), layout.size());
            int event = abi.getDword(state, layout.event());
            int length = Math.clamp(abi.getDword(state, layout.atrLength()), 0, layout.atrRoom());
            var atr = Bytes.of(state.getByteArray(layout.atr(), length));
            states.add(new ReaderState(known.get(i).name(), ReaderFlag.of(event), event >>> 16, atr));
        }
        return states;
    }

    @Override
    public Result<Void> cancel() {
        return Result.of(new ResultCode(winscard.cancel(context)));
    }

    @Override
    public Result<Connection> connect(String reader, ShareMode share, Set<Protocol> preferred) {
        confine();
        int protocols = abi.bits(preferred);
        if (share == ShareMode.DIRECT && protocols == 0 && abi.directWantsProtocol()) {
            protocols = abi.bits(Protocol.ANY);
        }
        byte[] name = names.encode(reader);
        var memory = scratch.room(16L + name.length);
        memory.clear(16);
        memory.write(16, name, 0, name.length);
        var code = new ResultCode(winscard.connect(context, memory.share(16), Numbers.of(share), protocols, memory,
                memory.share(8)));
        if (!code.isSuccess()) {
            return new Result.Err<>(code);
        }
        var handle = new WinscardHandle(winscard, abi, abi.getHandle(memory, 0), names, scratch, this::confine);
        return new Result.Ok<>(new Connection(handle, abi.protocol(abi.getDword(memory, 8)), Optional.empty()));
    }

    @Override
    public Result<Void> release() {
        confine();
        scratch.free();
        var code = new ResultCode(winscard.releaseContext(context));
        if (!released) {
            released = true;
            libraries.giveBack(winscard);
        }
        return Result.of(code);
    }

    private void confine() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a context of thread %s was used on thread %s"
                    .formatted(owner.getName(), Thread.currentThread().getName()));
        }
    }
}
