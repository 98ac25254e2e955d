package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.assertCode;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

class ResetAndRemovalTest {

    private static final Bytes SELECT = Bytes.parseHex("00 A4 04 00");

    private final World world = new World(SimulatedCard.T0T1);

    @Test
    void reconnectOfTheOwnHandleSucceedsInAllThreeWays() {
        var handle = world.shared();
        long number = handle.number().orElseThrow();
        for (var initialization : Initialization.values()) {
            var result = handle.reconnect(ShareMode.SHARED, Protocol.ANY, initialization);
            assertThat(result.toOptional().orElseThrow()).contains(Protocol.T1);
            assertCode(handle.status(), 0);
        }
        assertThat(handle.number()).hasValue(number);
    }

    @Test
    void aResetByAnotherIsSeenUntilReconnect() {
        var handle = world.shared();
        var other = world.shared();
        assertCode(other.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
        assertCode(handle.status(), 0x80100068);
        assertCode(handle.transmit(Protocol.T1, SELECT), 0x80100068);
        assertCode(handle.beginTransaction(), 0x80100068);
        assertCode(handle.getAttribute(0x90303), 0x80100068);
        assertCode(handle.control(ControlCode.Function.GET_FEATURE_REQUEST, Bytes.EMPTY), 0);
        assertCode(other.status(), 0);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertCode(handle.status(), 0);
    }

    @Test
    void aDetachWithResetIsSeenByTheOthers() {
        var handle = world.shared();
        assertCode(world.shared().disconnect(Disposition.RESET), 0);
        assertCode(handle.status(), 0x80100068);
    }

    @Test
    void aReconnectWithResetToAProtocolThatTheCardLacksResetsAllTheSame() {
        var onlyT0 = new World(SimulatedCard.T0);
        var handle = onlyT0.shared();
        var other = onlyT0.shared();
        assertCode(handle.reconnect(ShareMode.SHARED, World.T1, Initialization.RESET), 0x8010000F);
        assertCode(handle.status(), 0x80100068);
        assertCode(other.status(), 0x80100068);
    }

    @Test
    void anUnpoweredCardRefusesConnectsAfterAReconnectWithLeave() {
        var handle = world.shared();
        assertCode(world.shared().disconnect(Disposition.UNPOWER), 0);
        assertCode(handle.status(), 0x80100068);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertThat(handle.status().toOptional().orElseThrow().states()).isEqualTo(Set.of(CardState.PRESENT));
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x80100067);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @Test
    void anUnpoweredCardIsPoweredByAConnectThatComesBeforeAnyReconnect() {
        var handle = world.shared();
        assertCode(world.shared().disconnect(Disposition.UNPOWER), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
        assertCode(handle.status(), 0x80100068);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertThat(handle.status().toOptional().orElseThrow().states()).contains(CardState.POWERED);
    }

    @Test
    void unpowerByReconnectOrEndOfTransactionGivesThePowerBack() {
        var handle = world.shared();
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.UNPOWER), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.endTransaction(Disposition.UNPOWER), 0);
        assertCode(handle.status(), 0x80100068);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @Test
    void aPulledCardIsSeenUntilItIsBackAndReconnected() {
        var handle = world.shared();
        world.scene.remove(READER);
        assertCode(handle.status(), 0x80100069);
        assertCode(handle.transmit(Protocol.T1, SELECT), 0x80100069);
        assertCode(handle.beginTransaction(), 0x80100069);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0x8010000C);
        assertCode(handle.status(), 0x80100069);
        world.scene.insert(READER, SimulatedCard.T1);
        assertCode(handle.status(), 0x80100069);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertThat(handle.status().toOptional().orElseThrow().atr()).isEqualTo(SimulatedCard.T1.atr());
        assertCode(handle.transmit(Protocol.T1, SELECT), 0);
    }

    @Test
    void aFailedReconnectWithResetTurnsTheRemovalIntoAReset() {
        var handle = world.shared();
        world.scene.remove(READER);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0x8010000C);
        assertCode(handle.status(), 0x80100068);
    }

    @Test
    void anUnpluggedReaderIsToldOnceAndThenTheHandleIsDead() {
        var handle = world.shared();
        world.scene.unplug(READER);
        assertCode(handle.status(), 0x80100017);
        assertCode(handle.status(), 0x80100003);
        world.scene.plug(READER);
        assertCode(handle.status(), 0x80100003);
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
        assertThat(world.scene.openHandles()).isZero();
    }

    @Test
    void transmitAsksTheCardAndNeedsTheActiveProtocol() {
        var handle = world.shared();
        var answer = handle.transmit(Protocol.T1, SELECT).toOptional().orElseThrow();
        assertThat(answer.hex()).isEqualTo("9000");
        assertThat(handle.transmit(Protocol.T1, Bytes.parseHex("00 EE 00 00")).toOptional().orElseThrow().hex())
                .isEqualTo("6D00");
        assertCode(handle.transmit(Protocol.T0, SELECT), 0x8010000F);
    }

    @Test
    void aCardThatDiesUnderACommandGivesSuccessWithoutBytesAndThenARemoval() {
        var asked = new AtomicInteger();
        var dying = new World(SimulatedCard.T1.answering(_ -> {
            asked.incrementAndGet();
            return Bytes.EMPTY;
        }));
        var handle = dying.shared();
        assertThat(handle.transmit(Protocol.T1, SELECT).toOptional().orElseThrow()).isEqualTo(Bytes.EMPTY);
        assertCode(handle.transmit(Protocol.T1, SELECT), 0x80100069);
        assertThat(asked).hasValue(1);
    }

    @Test
    void releasingAContextDuringItsTransactionResetsTheCardForEverybody() {
        var handle = world.shared();
        var other = world.establish();
        assertCode(World.handle(other, ShareMode.SHARED, Protocol.ANY).beginTransaction(), 0);
        assertCode(other.release(), 0);
        assertCode(handle.status(), 0x80100068);
    }

    @Test
    void releasingAContextWithoutTransactionLeavesTheCard() {
        var handle = world.shared();
        var other = world.establish();
        World.handle(other, ShareMode.SHARED, Protocol.ANY);
        assertCode(other.release(), 0);
        assertCode(handle.status(), 0);
        assertThat(world.scene.openHandles()).isEqualTo(1);
        assertThat(world.scene.openContexts()).isEqualTo(1);
    }
}
