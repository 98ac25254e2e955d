package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.simulator.World.LONG;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.assertCode;
import static org.readerdesk.pcsc.simulator.World.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.StatusChange;

class StatusChangeTest {

    private static final ReaderState PNP = ReaderState.unaware(ReaderState.PNP);

    private final World world = new World(SimulatedCard.T1);

    @Test
    void anUnawareCallerIsToldAtOnce() {
        var change = world.change(LONG, ReaderState.unaware(READER));
        assertCode(change.result(), 0);
        var state = change.states().getFirst();
        assertThat(state.flags()).containsExactlyInAnyOrder(ReaderFlag.PRESENT, ReaderFlag.CHANGED);
        assertThat(state.atr()).isEqualTo(SimulatedCard.T1.atr());
        assertThat(state.eventCount()).isEqualTo(1);
    }

    @Test
    void withoutChangeTheWaitEndsByTimeout() {
        var known = world.state();
        var change = world.change(Duration.ZERO, known);
        assertCode(change.result(), 0x8010000A);
        assertThat(change.states().getFirst().flags()).containsExactly(ReaderFlag.PRESENT);
        assertCode(world.change(Duration.ofMillis(5), known).result(), 0x8010000A);
    }

    @Test
    void removalAndInsertionEndTheWaitAndAreCounted() {
        var known = world.state();
        var removal = waiting(known);
        world.scene.remove(READER);
        var empty = get(removal).states().getFirst();
        assertThat(empty.flags()).containsExactlyInAnyOrder(ReaderFlag.EMPTY, ReaderFlag.CHANGED);
        assertThat(empty.eventCount()).isEqualTo(2);
        assertThat(empty.atr()).isEqualTo(Bytes.EMPTY);
        var insertion = waiting(empty);
        world.scene.insert(READER, SimulatedCard.MUTE);
        var mute = get(insertion).states().getFirst();
        assertThat(mute.flags()).containsExactlyInAnyOrder(ReaderFlag.PRESENT, ReaderFlag.MUTE, ReaderFlag.CHANGED);
        assertThat(mute.eventCount()).isEqualTo(3);
    }

    @Test
    void anExchangeOfCardsBetweenTwoCallsIsSeenByTheCount() {
        var known = world.state();
        world.scene.remove(READER);
        world.scene.insert(READER, SimulatedCard.T1);
        var change = world.change(LONG, known);
        assertCode(change.result(), 0);
        assertThat(change.states().getFirst().is(ReaderFlag.CHANGED)).isTrue();
    }

    @Test
    void useThatBeginsDoesNotEndTheWaitYetIsToldAtTheTimeout() {
        var known = world.state();
        var handle = world.shared();
        var inUse = world.change(Duration.ZERO, known);
        assertCode(inUse.result(), 0x8010000A);
        assertThat(inUse.states().getFirst().flags())
                .containsExactlyInAnyOrder(ReaderFlag.PRESENT, ReaderFlag.INUSE);
        handle.disconnect(Disposition.LEAVE);
        world.exclusive();
        var exclusive = world.change(Duration.ZERO, known);
        assertCode(exclusive.result(), 0x8010000A);
        assertThat(exclusive.states().getFirst().flags())
                .containsExactlyInAnyOrder(ReaderFlag.PRESENT, ReaderFlag.EXCLUSIVE);
    }

    @Test
    void useThatEndsOrBecomesExclusiveEndsTheWait() {
        var handle = world.shared();
        var becomesExclusive = waiting(world.state());
        handle.reconnect(ShareMode.EXCLUSIVE, Protocol.ANY, Initialization.LEAVE);
        var exclusive = get(becomesExclusive).states().getFirst();
        assertThat(exclusive.flags()).contains(ReaderFlag.EXCLUSIVE, ReaderFlag.CHANGED);
        var ends = waiting(exclusive);
        handle.disconnect(Disposition.LEAVE);
        assertThat(get(ends).states().getFirst().flags()).containsExactlyInAnyOrder(ReaderFlag.PRESENT,
                ReaderFlag.CHANGED);
        var shared = world.shared();
        var sharedEnds = waiting(world.state());
        shared.disconnect(Disposition.LEAVE);
        assertCode(get(sharedEnds).result(), 0);
    }

    @Test
    void aResetByAnotherIsNoEventAtAll() {
        var handle = world.shared();
        var known = world.state();
        handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET);
        assertCode(world.change(Duration.ZERO, known).result(), 0x8010000A);
    }

    @Test
    void readersThatComeAndGoEndAWaitWithThePseudoReader() {
        var arrival = waiting(world.state(), PNP);
        world.scene.plug("Reader B 01 00");
        var states = get(arrival).states();
        assertThat(states.get(0).is(ReaderFlag.CHANGED)).isFalse();
        assertThat(states.get(1).is(ReaderFlag.CHANGED)).isTrue();
        var departure = waiting(world.state(), PNP);
        world.scene.unplug("Reader B 01 00");
        assertThat(get(departure).states().get(1).is(ReaderFlag.CHANGED)).isTrue();
    }

    @Test
    void anArrivalBeforeTheWaitIsNotSeenByThePseudoReader() {
        var known = world.state();
        world.scene.plug("Reader B 01 00");
        assertCode(world.change(Duration.ZERO, known, PNP).result(), 0x8010000A);
    }

    @Test
    void anArrivalWithoutThePseudoReaderIsNotSeen() {
        var known = world.state();
        var wait = world.elsewhere(context -> context.getStatusChange(Duration.ofMillis(30), List.of(known)));
        world.scene.plug("Reader B 01 00");
        assertCode(get(wait).result(), 0x8010000A);
    }

    @Test
    void aReaderThatIsUnpluggedEndsTheWaitAsUnknown() {
        var wait = waiting(world.state());
        world.scene.unplug(READER);
        assertThat(get(wait).states().getFirst().flags()).containsExactlyInAnyOrder(ReaderFlag.UNKNOWN,
                ReaderFlag.UNAVAILABLE, ReaderFlag.CHANGED);
    }

    @Test
    void oneUnknownNameFailsTheWholeCall() {
        var known = List.of(world.state(), ReaderState.unaware("Reader B"));
        var change = world.context.getStatusChange(LONG, known);
        assertCode(change.result(), 0x80100009);
        assertThat(change.states()).isEqualTo(known);
    }

    @Test
    void nothingToLookAtEndsAtOnceWithSuccess() {
        assertCode(world.change(LONG).result(), 0);
        assertCode(world.change(LONG, new ReaderState(READER, Set.of(ReaderFlag.IGNORE), 0, Bytes.EMPTY)).result(), 0);
    }

    @Test
    void seventeenEntriesAreTooMany() {
        var sixteen = new ArrayList<>(Collections.nCopies(16, ReaderState.unaware(READER)));
        assertCode(world.context.getStatusChange(LONG, sixteen).result(), 0);
        sixteen.add(PNP);
        assertCode(world.context.getStatusChange(LONG, sixteen).result(), 0x80100004);
    }

    @Test
    void cancelEndsAWaitFromAnotherThread() {
        var waiter = new AtomicReference<Context>();
        var known = world.state();
        var wait = world.elsewhere(context -> {
            waiter.set(context);
            return context.getStatusChange(LONG, List.of(known));
        });
        world.awaitInFlight(NativeCall.GET_STATUS_CHANGE);
        assertCode(waiter.get().cancel(), 0);
        assertCode(get(wait).result(), 0x80100002);
    }

    @Test
    void cancelBeforeTheWaitSucceedsAndIsLost() {
        var known = world.state();
        assertCode(world.context.cancel(), 0);
        assertCode(world.change(Duration.ofMillis(5), known).result(), 0x8010000A);
    }

    @Test
    void interruptsDoNotEndAWait() {
        var known = world.state();
        Thread.currentThread().interrupt();
        assertCode(world.change(Duration.ofMillis(5), known).result(), 0x8010000A);
        assertThat(Thread.interrupted()).isTrue();
    }

    private CompletableFuture<StatusChange> waiting(ReaderState... known) {
        int before = world.scene.callsInFlight().size();
        var wait = world.elsewhere(context -> context.getStatusChange(LONG, List.of(known)));
        World.await(() -> world.scene.callsInFlight().size() > before);
        world.awaitInFlight(NativeCall.GET_STATUS_CHANGE);
        return wait;
    }
}
