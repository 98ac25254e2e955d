package org.readerdesk.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

/// Publishes what a test says.
public final class FakeMonitor implements ReaderMonitor {

    public static final Bytes ATR = Bytes.parseHex("3B D7 96 00 80 31 FE 45 83 00 31 C0 64 08 44 11");

    /// 33 bytes.
    public static final Bytes LONGEST_ATR = Bytes.parseHex(
            "3BFF9600008131FE4380318065B0850300EF120FFF829000112233445566778890");

    private final List<Consumer<ReadersSnapshot>> listeners = new ArrayList<>();
    private int looks;
    private ReadersSnapshot current = ReadersSnapshot.STARTING;

    public static ReaderState present(String name, ReaderFlag... more) {
        var flags = new HashSet<>(Set.of(more));
        flags.add(ReaderFlag.PRESENT);
        return new ReaderState(name, flags, 1, ATR);
    }

    public static ReaderState empty(String name) {
        return new ReaderState(name, Set.of(ReaderFlag.EMPTY), 0, Bytes.EMPTY);
    }

    public static ReaderState mute(String name) {
        return new ReaderState(name, Set.of(ReaderFlag.PRESENT, ReaderFlag.MUTE), 1, Bytes.EMPTY);
    }

    public void readers(ReaderState... readers) {
        publish(new ReadersSnapshot.Watching(), List.of(readers));
    }

    public void noService() {
        publish(new ReadersSnapshot.Unavailable(Answer.of(ResultCode.NO_SERVICE), "SCardEstablishContext",
                Instant.now().plusSeconds(1)), List.of());
    }

    private void publish(ReadersSnapshot.Service service, List<ReaderState> readers) {
        current = new ReadersSnapshot(current.sequence() + 1, Instant.now(), service, readers);
        List.copyOf(listeners).forEach(listener -> listener.accept(current));
    }

    @Override
    public ReadersSnapshot current() {
        return current;
    }

    @Override
    public void listen(Consumer<ReadersSnapshot> listener) {
        listeners.add(listener);
    }

    @Override
    public void lookAgain() {
        looks++;
        publish(current.service(), current.readers());
    }

    /// How often it was to look again.
    public int looks() {
        return looks;
    }

    @Override
    public void start() {
    }

    @Override
    public void close() {
    }
}
