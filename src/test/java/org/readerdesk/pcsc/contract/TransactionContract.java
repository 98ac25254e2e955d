package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.NOT_TRANSACTED;
import static org.readerdesk.pcsc.ResultCode.REMOVED_CARD;
import static org.readerdesk.pcsc.ResultCode.RESET_CARD;
import static org.readerdesk.pcsc.ResultCode.SHARING_VIOLATION;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.UNSUPPORTED_FEATURE_PCSCLITE;

import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ShareMode;

/// Transactions in every detail, without blocking where pcsc-lite can do without.
interface TransactionContract extends Desk {

    @Test
    default void transactionsAreCounted() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().status()).isEqualTo(SHARING_VIOLATION);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().status()).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(NOT_TRANSACTED);
    }

    @Test
    default void aForeignTransactionIsAnsweredAtOnce() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(two().status()).isEqualTo(SHARING_VIOLATION);
        assertThat(two().transmit()).isEqualTo(SHARING_VIOLATION);
        assertThat(two().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(two().reset()).isEqualTo(SHARING_VIOLATION);
        assertThat(two().onCard(card -> card.getAttribute(0x7FFF0003)).code()).isEqualTo(SHARING_VIOLATION);
        assertThat(two().onCard(card -> card.control(new ControlCode.Function(1), Bytes.EMPTY)).code())
                .isEqualTo(SHARING_VIOLATION);
        assertThat(two().end(Disposition.LEAVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(two().end(Disposition.RESET)).isEqualTo(SHARING_VIOLATION);
        assertThat(one().status()).isEqualTo(SUCCESS);
    }

    @Test
    default void aTransactionThatEndsWithAResetIsSeenByItsOwnerToo() {
        endIsSeenByEverybody(Disposition.RESET);
    }

    @Test
    default void aTransactionThatEndsWithoutPowerIsSeenByItsOwnerToo() {
        endIsSeenByEverybody(Disposition.UNPOWER);
    }

    private void endIsSeenByEverybody(Disposition disposition) {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(one().end(disposition)).isEqualTo(SUCCESS);
        assertThat(one().status()).isEqualTo(RESET_CARD);
        assertThat(two().status()).isEqualTo(RESET_CARD);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().transmit()).isEqualTo(SUCCESS);
    }

    @Test
    default void anEjectFailsAndTheLockIsGoneAllTheSame() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.EJECT)).isEqualTo(UNSUPPORTED_FEATURE_PCSCLITE);
        assertThat(two().begin()).isEqualTo(SUCCESS);
    }

    @Test
    default void aResetByAnotherProgramForbidsTheTransactionUntilAReconnect() {
        bothAttached();
        assertThat(two().reset()).isEqualTo(SUCCESS);
        assertThat(one().begin()).isEqualTo(RESET_CARD);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(RESET_CARD);
    }

    @Test
    default void aPulledCardTakesTheLockWithIt() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        var begin = two().cardLater(CardHandle::beginTransaction);
        remove();
        assertThat(begin).succeedsWithin(Program.LIMIT).isEqualTo(REMOVED_CARD);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(REMOVED_CARD);
    }

    @Test
    default void aCardThatWasOutAndInAgainTookTheLockAlongThoughNobodyAskedMeanwhile() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        remove();
        insert(TestCard.EITHER);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().begin()).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(two().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(NOT_TRANSACTED);
    }

    @Test
    default void aWaitingTransactionEndsWithACodeWhenTheOwnerResetsTheCard() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        var begin = two().cardLater(CardHandle::beginTransaction);
        assertThat(one().transmit()).isEqualTo(SUCCESS);
        assertThat(begin).isNotCompleted();
        assertThat(one().end(Disposition.RESET)).isEqualTo(SUCCESS);
        assertThat(begin).succeedsWithin(Program.LIMIT).isEqualTo(RESET_CARD);
    }

    @Test
    default void aResetAtDisconnectWaitsForTheForeignTransaction() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        var disconnect = two().cardLater(card -> card.disconnect(Disposition.RESET));
        assertThat(one().transmit()).isEqualTo(SUCCESS);
        assertThat(disconnect).isNotCompleted();
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(disconnect).succeedsWithin(Program.LIMIT).isEqualTo(SUCCESS);
        assertThat(one().status()).isEqualTo(RESET_CARD);
    }

    @Test
    default void aProgramThatEndsWithALockResetsTheCard() {
        insert(TestCard.EITHER);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        try (var other = another()) {
            assertThat(other.connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
            assertThat(other.begin()).isEqualTo(SUCCESS);
        }
        assertThat(one().status()).isEqualTo(RESET_CARD);
    }
}
