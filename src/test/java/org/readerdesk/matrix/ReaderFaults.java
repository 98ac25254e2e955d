package org.readerdesk.matrix;

import static org.readerdesk.matrix.Faults.PLUGGABLE;
import static org.readerdesk.matrix.Faults.STAND_INS;
import static org.readerdesk.matrix.Faults.fault;
import static org.readerdesk.matrix.Faults.require;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.matrix.World.Card;

/// Readers go, come back elsewhere, are many, or have strange names.
final class ReaderFaults {

    private static final String THIRD = "Third reader";
    private static final String INVALID = "Reader \uDCFF\uDCC3(\uDC80 00 00";
    private static final String LONGEST = "L".repeat(127);
    private static final int MOST = 16;

    static final List<Fault> ROWS = List.of(
            fault("reader unplugged before the call", PLUGGABLE).begin(Moment.BEFORE, ReaderFaults::unplug)
                    .check(world -> world.core.awaitLetter(world.target, "G")).end(ReaderFaults::plugBack).row(),
            fault("reader unplugged in the call", PLUGGABLE).inTheCall(ReaderFaults::unplug)
                    .check(world -> world.core.awaitLetter(world.target, "G")).end(ReaderFaults::plugBack).row(),
            fault("the reader's name returns in another slot", PLUGGABLE).begin(Moment.BEFORE, world -> {
                unplug(world);
                world.core.awaitLetter(world.target, "G");
                world.plug(THIRD);
                plugBack(world);
            }).check(world -> world.core.awaitLetter(THIRD, "E")).end(world -> world.unplug(THIRD)).row(),
            fault("two readers swap their slots", PLUGGABLE).begin(Moment.BEFORE, world -> {
                var back = world.before(world.first(), world.second())
                        ? List.of(world.second(), world.first()) : List.of(world.first(), world.second());
                world.unplug(world.first());
                world.unplug(world.second());
                world.core.awaitLetter(world.second(), "G");
                for (var reader : back) {
                    world.plug(reader);
                    world.insert(reader, Card.GOOD);
                }
                world.core.awaitLetter(world.second(), "P");
            }).row(),
            fault("16 readers and a 17th", PLUGGABLE).begin(Moment.UNDER, world -> {
                for (int i = 3; i <= MOST; i++) {
                    world.plug("Reader " + i);
                }
                Await.until("16 readers to be shown", () -> world.core.monitor.current().readers().size() == MOST);
                require(!world.canPlug("Reader 17"), "a 17th reader was taken");
            }).end(world -> {
                for (int i = 3; i <= MOST; i++) {
                    world.unplug("Reader " + i);
                }
            }).row(),
            named("name with invalid UTF-8", INVALID, STAND_INS),
            named("name of 127 bytes", LONGEST, PLUGGABLE),
            fault("event storm of another reader", PLUGGABLE).begin(Moment.UNDER, world -> world.storm(THIRD))
                    .check(world -> {
                        long before = world.stormEvents();
                        Await.until("the storm to go on", () -> world.stormEvents() > before + 10);
                    }).end(World::calmStorm).row());

    private ReaderFaults() {
    }

    private static Fault named(String name, String reader, Set<Environment> environments) {
        Consumer<World> check = world -> world.core.awaitLetter(reader, "P");
        return fault(name, environments).begin(Moment.UNDER, world -> {
            world.plug(reader);
            world.insert(reader, Card.GOOD);
            world.target = reader;
        }).check(check).end(world -> world.unplug(reader)).row();
    }

    private static void unplug(World world) {
        world.unplug(world.target);
    }

    private static void plugBack(World world) {
        world.plug(world.target);
        world.insert(world.target, Card.GOOD);
    }
}
