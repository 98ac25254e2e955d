package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// What `javax.smartcardio` shows: the basic contract, and a refusal for all that it cannot say.
interface JavaContract extends BasicContract {

    @Test
    default void whatJavaCannotSayIsRefusedAndDoesNothing() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertNotInJava(one().onCard(card -> card.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET)));
        assertNotInJava(one().onCard(CardHandle::status));
        assertNotInJava(one().onCard(card -> card.getAttribute(0x7FFF0003)));
        assertNotInJava(one().onCard(card -> card.setAttribute(0x7FFF0003, Bytes.EMPTY)));
        assertNotInJava(one().onCard(card -> card.endTransaction(Disposition.RESET)));
        assertNotInJava(one().onCard(card -> card.disconnect(Disposition.UNPOWER)));
        assertNotInJava(one().onCard(card -> card.disconnect(Disposition.EJECT)));
        assertNotInJava(one().call(Context::listGroups));
        assertNotInJava(one().call(Context::isValid));
        assertNotInJava(two().connect(reader(), ShareMode.SHARED, Set.of(Protocol.RAW)));
        assertThat(one().transmit()).isEqualTo(SUCCESS);
    }

    private static void assertNotInJava(Result<?> result) {
        assertThat(result).isEqualTo(Result.refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA));
    }

    @Test
    default void itsFeaturesSayTheSame() {
        assertThat(bench().manager().description().features()).doesNotContain(Feature.RECONNECT, Feature.STATUS,
                Feature.ATTRIBUTES, Feature.END_DISPOSITION, Feature.DISCONNECT_DISPOSITION, Feature.RAW_PROTOCOL,
                Feature.FULL_READER_STATE, Feature.SIMULATED);
    }

    @Test
    default void aReaderThatWasNeverListedCannotBeAskedFor() {
        assertThat(one().connect("No such reader", ShareMode.SHARED, Protocol.ANY))
                .isInstanceOfSatisfying(Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.NO_CODE_FROM_JAVA));
    }

    @Test
    default void connectingTellsTheAtr() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow().atr())
                .contains(TestCard.T1.atr());
    }
}
