package org.readerdesk.pcsc.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

@NeedsPcscd
@DisplayName("the own mapping keeps the contract on the real pcscd")
final class WinscardPcscdContractTest extends PortTest implements PcscliteContract, ServiceContract {

    private static PrivateBench bench;

    @BeforeAll
    static void open() {
        bench = new PrivateBench(new WinscardResourceManager());
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
