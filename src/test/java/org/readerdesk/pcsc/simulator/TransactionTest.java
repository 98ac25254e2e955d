package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.assertCode;
import static org.readerdesk.pcsc.simulator.World.get;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ShareMode;

class TransactionTest {

    private static final Bytes SELECT = Bytes.parseHex("00 A4 04 00");

    private final World world = new World(SimulatedCard.T1);

    @Test
    void endWithoutBeginIsNotTransacted() {
        assertCode(world.shared().endTransaction(Disposition.LEAVE), 0x80100016);
    }

    @Test
    void endByAnotherThanTheOwnerIsASharingViolation() {
        var other = world.shared();
        assertCode(world.shared().beginTransaction(), 0);
        assertCode(other.endTransaction(Disposition.LEAVE), 0x8010000B);
        assertCode(other.endTransaction(Disposition.RESET), 0x8010000B);
    }

    @Test
    void nestedBeginsAreCounted() {
        var handle = world.shared();
        var other = world.shared();
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0);
        assertCode(other.status(), 0x8010000B);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0);
        assertCode(other.status(), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
    }

    @ParameterizedTest
    @EnumSource(value = Disposition.class, names = {"RESET", "UNPOWER"})
    void anEndThatResetsIsSeenByTheCallerItself(Disposition disposition) {
        var handle = world.shared();
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.endTransaction(disposition), 0);
        assertCode(handle.status(), 0x80100068);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertCode(handle.status(), 0);
    }

    @Test
    void anEndWithEjectFailsAndTheLockIsGoneAllTheSame() {
        var handle = world.shared();
        var other = world.shared();
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.endTransaction(Disposition.EJECT), 0x8010001F);
        assertCode(other.status(), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
    }

    @Test
    void aForeignTransactionIsAnsweredAtOnceByWhatDoesNotBlock() {
        var handle = world.shared();
        assertCode(world.shared().beginTransaction(), 0);
        assertCode(handle.status(), 0x8010000B);
        assertCode(handle.transmit(Protocol.T1, SELECT), 0x8010000B);
        for (var initialization : Initialization.values()) {
            assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, initialization), 0x8010000B);
        }
        assertCode(handle.getAttribute(0x90303), 0x8010000B);
        assertCode(handle.control(ControlCode.Function.GET_FEATURE_REQUEST, Bytes.EMPTY), 0x8010000B);
        assertCode(world.context.listReaders(), 0);
        assertCode(world.change(Duration.ZERO, ReaderState.unaware(READER)).result(), 0);
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
    }

    @Test
    void aLockSurvivesAReconnect() {
        var handle = world.shared();
        var other = world.shared();
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
        assertCode(other.status(), 0x8010000B);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0);
    }

    @Test
    void aDisconnectEndsAllHoldsOfItsHandle() {
        var handle = world.shared();
        var other = world.shared();
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
        assertCode(other.beginTransaction(), 0);
    }

    @Test
    void aPulledCardEndsTheTransaction() {
        var handle = world.shared();
        assertCode(handle.beginTransaction(), 0);
        world.scene.remove(READER);
        world.scene.insert(READER, SimulatedCard.T1);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
    }

    @Test
    void reconnectToExclusiveWhileAnotherHandleIsOpenIsRefusedAtOnce() {
        var handle = world.shared();
        var other = world.shared();
        assertCode(handle.reconnect(ShareMode.EXCLUSIVE, Protocol.ANY, Initialization.LEAVE), 0x8010000B);
        assertCode(other.disconnect(Disposition.LEAVE), 0);
        assertCode(handle.reconnect(ShareMode.EXCLUSIVE, Protocol.ANY, Initialization.LEAVE), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000B);
    }

    @Test
    void inExclusiveModeAnEndWithoutBeginIsRefusedAndTheReaderStaysExclusive() {
        var handle = world.exclusive();
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000B);
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @ParameterizedTest
    @EnumSource(value = ShareMode.class, names = {"SHARED", "DIRECT"})
    void afterExclusiveTheReaderStaysLockedUntilOneMoreEnd(ShareMode share) {
        var handle = world.exclusive();
        assertCode(handle.reconnect(share, Protocol.ANY, Initialization.LEAVE), 0);
        assertThat(world.scene.readers().getFirst().lock()).isEqualTo(SimulatedReader.Lock.CALLER);
        var waiter = world.elsewhere(context -> context.connect(READER, ShareMode.SHARED, Protocol.ANY).code());
        world.awaitInFlight(NativeCall.CONNECT);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0);
        assertCode(get(waiter), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
    }

    @Test
    void afterExclusiveWithAnOwnTransactionExactlyThatRemains() {
        var handle = world.exclusive();
        assertCode(handle.beginTransaction(), 0);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0);
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
    }

    @Test
    void connectWaitsForTheEndOfAForeignTransactionDeafToInterruptsAndCancel() {
        var owner = world.shared();
        assertCode(owner.beginTransaction(), 0);
        var thread = new Thread[1];
        var waiter = world.elsewhere(context -> {
            thread[0] = Thread.currentThread();
            thread[0].interrupt();
            var code = context.connect(READER, ShareMode.DIRECT, Protocol.NONE).code();
            assertThat(Thread.interrupted()).isTrue();
            return code;
        });
        world.awaitInFlight(NativeCall.CONNECT);
        thread[0].interrupt();
        assertCode(owner.endTransaction(Disposition.LEAVE), 0);
        assertCode(get(waiter), 0);
    }

    @Test
    void aBlockedBeginEndsWithTheUnlockOrWithTheResetThatCameWithIt() {
        for (var disposition : EnumSet.of(Disposition.LEAVE, Disposition.RESET)) {
            var here = new World(SimulatedCard.T1);
            var owner = here.shared();
            var connected = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var waiter = here.elsewhere(context -> {
                var handle = handleOf(context);
                connected.countDown();
                awaitLatch(go);
                return handle.beginTransaction().code();
            });
            awaitLatch(connected);
            assertCode(owner.beginTransaction(), 0);
            go.countDown();
            here.awaitInFlight(NativeCall.BEGIN_TRANSACTION);
            assertCode(owner.endTransaction(disposition), 0);
            assertCode(get(waiter), disposition == Disposition.LEAVE ? 0 : 0x80100068);
        }
    }

    @Test
    void aLockOnOneReaderLeavesTheOthersUsable() {
        world.scene.plug("Reader B 01 00");
        world.scene.insert("Reader B 01 00", SimulatedCard.T0);
        var owner = world.shared();
        assertCode(owner.beginTransaction(), 0);
        var blocked = world.elsewhere(context -> context.connect(READER, ShareMode.SHARED, Protocol.ANY).code());
        world.awaitInFlight(NativeCall.CONNECT);
        var free = world.elsewhere(
                context -> context.connect("Reader B 01 00", ShareMode.EXCLUSIVE, Protocol.ANY).code());
        assertCode(get(free), 0);
        assertThat(blocked).isNotDone();
        assertCode(owner.endTransaction(Disposition.LEAVE), 0);
        assertCode(get(blocked), 0);
    }

    @Test
    void aDisconnectThatResetsWaitsForTheForeignTransaction() {
        var owner = world.shared();
        var connected = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var waiter = world.elsewhere(context -> {
            var handle = handleOf(context);
            connected.countDown();
            awaitLatch(go);
            return handle.disconnect(Disposition.RESET).code();
        });
        awaitLatch(connected);
        assertCode(owner.beginTransaction(), 0);
        go.countDown();
        world.awaitInFlight(NativeCall.DISCONNECT);
        assertCode(owner.status(), 0);
        assertCode(owner.endTransaction(Disposition.LEAVE), 0);
        assertCode(get(waiter), 0);
        assertCode(owner.status(), 0x80100068);
    }

    private static CardHandle handleOf(Context context) {
        return World.handle(context, ShareMode.SHARED, Protocol.ANY);
    }

    private static void awaitLatch(CountDownLatch latch) {
        World.await(() -> latch.getCount() == 0);
    }
}
