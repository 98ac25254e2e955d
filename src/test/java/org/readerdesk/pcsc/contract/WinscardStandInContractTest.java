package org.readerdesk.pcsc.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

@NeedsPcsclite
@DisplayName("the own mapping keeps the contract on the stand-in pcscd")
final class WinscardStandInContractTest extends PortTest
        implements
            PcscliteContract,
            PluggingContract,
            TellingContract,
            ServiceContract {

    private static StandInBench bench;

    @BeforeAll
    static void open() {
        bench = new StandInBench(new WinscardResourceManager());
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Override
    public StandInBench bench() {
        return bench;
    }
}
