package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.assertCode;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ShareMode;

class ConnectTest {

    private final World world = new World(SimulatedCard.T0T1);

    @Test
    void anySharedHandlesLiveTogether() {
        world.shared();
        world.shared();
        world.direct();
        assertThat(world.scene.openHandles()).isEqualTo(3);
    }

    @Test
    void exclusiveIsRefusedWhileSomebodyIsConnected() {
        world.shared();
        assertCode(world.connect(ShareMode.EXCLUSIVE, Protocol.ANY), 0x8010000B);
    }

    @Test
    void everyConnectIsRefusedWhileSomebodyIsExclusive() {
        world.exclusive();
        for (var share : ShareMode.values()) {
            assertCode(world.connect(share, Protocol.ANY), 0x8010000B);
        }
    }

    @Test
    void withoutCardOnlyDirectConnects() {
        world.scene.remove(READER);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000C);
        assertCode(world.connect(ShareMode.EXCLUSIVE, Protocol.ANY), 0x8010000C);
        assertCode(world.connect(ShareMode.DIRECT, Protocol.NONE), 0);
    }

    @Test
    void anUnknownReaderIsSaidToBeSo() {
        assertCode(world.context.connect("Reader B", ShareMode.SHARED, Protocol.ANY), 0x80100009);
        assertCode(world.context.connect("", ShareMode.SHARED, Protocol.ANY), 0x80100009);
        assertCode(world.context.connect("x".repeat(128), ShareMode.SHARED, Protocol.ANY), 0x80100009);
        assertCode(world.context.connect("x".repeat(129), ShareMode.SHARED, Protocol.ANY), 0x80100011);
    }

    @Test
    void aWishWithoutUsableProtocolIsAMismatchEvenForAnUnknownReader() {
        assertCode(world.connect(ShareMode.SHARED, Protocol.NONE), 0x8010000F);
        assertCode(world.connect(ShareMode.EXCLUSIVE, Protocol.NONE), 0x8010000F);
        assertCode(world.connect(ShareMode.SHARED, Set.of(Protocol.T15)), 0x8010000F);
        assertCode(world.context.connect("Reader B", ShareMode.SHARED, Protocol.NONE), 0x8010000F);
        assertCode(world.connect(ShareMode.DIRECT, Protocol.NONE), 0);
    }

    @Test
    void aProtocolThatTheCardLacksIsAMismatch() {
        var t0 = new World(SimulatedCard.T0);
        assertCode(t0.connect(ShareMode.SHARED, World.T1), 0x8010000F);
        assertCode(t0.connect(ShareMode.SHARED, World.T0), 0);
        var t1 = new World(SimulatedCard.T1);
        assertCode(t1.connect(ShareMode.SHARED, World.T0), 0x8010000F);
        assertCode(t1.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @Test
    void anAtrThatCannotBeParsedIsAMismatch() {
        var garbled = new World(SimulatedCard.GARBLED);
        assertCode(garbled.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000F);
        assertThat(garbled.state().flags()).contains(ReaderFlag.PRESENT).doesNotContain(ReaderFlag.MUTE);
    }

    @Test
    void theActiveProtocolIsTOneWhereBothAreOffered() {
        var connection = world.context.connect(READER, ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow();
        assertThat(connection.protocol()).contains(Protocol.T1);
        var status = connection.handle().status().toOptional().orElseThrow();
        assertThat(status.reader()).isEqualTo(READER);
        assertThat(status.protocol()).contains(Protocol.T1);
        assertThat(status.atr()).isEqualTo(SimulatedCard.T0T1.atr());
        assertThat(status.states())
                .isEqualTo(EnumSet.of(CardState.PRESENT, CardState.POWERED, CardState.NEGOTIABLE));
        assertThat(status.eventCount()).isEqualTo(1);
    }

    @Test
    void theProtocolSticksUntilTheNextReset() {
        var handle = World.handle(world.context, ShareMode.SHARED, World.T0);
        assertCode(handle.reconnect(ShareMode.SHARED, World.T1, Initialization.LEAVE), 0x8010000F);
        assertCode(handle.reconnect(ShareMode.SHARED, World.T1, Initialization.RESET), 0);
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
        assertCode(world.connect(ShareMode.SHARED, World.T0), 0x8010000F);
        assertCode(world.connect(ShareMode.SHARED, World.T1), 0);
    }

    @Test
    void directWithRawSpoilsTheReaderForEverybody() {
        var direct = World.handle(world.context, ShareMode.DIRECT, World.RAW);
        assertThat(direct.status().toOptional().orElseThrow().protocol()).contains(Protocol.RAW);
        assertCode(direct.disconnect(Disposition.LEAVE), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000F);
        assertCode(world.direct().reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @Test
    void sharedWithRawSticksToo() {
        World.handle(world.context, ShareMode.SHARED, World.RAW);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000F);
    }

    @Test
    void directWithoutProtocolSpoilsNothing() {
        var direct = world.direct();
        assertThat(direct.status().toOptional().orElseThrow().protocol()).isEmpty();
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @Test
    void aMuteCardIsPresentYetCannotBeUsed() {
        var mute = new World(SimulatedCard.MUTE);
        assertThat(mute.state().flags()).containsExactlyInAnyOrder(ReaderFlag.PRESENT, ReaderFlag.MUTE,
                ReaderFlag.CHANGED);
        assertThat(mute.state().atr()).isEqualTo(Bytes.EMPTY);
        assertCode(mute.connect(ShareMode.SHARED, Protocol.ANY), 0x80100067);
        assertCode(mute.connect(ShareMode.EXCLUSIVE, Protocol.ANY), 0x80100067);
        var direct = mute.direct();
        assertCode(direct.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0x80100066);
        assertCode(direct.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0x80100066);
    }

    @Test
    void handleNumbersFitThirtyTwoBitsAndDiffer() {
        long one = world.shared().number().orElseThrow();
        long two = world.shared().number().orElseThrow();
        assertThat(one).isPositive().isLessThan(1L << 32).isNotEqualTo(two);
    }

    @Test
    void aClosedHandleIsDeadForEveryCall() {
        var handle = world.shared();
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
        assertCode(handle.disconnect(Disposition.LEAVE), 0x80100003);
        assertCode(handle.status(), 0x80100003);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0x80100003);
        assertCode(handle.beginTransaction(), 0x80100003);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100003);
        assertCode(handle.transmit(Protocol.T1, Bytes.parseHex("00A40000")), 0x80100003);
        assertCode(handle.getAttribute(0x90303), 0x80100003);
        assertCode(handle.control(ControlCode.Function.GET_FEATURE_REQUEST, Bytes.EMPTY), 0x80100003);
    }

    @Test
    void disconnectWithEjectSucceedsWithoutAMotor() {
        assertCode(world.shared().disconnect(Disposition.EJECT), 0);
        assertThat(world.state().flags()).contains(ReaderFlag.PRESENT);
    }
}
