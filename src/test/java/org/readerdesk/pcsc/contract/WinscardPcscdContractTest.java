package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
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

    /// The driver of the virtual readers sets the length of an attribute that it does not know to 0, so pcscd, which
    /// knows the name, believes that there is no room for it.
    @Override
    @Test
    public void theFriendlyNameIsAnAttribute() {
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(one().onCard(card -> card.getAttribute(FRIENDLY_NAME)).code())
                .isEqualTo(ResultCode.INSUFFICIENT_BUFFER);
    }
}
