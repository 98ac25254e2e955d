package org.readerdesk.pcsc.contract;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

@DisplayName("the simulator keeps the contract")
final class SimulatorContractTest extends PortTest
        implements
            PcscliteContract,
            PluggingContract,
            TellingContract,
            ServiceContract {

    private static SimulatorBench bench;

    @BeforeAll
    static void open() {
        bench = new SimulatorBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Override
    public SimulatorBench bench() {
        return bench;
    }

    /// The simulator with two readers.
    static final class SimulatorBench implements Bench.Pluggable, Bench.Telling, Bench.Mortal {

        private final SimulatedResourceManager manager = SimulatedResourceManager.empty();

        private SimulatorBench() {
            readers().forEach(this::plug);
        }

        @Override
        public ResourceManager manager() {
            return manager;
        }

        @Override
        public List<String> readers() {
            return List.of("Simulated A 00 00", "Simulated B 00 00");
        }

        @Override
        public void insert(String reader, TestCard card) {
            var simulated = SimulatedCard.of(card.name(), card.atr());
            manager.scene().insert(reader, card == TestCard.DYING ? simulated.answering(_ -> Bytes.EMPTY) : simulated);
        }

        @Override
        public void remove(String reader) {
            manager.scene().remove(reader);
        }

        @Override
        public void plug(String reader) {
            manager.scene().plug(reader);
        }

        @Override
        public void unplug(String reader) {
            manager.scene().unplug(reader);
        }

        @Override
        public void attribute(String reader, int tag, Bytes value) {
            manager.scene().attribute(reader, tag, Optional.of(value));
        }

        @Override
        public void control(String reader, int code, Bytes answer) {
            manager.scene().control(reader, code, Optional.of(answer));
        }

        @Override
        public void stopService() {
            manager.scene().stopService();
        }

        @Override
        public void startService() {
            manager.scene().startService();
        }

        @Override
        public void close() {
            readers().forEach(this::unplug);
        }
    }
}
