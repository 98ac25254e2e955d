package org.readerdesk.pcsc.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;

/// What the service knows of one plugged reader: its card, who uses it, who holds it. Guarded by the lock of
/// [Simulation].
final class SimReader {

    private static final Set<CardState> ABSENT = EnumSet.of(CardState.ABSENT);
    private static final Set<CardState> UNPOWERED = EnumSet.of(CardState.PRESENT);
    private static final Set<CardState> MUTE = EnumSet.of(CardState.PRESENT, CardState.SWALLOWED);
    private static final Set<CardState> READY =
            EnumSet.of(CardState.PRESENT, CardState.POWERED, CardState.NEGOTIABLE);
    private static final int EVENT_COUNT_MASK = 0xFFFF;

    final String name;
    final List<SimHandle> handles = new ArrayList<>();
    /// Whoever talks to the card holds it: one command at a time.
    final Object driver = new Object();
    final Attributes attributes;
    Optional<SimulatedCard> card;
    Set<CardState> state = ABSENT;
    Bytes atr = Bytes.EMPTY;
    /// Fixed for everybody until the next reset or removal.
    Optional<Protocol> protocol = Optional.empty();
    /// The service cut the power and will give it again at the next connect.
    boolean powerCut;
    /// The only handle there is has the reader exclusively.
    boolean exclusive;
    boolean plugged = true;
    int eventCount;
    private Optional<SimHandle> holder = Optional.empty();
    private int holds;

    SimReader(String name, Optional<SimulatedCard> card) {
        this.name = name;
        this.attributes = new Attributes(name);
        this.card = card;
        power();
    }

    void insert(SimulatedCard inserted) {
        card = Optional.of(inserted);
        power();
        countEvent();
    }

    void remove() {
        card = Optional.empty();
        power();
        handles.forEach(handle -> handle.happened(ResultCode.REMOVED_CARD));
        dropHolds();
        countEvent();
    }

    /// Powers the card and asks for its ATR; the protocol is open again.
    void power() {
        protocol = Optional.empty();
        powerCut = false;
        atr = card.map(SimulatedCard::atr).orElse(Bytes.EMPTY);
        state = card.map(present -> present.isMute() ? MUTE : READY).orElse(ABSENT);
    }

    void cutPower() {
        protocol = Optional.empty();
        if (card.isPresent()) {
            state = UNPOWERED;
            powerCut = true;
        }
    }

    void tellAll(ResultCode event) {
        handles.forEach(handle -> handle.happened(event));
    }

    /// What a new service sees: no handles, nobody's hold, a fresh count.
    void restart() {
        handles.clear();
        dropHolds();
        exclusive = false;
        eventCount = 0;
        power();
    }

    boolean is(CardState wanted) {
        return state.contains(wanted);
    }

    boolean inUse() {
        return !handles.isEmpty();
    }

    Optional<SimHandle> holder() {
        return holder;
    }

    int holds() {
        return holds;
    }

    boolean heldByAnother(SimHandle handle) {
        return holder.isPresent() && holder.get() != handle;
    }

    void hold(SimHandle handle) {
        holder = Optional.of(handle);
        holds++;
    }

    void dropOneHold() {
        holds--;
        if (holds == 0) {
            holder = Optional.empty();
        }
    }

    void dropHolds() {
        holder = Optional.empty();
        holds = 0;
    }

    private void countEvent() {
        eventCount = eventCount + 1 & EVENT_COUNT_MASK;
    }
}
