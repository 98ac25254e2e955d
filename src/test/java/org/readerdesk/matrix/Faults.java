package org.readerdesk.matrix;

import static org.readerdesk.matrix.Fault.Environment.PCSCD;
import static org.readerdesk.matrix.Fault.Environment.SIMULATOR;
import static org.readerdesk.matrix.Fault.Environment.STAND_IN_4_4;
import static org.readerdesk.matrix.Fault.Environment.STAND_IN_4_5;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Meanwhile;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.matrix.Fault.Step;
import org.readerdesk.pcsc.ResultCode;

/// How rows are written down.
final class Faults {

    static final Set<Environment> STAND_INS = EnumSet.of(STAND_IN_4_4, STAND_IN_4_5);
    static final Set<Environment> PLUGGABLE = EnumSet.of(STAND_IN_4_4, STAND_IN_4_5, SIMULATOR);
    static final Set<Environment> LIBRARY = EnumSet.of(STAND_IN_4_4, STAND_IN_4_5, PCSCD);
    static final Set<Environment> ALL = EnumSet.of(STAND_IN_4_4, STAND_IN_4_5, PCSCD, SIMULATOR);

    private Faults() {
    }

    /// Every row that is run in `environment`, those of the injected codes excepted.
    static List<Fault> in(Environment environment) {
        var all = new ArrayList<Fault>();
        all.addAll(ServiceFaults.ROWS);
        all.addAll(CardFaults.ROWS);
        all.addAll(ProgramFaults.ROWS);
        all.addAll(ReaderFaults.ROWS);
        all.addAll(FolderFaults.ROWS);
        return all.stream().filter(fault -> fault.environments().contains(environment)).toList();
    }

    /// Begins a row.
    static Builder fault(String name, Set<Environment> environments) {
        return new Builder(name, environments);
    }

    static void require(boolean inForce, String what) {
        if (!inForce) {
            throw new AssertionError("the fault is not in force: " + what);
        }
    }

    static void require(ResultCode code, String what) {
        require(code.isSuccess(), what + ": " + code);
    }

    /// A row in the making.
    static final class Builder {

        private final String name;
        private final Set<Environment> environments;
        private Moment when = Moment.BEFORE;
        private Step begin = (_, _) -> {
        };
        private Optional<Meanwhile> meanwhile = Optional.empty();
        private Consumer<World> check = _ -> {
        };
        private Consumer<World> end = _ -> {
        };
        private ResultCode others = ResultCode.SUCCESS;

        private Builder(String name, Set<Environment> environments) {
            this.name = name;
            this.environments = environments;
        }

        Builder begin(Moment moment, Consumer<World> step) {
            return begin(moment, (world, _) -> step.accept(world));
        }

        Builder begin(Moment moment, Step step) {
            when = moment;
            begin = step;
            return this;
        }

        /// Holds the operation's call and does harm meanwhile.
        Builder inTheCall(Consumer<World> harm) {
            begin = (world, op) -> world.hold(op);
            meanwhile = Optional.of(new Meanwhile((world, op) -> {
                harm.accept(world);
                world.letGo();
            }, false, true));
            return this;
        }

        /// Does harm while the operation waits for another program.
        Builder harmInTheWait(Consumer<World> harm) {
            meanwhile = Optional.of(new Meanwhile((world, _) -> harm.accept(world), false, false));
            return this;
        }

        /// Ends what the operation waits for.
        Builder relief(Consumer<World> step) {
            meanwhile = Optional.of(new Meanwhile((world, _) -> step.accept(world), true, false));
            return this;
        }

        Builder check(Consumer<World> check) {
            this.check = check;
            return this;
        }

        Builder end(Consumer<World> end) {
            this.end = end;
            return this;
        }

        Builder others(ResultCode code) {
            others = code;
            return this;
        }

        Fault row() {
            return new Fault(name, environments, when, begin, meanwhile, check, end, others);
        }
    }
}
