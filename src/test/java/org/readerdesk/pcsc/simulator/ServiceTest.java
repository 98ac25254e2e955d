package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.readerdesk.pcsc.simulator.World.LONG;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.assertCode;
import static org.readerdesk.pcsc.simulator.World.get;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

class ServiceTest {

    private final World world = new World(SimulatedCard.T1);

    @Test
    void itSaysThatItIsSimulated() {
        var description = world.manager.description();
        assertThat(description.kind()).isEqualTo(ResourceManager.Kind.SIMULATOR);
        assertThat(description.platform()).isEqualTo(Platform.PCSCLITE);
        assertThat(description.features()).contains(Feature.SIMULATED, Feature.EXCLUSIVE_LOCK_REMAINS,
                Feature.ANSWERS_FOREIGN_LOCK);
    }

    @Test
    void readersAreListedInTheOrderOfPlugging() {
        world.scene.plug("Another");
        assertThat(world.context.listReaders().toOptional().orElseThrow()).containsExactly(READER, "Another");
        assertThat(world.context.listGroups().toOptional().orElseThrow()).containsExactly("SCard$DefaultReaders");
    }

    @Test
    void noReaderIsACode() {
        world.scene.unplug(READER);
        assertCode(world.context.listReaders(), 0x8010002E);
    }

    @Test
    void aReleasedContextIsDead() {
        var handle = world.shared();
        assertCode(world.context.isValid(), 0);
        assertCode(world.context.release(), 0);
        assertCode(world.context.release(), 0x80100003);
        assertCode(world.context.isValid(), 0x80100003);
        assertCode(world.context.cancel(), 0x80100003);
        assertCode(world.context.listReaders(), 0x80100003);
        assertCode(world.change(LONG, ReaderState.unaware(READER)).result(), 0x80100003);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x80100003);
        assertCode(handle.status(), 0x80100003);
        assertThat(world.scene.openHandles()).isZero();
        assertThat(world.scene.openContexts()).isZero();
    }

    @Test
    void aStoppedServiceAnswersNothingAndOldContextsStayDeadAfterItsStart() {
        var handle = world.shared();
        assertThat(world.scene.stopService()).isTrue();
        assertThat(world.scene.stopService()).isFalse();
        assertCode(world.manager.establish(), 0x8010001D);
        assertOldContextIsDead(handle::status);
        assertThat(world.scene.startService()).isTrue();
        assertOldContextIsDead(handle::status);
        assertThat(world.scene.openHandles()).isZero();
        var fresh = world.establish();
        assertCode(fresh.listReaders(), 0);
        assertCode(fresh.connect(READER, ShareMode.EXCLUSIVE, Protocol.ANY), 0);
        assertThat(world.scene.openContexts()).isEqualTo(2);
        assertCode(world.context.release(), 0x8010001D);
        assertThat(world.scene.openContexts()).isEqualTo(1);
        assertCode(handle.disconnect(Disposition.LEAVE), 0x80100003);
    }

    private void assertOldContextIsDead(Supplier<Result<?>> status) {
        assertCode(world.context.isValid(), 0);
        assertCode(world.context.cancel(), 0);
        assertCode(world.context.listReaders(), 0x8010001D);
        assertCode(world.change(LONG, ReaderState.unaware(READER)).result(), 0x8010001D);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010001D);
        assertCode(status.get(), 0x8010001D);
    }

    @Test
    void aWaiterAndABlockedConnectEndWithTheService() {
        var known = world.state();
        var wait = world.elsewhere(context -> context.getStatusChange(LONG, List.of(known)).result().code());
        world.awaitInFlight(NativeCall.GET_STATUS_CHANGE);
        assertCode(world.shared().beginTransaction(), 0);
        var connect = world.elsewhere(context -> context.connect(READER, ShareMode.SHARED, Protocol.ANY).code());
        world.awaitInFlight(NativeCall.CONNECT);
        world.scene.stopService();
        assertCode(get(wait), 0x80100013);
        assertCode(get(connect), 0x80100013);
    }

    @Test
    void aBlockedBeginAndAHungCallEndWithTheService() {
        var owner = world.shared();
        var connected = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        var begin = world.elsewhere(context -> {
            var handle = World.handle(context, ShareMode.SHARED, Protocol.ANY);
            connected.countDown();
            World.await(() -> go.getCount() == 0);
            return handle.beginTransaction().code();
        });
        var reconnect = world.elsewhere(context -> {
            var handle = World.handle(context, ShareMode.SHARED, Protocol.ANY);
            connected.countDown();
            World.await(() -> world.scene.readers().getFirst().hung());
            return handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE).code();
        });
        World.await(() -> connected.getCount() == 0);
        assertCode(owner.beginTransaction(), 0);
        go.countDown();
        world.awaitInFlight(NativeCall.BEGIN_TRANSACTION);
        world.scene.hang(READER);
        world.awaitInFlight(NativeCall.RECONNECT);
        world.scene.stopService();
        assertCode(get(begin), 0x8010001D);
        assertCode(get(reconnect), 0x8010006A);
    }

    @Test
    void aCallFromAnotherThreadIsABugCancelExcepted() {
        var handle = world.shared();
        List<Consumer<World>> calls = List.of(
                w -> w.context.listReaders(), w -> w.context.isValid(), w -> w.context.listGroups(),
                w -> w.change(LONG), w -> w.connect(ShareMode.SHARED, Protocol.ANY), w -> w.context.release(),
                _ -> handle.status(), _ -> handle.disconnect(Disposition.LEAVE), _ -> handle.beginTransaction(),
                _ -> handle.endTransaction(Disposition.LEAVE),
                _ -> handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE));
        var test = Thread.currentThread().getName();
        get(world.elsewhere(_ -> {
            for (var call : calls) {
                assertThatIllegalStateException().isThrownBy(() -> call.accept(world))
                        .withMessageContaining(test).withMessageContaining("another thread");
            }
            assertCode(world.context.cancel(), 0);
            return 0;
        }));
        assertCode(handle.status(), 0);
    }

    @Test
    void theSmallSceneHasAGoodCardAStorageCardAMuteCardAndAnEmptyReader() {
        var small = SimulatedResourceManager.small();
        var cards = small.scene().readers().stream().map(SimulatedReader::card).toList();
        assertThat(cards).containsExactly(Optional.of(SimulatedCard.T1),
                Optional.of(SimulatedCard.CONTACTLESS), Optional.of(SimulatedCard.MUTE),
                Optional.empty());
        assertThat(small.scene().readers()).allSatisfy(reader -> assertThat(reader.name()).startsWith("Simulated "));
    }
}
