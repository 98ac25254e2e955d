package org.readerdesk.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Meanwhile;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Platform;

/// One fault against one operation.
final class Cell {

    /// A call that has lasted so long waits; what does not wait is done far sooner.
    private static final long WAITS_NANOS = Duration.ofMillis(150).toNanos();
    private static final ResultCodes CODES = ResultCodes.standard();

    private final Fault fault;
    private final Op op;
    private final World world;
    private final Core core;
    private final Expected expected;
    private Answer answer = Answer.SUCCESS;
    private String others = "-";
    private String again = "-";
    private String state = "-";
    private boolean waited;
    private long tookMillis;

    Cell(Fault fault, Op op, World world, Expected expected) {
        this.fault = fault;
        this.op = op;
        this.world = world;
        this.core = world.core;
        this.expected = expected;
    }

    /// Runs it and writes its row.
    ///
    /// @throws AssertionError when it is not as expected
    void run(Report report, Environment environment) {
        long began = System.nanoTime();
        world.lastTook = Optional.empty();
        Optional<Throwable> failure = Optional.empty();
        try {
            meet();
            recover();
        } catch (AssertionError | RuntimeException e) {
            failure = Optional.of(e);
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        var found = new Expected(waited, Expected.code(answer), state);
        if (failure.isEmpty() && !found.equals(expected)) {
            failure = Optional.of(new AssertionError("expected %s, found %s".formatted(expected, found)));
        }
        String verdict = failure.isEmpty() ? "ok" : "FAILED";
        String by = answer.byReaderDesk() ? "ReaderDesk" : "resource manager";
        String code = "%s %s".formatted(answer.code().hex(), CODES.name(answer, Platform.PCSCLITE));
        report.write(List.of(fault.name(), environment.title, op.title(),
                failure.map(e -> code + " (" + firstLine(e) + ")").orElse(code), by, words(), others, again,
                Long.toString(op == Op.WATCH ? millis : tookMillis), Long.toString(millis), verdict));
        if (failure.isPresent()) {
            throw new AssertionError("%s / %s: %s".formatted(fault.name(), op.title(), failure.get().getMessage()),
                    failure.get());
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }

    private void meet() {
        if (fault.when() == Moment.ALONE || fault.when() == Moment.UNDER) {
            fault.begin().run(world, op);
        }
        long handle = fault.when() == Moment.ALONE ? -1 : prepare();
        if (fault.when() == Moment.BEFORE) {
            fault.begin().run(world, op);
        }
        if (op == Op.WATCH) {
            watch();
        } else {
            operate(op.operation(handle));
        }
        if (CODES.explain(answer, Platform.PCSCLITE).meaning().isBlank()) {
            throw new AssertionError("no sentence for " + answer);
        }
    }

    private long prepare() {
        return switch (op.start) {
            case NOTHING -> -1;
            case ATTACHED -> {
                core.must(world.target, Op.ATTACH_SHARED);
                yield -1;
            }
            case LOCKED -> {
                core.must(world.target, Op.ATTACH_SHARED);
                core.must(world.target, new Operation.Lock());
                yield -1;
            }
            case OPENED -> core.must(world.target, Op.OPEN_SHARED).data().handle().orElseThrow();
        };
    }

    private void operate(Operation operation) {
        long submitted = System.nanoTime();
        var future = core.lanes.submit(world.target, operation);
        if (fault.meanwhile().isPresent()) {
            var meanwhile = fault.meanwhile().get();
            if (expected.waited()) {
                Await.until(operation + " to be under way", () -> future.isDone()
                        || (meanwhile.held() ? world.isHeld(op) : System.nanoTime() - submitted > WAITS_NANOS));
            } else {
                Core.get(future, operation);
            }
            waited = !future.isDone();
            if (meanwhile.relief()) {
                fault.check().accept(world);
                askOther();
                meanwhile.step().run(world, op);
            } else {
                meanwhile.step().run(world, op);
                fault.check().accept(world);
            }
        }
        var outcome = Core.get(future, operation);
        answer = outcome.answer();
        tookMillis = outcome.took().toMillis();
        world.lastTook = Optional.of(outcome.took());
        if (outcome.took().isNegative()) {
            throw new AssertionError("it took " + outcome.took());
        }
        state = Expected.letter(outcome.after().phase());
        finish(outcome);
    }

    private void finish(Outcome outcome) {
        if (fault.when() == Moment.AFTER) {
            fault.begin().run(world, op);
            Await.until("the state to become " + expected.state(),
                    () -> Expected.letter(core.phase(world.target)).equals(expected.state()));
            state = expected.state();
        } else if (!Expected.letter(core.phase(world.target)).equals(state) && core.noticing && core.serviceIsUp()) {
            throw new AssertionError("the lane shows %s, the outcome %s".formatted(core.phase(world.target),
                    outcome.after().phase()));
        }
        if (fault.meanwhile().filter(Meanwhile::relief).isEmpty()) {
            fault.check().accept(world);
            askOther();
        }
    }

    private void watch() {
        if (fault.when() == Moment.AFTER) {
            fault.begin().run(world, op);
        }
        fault.meanwhile().filter(meanwhile -> !meanwhile.relief()).ifPresent(m -> m.step().run(world, op));
        fault.check().accept(world);
        Await.until("the monitor to show " + expected + ", not " + core.monitor.current(), () -> {
            answer = core.monitor.current().service() instanceof Unavailable gone ? gone.answer() : Answer.SUCCESS;
            state = core.letter(world.target);
            return new Expected(false, Expected.code(answer), state).equals(expected);
        });
        if (answer.isSuccess()) {
            // that it shows the right thing might be luck: make it show something new elsewhere
            world.pull(world.second());
            core.awaitLetter(world.second(), "E");
            world.insert(world.second(), World.Card.GOOD);
            core.awaitLetter(world.second(), "P");
        }
        askOther();
        fault.meanwhile().filter(Meanwhile::relief).ifPresent(meanwhile -> meanwhile.step().run(world, op));
    }

    private void askOther() {
        var reader = world.second();
        var attached = core.run(reader, Op.ATTACH_SHARED);
        if (!attached.code().equals(fault.others())) {
            throw new AssertionError("attaching to another reader: %s; expected %s".formatted(attached.answer(),
                    fault.others()));
        }
        if (attached.code().isSuccess()) {
            core.must(reader, new Operation.Status());
            core.must(reader, new Operation.Detach(Disposition.LEAVE));
            others = "untouched";
        } else {
            others = "served alike: " + attached.code().hex();
        }
    }

    private void recover() {
        fault.end().accept(world);
        world.endOther();
        Await.until("the abandoned call to end", () -> core.lanes.state(world.target).stuck() == 0);
        core.awaitLetter(world.first(), "P");
        core.awaitLetter(world.second(), "P");
        if (core.phase(world.target) != Phase.FREE) {
            core.run(world.target, new Operation.Detach(Disposition.LEAVE));
        }
        for (var handle : core.lanes.handles()) {
            core.run(world.target, new Operation.Close(handle.id(), Disposition.LEAVE));
        }
        world.target = world.first();
        core.must(world.target, Op.ATTACH_SHARED);
        core.must(world.target, new Operation.Status());
        core.must(world.target, new Operation.Detach(Disposition.LEAVE));
        again = "works";
    }

    private String words() {
        return switch (state) {
            case "F" -> "free";
            case "A" -> "attached";
            case "L" -> "locked";
            case "S" -> "stale";
            case "P" -> "shown with card";
            case "E" -> "shown empty";
            case "M" -> "shown mute";
            case "X" -> "shown in exclusive use";
            case "G" -> "shown as gone";
            default -> op == Op.WATCH ? "shown without service" : state;
        };
    }
}
