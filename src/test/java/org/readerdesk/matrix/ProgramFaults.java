package org.readerdesk.matrix;

import static org.readerdesk.matrix.Faults.ALL;
import static org.readerdesk.matrix.Faults.LIBRARY;
import static org.readerdesk.matrix.Faults.PLUGGABLE;
import static org.readerdesk.matrix.Faults.fault;
import static org.readerdesk.matrix.Faults.require;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.readerdesk.manage.Operation;
import org.readerdesk.matrix.Fault.Meanwhile;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.matrix.Op.Start;
import org.readerdesk.matrix.World.Program;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Another program uses the card, the driver does not come back, or time goes wrong.
final class ProgramFaults {

    /// Slow readers take five seconds; less shows the same.
    private static final Duration SLOW = Duration.ofMillis(Long.getLong("readerdesk.matrix.slow", 500));
    /// Timers of milliseconds end up to one early.
    private static final Duration TIMER = Duration.ofMillis(1);
    private static final Duration CLOCK_BACK = Duration.ofHours(-1);
    /// How many calls a passport takes, so that it is no slower than anything else.
    private static final int MANY_CALLS = Attribute.values().length;
    private static final int MOST_HANDLES = 200;
    private static final Consumer<World> PERSON_STOPS = world -> world.core.lanes.stopWaiting(world.target);

    static final List<Fault> ROWS = List.of(
            fault("reset by another program", ALL).begin(Moment.BEFORE, (world, op) -> {
                expect(connected(world, op).reconnect(Initialization.RESET), op);
                world.endOther();
            }).row(),
            fault("card left without power by another program", ALL).begin(Moment.BEFORE, (world, op) -> {
                var other = connected(world, op);
                expect(op.start == Start.LOCKED ? other.reconnect(Initialization.UNPOWER)
                        : other.disconnect(Disposition.UNPOWER), op);
            }).end(world -> {
                // power comes back by a reset only, of whoever
                world.endOther();
                world.core.run(world.target, reset());
            }).row(),
            fault("short foreign transaction", ALL).begin(Moment.BEFORE, ProgramFaults::otherBegins)
                    .relief(world -> world.other().end()).row(),
            fault("endless foreign transaction", ALL).begin(Moment.BEFORE, ProgramFaults::otherBegins)
                    .relief(PERSON_STOPS).end(world -> world.other().end()).row(),
            fault("foreign exclusive connection", ALL).begin(Moment.ALONE, world -> require(
                    world.other().connect(world.target, ShareMode.EXCLUSIVE), "the other program connects"))
                    .end(world -> world.other().disconnect(Disposition.LEAVE)).row(),
            fault("all 200 card handles of the reader taken by others", LIBRARY)
                    .begin(Moment.BEFORE, ProgramFaults::takeHandles)
                    .end(world -> require(((WireProgram) world.other()).release(), "the others let go")).row(),
            fault("hung driver", PLUGGABLE).begin(Moment.BEFORE, World::hang).relief(PERSON_STOPS)
                    .end(World::letGo).row(),
            fault("slow reader", PLUGGABLE)
                    .begin(Moment.BEFORE,
                            (world, op) -> world
                                    .slow(op == Op.PASSPORT ? SLOW.dividedBy(MANY_CALLS).plus(TIMER) : SLOW))
                    .check(world -> require(world.lastTook.map(took -> took.plus(TIMER))
                            .filter(took -> took.compareTo(SLOW) < 0).isEmpty(), "it took " + world.lastTook))
                    .end(world -> world.slow(Duration.ZERO)).row(),
            fault("clock set back by an hour before the call", PLUGGABLE)
                    .begin(Moment.BEFORE, world -> core(world).shiftClock(CLOCK_BACK))
                    .check(world -> require(core(world).clockShift().equals(CLOCK_BACK), "the clock is right"))
                    .end(world -> core(world).shiftClock(Duration.ZERO)).row(),
            clockInTheCall(),
            fault("second instance of the program", LIBRARY).begin(Moment.UNDER, World::startInstance)
                    .check(world -> require(world.instanceWatches(), "it does not watch")).row());

    private ProgramFaults() {
    }

    private static Fault clockInTheCall() {
        var row = fault("clock set back by an hour in a call that is given up", PLUGGABLE)
                .begin(Moment.BEFORE, World::hold).end(world -> {
                    world.letGo();
                    core(world).shiftClock(Duration.ZERO);
                }).row();
        return new Fault(row.name(), row.environments(), row.when(), row.begin(),
                Optional.of(new Meanwhile((world, _) -> {
                    core(world).shiftClock(CLOCK_BACK);
                    PERSON_STOPS.accept(world);
                }, true, true)), row.check(), row.end(), row.others());
    }

    /// The other program, connected beside whatever we hold. It would wait for our lock, so that is given back
    /// meanwhile.
    private static Program connected(World world, Op op) {
        if (op.start == Start.LOCKED) {
            core(world).must(world.target, new Operation.Unlock(Disposition.LEAVE));
        }
        require(world.other().connect(world.target, ShareMode.SHARED), "the other program connects");
        if (op.start == Start.LOCKED) {
            core(world).must(world.target, new Operation.Lock());
        }
        return world.other();
    }

    private static void takeHandles(World world, Op op) {
        var other = connected(world, op);
        if (op.start == Start.LOCKED) {
            core(world).must(world.target, new Operation.Unlock(Disposition.LEAVE));
        }
        int ours = op.start == Start.NOTHING ? 0 : 1;
        for (int taken = ours + 1; taken < MOST_HANDLES; taken++) {
            require(other.connect(world.target, ShareMode.SHARED), "handle " + taken);
        }
        require(oneMore(world).equals(ResultCode.F_INTERNAL_ERROR), "one more was given");
        if (op.start == Start.LOCKED) {
            core(world).must(world.target, new Operation.Lock());
        }
    }

    private static ResultCode oneMore(World world) {
        try (var program = world.newProgram()) {
            return program.connect(world.target, ShareMode.SHARED);
        }
    }

    static void otherBegins(World world, Op op) {
        expect(connected(world, op).begin(), op);
    }

    /// Against our lock nobody gets through.
    private static void expect(ResultCode code, Op op) {
        var expected = op.start == Start.LOCKED ? ResultCode.SHARING_VIOLATION : ResultCode.SUCCESS;
        require(code.equals(expected), "the other program got " + code);
    }

    private static Operation reset() {
        return new Operation.Reconnect(Optional.empty(), Optional.empty(), Optional.of(Initialization.RESET));
    }

    private static Core core(World world) {
        return world.core;
    }
}
