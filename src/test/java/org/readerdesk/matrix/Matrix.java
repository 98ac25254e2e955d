package org.readerdesk.matrix;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.readerdesk.matrix.Fault.Environment;

/// Runs the rows of one environment, all on one core; after a failed cell on a new one, so that one failure stays one.
final class Matrix implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Environment environment;
    private final Supplier<World> worlds;
    private final Expectations expectations;
    private final Report report;
    private Optional<World> world = Optional.empty();
    private String lastFault = "";

    Matrix(Environment environment, Supplier<World> worlds) {
        this(environment, environment.name(), worlds);
    }

    /// @param part the name of its part of the report
    Matrix(Environment environment, String part, Supplier<World> worlds) {
        this.environment = environment;
        this.worlds = worlds;
        expectations = Expectations.of(environment);
        report = new Report(part);
    }

    /// A test for each cell.
    Stream<DynamicNode> tests() {
        return Faults.in(environment).stream().map(fault -> DynamicContainer.dynamicContainer(fault.name(),
                Arrays.stream(Op.values()).map(op -> DynamicTest.dynamicTest(op.title(),
                        () -> run(fault, op, expectations.of(fault.name(), op))))));
    }

    void run(Fault fault, Op op, Expected expected) {
        var here = world.orElseGet(worlds);
        world = Optional.of(here);
        if (!fault.name().equals(lastFault)) {
            here.endInstance();
            lastFault = fault.name();
        }
        try {
            var cell = new Cell(fault, op, here, expected);
            Assertions.assertTimeoutPreemptively(LIMIT, () -> cell.run(report, environment));
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        world.ifPresent(World::close);
        world = Optional.empty();
    }
}
