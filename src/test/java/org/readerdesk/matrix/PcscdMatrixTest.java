package org.readerdesk.matrix;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.matrix.Fault.Environment;

/// The faults that a real pcscd with virtual readers can have.
@NeedsPcscd
class PcscdMatrixTest {

    private static PrivatePcscd pcscd;
    private static Matrix matrix;

    @BeforeAll
    static void start() {
        pcscd = PrivatePcscd.start(2);
        matrix = new Matrix(Environment.PCSCD, () -> new PcscdWorld(pcscd));
    }

    @AfterAll
    static void stop() {
        matrix.close();
        pcscd.close();
    }

    @TestFactory
    Stream<DynamicNode> eachFaultAgainstEachOperation() {
        return matrix.tests();
    }
}
