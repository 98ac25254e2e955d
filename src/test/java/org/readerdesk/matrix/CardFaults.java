package org.readerdesk.matrix;

import static org.readerdesk.matrix.Faults.ALL;
import static org.readerdesk.matrix.Faults.PLUGGABLE;
import static org.readerdesk.matrix.Faults.STAND_INS;
import static org.readerdesk.matrix.Faults.fault;
import static org.readerdesk.matrix.Faults.require;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.readerdesk.manage.AttachmentState.Held;
import org.readerdesk.manage.Operation;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.matrix.World.Card;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ShareMode;

/// The card goes, is another one, does not answer, or answers oddly.
final class CardFaults {

    private static final AtomicInteger ODD_ANSWERS = new AtomicInteger();
    private static final Bytes DONE = Bytes.parseHex("9000");

    static final List<Fault> ROWS = List.of(
            fault("card pulled before the call", ALL).begin(Moment.BEFORE, CardFaults::pull)
                    .check(world -> world.core.awaitLetter(world.target, "E")).end(CardFaults::putBack).row(),
            fault("card pulled in the call", PLUGGABLE).inTheCall(CardFaults::pull)
                    .check(world -> world.core.awaitLetter(world.target, "E")).end(CardFaults::putBack).row(),
            fault("card pulled while the call waits for another program", Set.of(Environment.PCSCD))
                    .begin(Moment.BEFORE, ProgramFaults::otherBegins).harmInTheWait(CardFaults::pull)
                    .check(world -> world.core.awaitLetter(world.target, "E")).end(CardFaults::putBack).row(),
            swapped("another card before the call", Card.REPLACED, "P", PLUGGABLE),
            swapped("mute card", Card.MUTE, "M", PLUGGABLE),
            swapped("bad ATR", Card.BROKEN_ATR, "P", ALL),
            swapped("ATR of 40 bytes", Card.LONG_ATR, "M", Set.of(Environment.PCSCD)),
            swapped("ATR of 36 bytes told by the service", Card.LONG_ATR, "P", STAND_INS),
            fault("card dies in mid APDU", ALL).begin(Moment.BEFORE, (world, op) -> {
                world.dyingCard();
                if (op != Op.TRANSMIT) {
                    somebodySends(world);
                    world.core.awaitLetter(world.target, "E");
                }
            }).check(world -> world.core.awaitLetter(world.target, "E")).end(CardFaults::putBack).row(),
            answers("answer of 0 bytes", 0, STAND_INS),
            answers("answer of 1 byte", 1, ALL),
            answers("answer of 300 bytes", 300, ALL),
            answers("answer of 70,000 bytes", 70_000, PLUGGABLE));

    private CardFaults() {
    }

    private static Fault swapped(String name, Card card, String shown, Set<Environment> environments) {
        return fault(name, environments).begin(Moment.BEFORE, world -> {
            pull(world);
            world.core.awaitLetter(world.target, "E");
            world.insert(world.target, card);
            world.core.awaitLetter(world.target, shown);
        }).check(world -> require(world.core.letter(world.target).equals(shown), "not shown as " + shown))
                .end(world -> {
                    pull(world);
                    world.core.awaitLetter(world.target, "E");
                    putBack(world);
                }).row();
    }

    private static Fault answers(String name, int length, Set<Environment> environments) {
        return fault(name, environments).begin(Moment.BEFORE, (world, op) -> {
            ODD_ANSWERS.set(0);
            world.answering(_ -> {
                ODD_ANSWERS.incrementAndGet();
                return Bytes.of(new byte[length]);
            });
            if (op == Op.TRANSMIT) {
                return;
            }
            somebodySends(world);
        }).check(_ -> require(ODD_ANSWERS.get() == 1, "odd answers: " + ODD_ANSWERS))
                .end(world -> world.answering(_ -> DONE)).row();
    }

    private static void pull(World world) {
        world.pull(world.target);
    }

    private static void putBack(World world) {
        world.insert(world.target, Card.GOOD);
    }

    /// Our own handle sends where one is held, another program otherwise.
    private static void somebodySends(World world) {
        if (world.core.lanes.state(world.target).attachment() instanceof Held) {
            world.core.run(world.target, new Operation.Transmit(Op.APDU));
        } else {
            require(world.other().connect(world.target, ShareMode.SHARED), "the other program connects");
            world.other().transmit(Op.APDU);
            world.endOther();
        }
    }
}
