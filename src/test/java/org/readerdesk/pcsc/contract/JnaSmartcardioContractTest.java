package org.readerdesk.pcsc.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.pcsc.javax.JavaResourceManager;

@NeedsPcscd
@DisplayName("jnasmartcardio keeps the contract on the real pcscd")
final class JnaSmartcardioContractTest extends PortTest implements JavaContract, LockContract, ExclusiveContract {

    private static PrivateBench bench;

    @BeforeAll
    static void open() {
        bench = new PrivateBench(JavaResourceManager.jnasmartcardio());
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
