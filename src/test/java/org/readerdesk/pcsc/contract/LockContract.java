package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;

import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ShareMode;

/// Transactions, where two programs can be in calls at once.
interface LockContract extends Desk {

    @Test
    default void aTransactionKeepsAnotherWaitingUntilItsEnd() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        var begin = two().cardLater(CardHandle::beginTransaction);
        assertThat(one().transmit()).isEqualTo(SUCCESS);
        assertThat(begin).isNotCompleted();
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(begin).succeedsWithin(Program.LIMIT).isEqualTo(SUCCESS);
        assertThat(two().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
    }

    @Test
    default void aTransactionKeepsANewConnectionWaitingUntilItsEnd() {
        insert(TestCard.EITHER);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().begin()).isEqualTo(SUCCESS);
        var connect = two().connectLater(reader(), ShareMode.SHARED);
        assertThat(one().transmit()).isEqualTo(SUCCESS);
        assertThat(connect).isNotCompleted();
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(connect).succeedsWithin(Program.LIMIT).isEqualTo(SUCCESS);
    }

    @Test
    default void aTransactionKeepsNobodyFromListingWaitingAndLeaving() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(two().call(context -> context.listReaders()).code()).isEqualTo(SUCCESS);
        assertThat(state(reader()).is(ReaderFlag.PRESENT)).isTrue();
        assertThat(two().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
    }

    @Test
    default void aProgramThatEndsGivesItsLockBack() {
        insert(TestCard.EITHER);
        try (var other = another()) {
            assertThat(other.connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
            assertThat(other.begin()).isEqualTo(SUCCESS);
        }
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
    }
}
