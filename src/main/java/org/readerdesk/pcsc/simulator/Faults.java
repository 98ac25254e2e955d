package org.readerdesk.pcsc.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.ResultCode;

/// What is wrong with the readers, by name, so that it stays when a reader is plugged again. Guarded by the lock of
/// [Simulation].
final class Faults {

    private final Map<String, Duration> latencies = new HashMap<>();
    private final Set<String> hung = new HashSet<>();
    private final List<Injection> injections = new ArrayList<>();

    void latency(String reader, Duration latency) {
        latencies.put(reader, latency);
    }

    Duration latency(String reader) {
        return latencies.getOrDefault(reader, Duration.ZERO);
    }

    boolean hang(String reader) {
        return hung.add(reader);
    }

    boolean release(String reader) {
        return hung.remove(reader);
    }

    boolean isHung(String reader) {
        return hung.contains(reader);
    }

    void inject(NativeCall function, ResultCode code, int times, Optional<String> reader) {
        injections.add(new Injection(function, code, times, reader));
    }

    void forgetInjections() {
        injections.clear();
    }

    /// The code to answer instead, if one was injected; uses it up by one.
    Optional<ResultCode> injected(NativeCall function, String reader) {
        for (int i = 0; i < injections.size(); i++) {
            var injection = injections.get(i);
            if (injection.function == function && injection.reader.map(reader::equals).orElse(true)) {
                if (injection.times == 1) {
                    injections.remove(i);
                } else {
                    injections.set(i, injection.usedOnce());
                }
                return Optional.of(injection.code);
            }
        }
        return Optional.empty();
    }

    private record Injection(NativeCall function, ResultCode code, int times, Optional<String> reader) {

        Injection usedOnce() {
            return new Injection(function, code, times - 1, reader);
        }
    }
}
