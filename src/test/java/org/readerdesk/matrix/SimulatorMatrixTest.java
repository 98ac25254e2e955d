package org.readerdesk.matrix;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.readerdesk.matrix.Fault.Environment;

/// The faults that the simulator can have.
class SimulatorMatrixTest {

    private static Matrix matrix;

    @BeforeAll
    static void start() {
        matrix = new Matrix(Environment.SIMULATOR, SimulatorWorld::new);
    }

    @AfterAll
    static void stop() {
        matrix.close();
    }

    @TestFactory
    Stream<DynamicNode> eachFaultAgainstEachOperation() {
        return matrix.tests();
    }

    @TestFactory
    Stream<DynamicNode> eachCodeGivenToEachCall() {
        return Injections.tests(matrix, Environment.SIMULATOR);
    }
}
