package org.readerdesk.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.readerdesk.codes.CodeEntry;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.pcsc.ResultCode;

/// Rows that are generated: every SCARD code there is, given once to the native call of every operation.
final class Injections {

    /// Of these the monitor only learns that it must ask again.
    static final Set<ResultCode> HARMLESS_TO_WATCH = Set.of(ResultCode.TIMEOUT, ResultCode.CANCELLED,
            ResultCode.UNKNOWN_READER, ResultCode.NO_READERS_AVAILABLE);

    private static final int FACILITY = 0x10;
    /// The handle wants a reconnect.
    private static final Set<ResultCode> STALE = Set.of(ResultCode.RESET_CARD, ResultCode.REMOVED_CARD,
            ResultCode.UNPOWERED_CARD, ResultCode.UNRESPONSIVE_CARD, ResultCode.NO_SMARTCARD,
            ResultCode.READER_UNAVAILABLE, ResultCode.COMM_ERROR);
    /// The handle is dead.
    private static final Set<ResultCode> LOST =
            Set.of(ResultCode.INVALID_HANDLE, ResultCode.NO_SERVICE, ResultCode.SERVICE_STOPPED);
    /// An unlock that is answered so took nothing back.
    private static final Set<ResultCode> STILL_LOCKED = Set.of(ResultCode.INVALID_VALUE);

    /// A reading goes on after these, though they make a handle stale elsewhere: they are about the card.
    private static final Set<ResultCode> ABOUT_THE_CARD = Set.of(ResultCode.UNPOWERED_CARD,
            ResultCode.UNRESPONSIVE_CARD, ResultCode.NO_SMARTCARD);
    /// No fault in a reading: the driver has no such attribute.
    private static final Set<Integer> NOT_AVAILABLE = Set.of(0x8010001F, 0x80100022);

    private Injections() {
    }

    /// The codes, each number once.
    static List<ResultCode> codes() {
        return ResultCodes.standard().all().stream().map(CodeEntry::code)
                .filter(code -> code.facility() == FACILITY).distinct().toList();
    }

    /// Where codes are injected.
    static boolean plannedIn(Environment environment) {
        return environment == Environment.SIMULATOR || environment == Environment.STAND_IN_4_4;
    }

    /// The operations whose answer carries a code there; pcscd's protocol has none for what the monitor asks.
    static List<Op> ops(Environment environment) {
        return Arrays.stream(Op.values())
                .filter(op -> op != Op.WATCH || environment == Environment.SIMULATOR).toList();
    }

    static String name(ResultCode code) {
        return code.hex() + " given to the call";
    }

    /// A test for each cell.
    static Stream<DynamicNode> tests(Matrix matrix, Environment environment) {
        return codes().stream().map(code -> DynamicContainer.dynamicContainer(name(code), ops(environment).stream()
                .map(op -> DynamicTest.dynamicTest(op.title(),
                        () -> matrix.run(row(code), op, expected(op, code, environment))))));
    }

    private static Fault row(ResultCode code) {
        var asked = new AtomicReference<>(Op.STATUS);
        return Faults.fault(name(code), Set.of(Environment.values())).begin(Moment.BEFORE, (world, op) -> {
            asked.set(op);
            world.inject(op, code);
        }).check(world -> Await.until("the call to be made",
                () -> world.injectionUsed(asked.get()))).end(World::endInjection)
                .row();
    }

    /// The rules by which the core understands a code.
    static Expected expected(Op op, ResultCode code, Environment environment) {
        boolean shutOut = code.equals(ResultCode.SHARING_VIOLATION);
        // what another program's transaction shuts out is asked again: Begin by pcsc-lite itself
        boolean asksAgain = switch (op) {
            case RECONNECT, STATUS, TRANSMIT -> shutOut;
            case LOCK -> shutOut && environment != Environment.SIMULATOR;
            default -> false;
        };
        boolean missing = op == Op.PASSPORT && NOT_AVAILABLE.contains(code.value());
        String number = asksAgain || missing ? "ok" : code.hex().substring(8);
        return new Expected(false, op == Op.WATCH && HARMLESS_TO_WATCH.contains(code) ? "ok" : number, switch (op) {
            case ATTACH, OPEN, DETACH, CLOSE -> "F";
            case WATCH -> HARMLESS_TO_WATCH.contains(code) ? "P" : "-";
            case LOCK -> asksAgain ? "L" : after(code, "A");
            case UNLOCK -> after(code, STILL_LOCKED.contains(code) ? "L" : "A");
            case PASSPORT -> ABOUT_THE_CARD.contains(code) ? "A" : after(code, "A");
            case RECONNECT, STATUS, TRANSMIT, ADOPT -> after(code, "A");
        });
    }

    private static String after(ResultCode code, String otherwise) {
        return STALE.contains(code) ? "S" : LOST.contains(code) ? "F" : otherwise;
    }
}
