package org.readerdesk.matrix;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.matrix.Fault.Environment;

/// The faults that a service of protocol 4:4 (pcsc-lite 1.9) can have, through the native library.
@NeedsPcsclite
class StandIn44MatrixTest {

    private static final int MINOR = 4;
    private static Matrix matrix;

    @BeforeAll
    static void start() {
        Path socket = StandInPcscd.newSocket();
        matrix = new Matrix(Environment.STAND_IN_4_4, () -> new StandInWorld(socket, MINOR));
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
        return Injections.tests(matrix, Environment.STAND_IN_4_4);
    }
}
