package org.readerdesk.pcsc.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

/// The scene of one [Simulation].
final class SimulatedScene implements Scene {

    private static final int LONGEST_NAME = 127;

    private final Simulation simulation;
    private final OtherPrograms others;

    SimulatedScene(Simulation simulation) {
        this.simulation = simulation;
        this.others = new OtherPrograms(simulation);
    }

    @Override
    public List<SimulatedReader> readers() {
        return simulation.change(() -> simulation.readers.values().stream().map(this::show).toList());
    }

    @Override
    public boolean serviceRuns() {
        return simulation.change(simulation::running);
    }

    @Override
    public boolean plug(String reader) {
        return simulation.change(() -> {
            boolean possible = isName(reader) && !simulation.readers.containsKey(reader)
                    && simulation.readers.size() < Simulation.MOST_READERS;
            if (possible) {
                simulation.readers.put(reader, new SimReader(reader, Optional.empty()));
            }
            return possible;
        });
    }

    @Override
    public boolean unplug(String reader) {
        return onReader(reader, found -> {
            simulation.readers.remove(reader);
            found.plugged = false;
            found.restart();
            return true;
        });
    }

    @Override
    public boolean insert(String reader, SimulatedCard card) {
        return onReader(reader, found -> {
            boolean possible = found.card.isEmpty();
            if (possible) {
                found.insert(card);
            }
            return possible;
        });
    }

    @Override
    public boolean remove(String reader) {
        return onReader(reader, found -> {
            boolean possible = found.card.isPresent();
            if (possible) {
                found.remove();
            }
            return possible;
        });
    }

    @Override
    public ResultCode other(String reader, OtherAction action) {
        return simulation.change(() -> !simulation.running() ? ResultCode.NO_SERVICE
                : simulation.reader(reader).map(found -> others.act(found, action))
                        .orElse(ResultCode.UNKNOWN_READER));
    }

    @Override
    public boolean stopService() {
        return simulation.change(simulation::stop);
    }

    @Override
    public boolean startService() {
        return simulation.change(simulation::start);
    }

    @Override
    public void slow(String reader, Duration latency) {
        if (latency.isNegative()) {
            throw new IllegalArgumentException("a latency of " + latency + "; expected none below zero");
        }
        simulation.change(() -> {
            simulation.faults.latency(reader, latency);
            return true;
        });
    }

    @Override
    public boolean hang(String reader) {
        return simulation.change(() -> simulation.faults.hang(reader));
    }

    @Override
    public boolean release(String reader) {
        return simulation.change(() -> simulation.faults.release(reader));
    }

    @Override
    public boolean attribute(String reader, int tag, Optional<Bytes> value) {
        return onReader(reader, found -> {
            found.attributes.set(tag, value);
            return true;
        });
    }

    @Override
    public boolean control(String reader, int code, Optional<Bytes> answer) {
        return onReader(reader, found -> {
            found.attributes.setControl(code, answer);
            return true;
        });
    }

    @Override
    public void inject(NativeCall function, ResultCode code, int times, Optional<String> reader) {
        if (code.isSuccess() || times < 1) {
            throw new IllegalArgumentException("code %s injected %d times; expected a failure, at least once"
                    .formatted(code, times));
        }
        if (reader.isPresent() && !function.concernsReader()) {
            throw new IllegalArgumentException(function.display() + " is asked of no reader");
        }
        simulation.change(() -> {
            simulation.faults.inject(function, code, times, reader);
            return true;
        });
    }

    @Override
    public void forgetInjections() {
        simulation.change(() -> {
            simulation.faults.forgetInjections();
            return true;
        });
    }

    @Override
    public int openContexts() {
        return simulation.change(simulation.contexts::size);
    }

    @Override
    public int openHandles() {
        return simulation.change(simulation::openHandles);
    }

    @Override
    public List<RecordedCall> calls() {
        return simulation.change(simulation.log::calls);
    }

    @Override
    public List<RecordedCall> callsInFlight() {
        return simulation.change(simulation.log::inFlight);
    }

    @Override
    public void forgetCalls() {
        simulation.change(() -> {
            simulation.log.forget();
            return true;
        });
    }

    private boolean onReader(String name, Predicate<SimReader> action) {
        return simulation.change(() -> simulation.reader(name).filter(action).isPresent());
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf('\0') < 0 && !name.equalsIgnoreCase(ReaderState.PNP)
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    private SimulatedReader show(SimReader reader) {
        var lock = reader.holder()
                .map(holder -> holder.foreign ? SimulatedReader.Lock.OTHER : SimulatedReader.Lock.CALLER)
                .orElse(SimulatedReader.Lock.NONE);
        return new SimulatedReader(reader.name, reader.card, simulation.faults.latency(reader.name),
                simulation.faults.isHung(reader.name), others.isConnected(reader), reader.exclusive, lock);
    }
}
