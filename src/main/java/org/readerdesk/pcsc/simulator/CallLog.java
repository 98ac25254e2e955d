package org.readerdesk.pcsc.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The newest calls, and those that have not returned. Guarded by the lock of [Simulation].
final class CallLog {

    static final int CAPACITY = 10_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final Set<RecordedCall> inFlight = new LinkedHashSet<>();
    private long sequence;

    RecordedCall begin(NativeCall function, String reader, String arguments) {
        var call = new RecordedCall(++sequence, function, reader, arguments);
        if (calls.size() == CAPACITY) {
            calls.removeFirst();
        }
        calls.addLast(call);
        inFlight.add(call);
        return call;
    }

    void end(RecordedCall call) {
        inFlight.remove(call);
    }

    void forget() {
        calls.clear();
    }

    List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    List<RecordedCall> inFlight() {
        return new ArrayList<>(inFlight);
    }
}
