package org.readerdesk.pcsc.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.pcsc.javax.JavaResourceManager;

@NeedsPcscd
@DisplayName("the JDK's provider keeps the contract on the real pcscd")
final class JdkSmartcardioContractTest extends PortTest implements JavaContract {

    private static PrivateBench bench;

    @BeforeAll
    static void open() {
        bench = new PrivateBench(JavaResourceManager.jdk());
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Override
    public PrivateBench bench() {
        return bench;
    }
}
