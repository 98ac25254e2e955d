package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.NOT_TRANSACTED;
import static org.readerdesk.pcsc.ResultCode.NO_SMARTCARD;
import static org.readerdesk.pcsc.ResultCode.PROTO_MISMATCH;
import static org.readerdesk.pcsc.ResultCode.REMOVED_CARD;
import static org.readerdesk.pcsc.ResultCode.RESET_CARD;
import static org.readerdesk.pcsc.ResultCode.SHARING_VIOLATION;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.UNRESPONSIVE_CARD;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// Reconnect on the same handle.
interface ReconnectContract extends Desk {

    @Test
    default void aReconnectSucceedsWithEachInitialization() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        for (var initialization : Initialization.values()) {
            assertThat(one().onCard(card -> card.reconnect(ShareMode.SHARED, Protocol.ANY, initialization)))
                    .isEqualTo(new Result.Ok<>(Optional.of(Protocol.T1)));
            assertThat(one().transmit()).isEqualTo(SUCCESS);
        }
    }

    @Test
    default void aResetIsSeenByTheOthersUntilTheyReconnect() {
        bothAttached();
        assertThat(two().reset()).isEqualTo(SUCCESS);
        assertThat(two().status()).isEqualTo(SUCCESS);
        assertThat(one().status()).isEqualTo(RESET_CARD);
        assertThat(one().transmit()).isEqualTo(RESET_CARD);
        assertThat(one().begin()).isEqualTo(RESET_CARD);
        assertThat(one().onCard(card -> card.getAttribute(0x7FFF0003)).code()).isEqualTo(RESET_CARD);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().status()).isEqualTo(SUCCESS);
    }

    @Test
    default void anotherProtocolNeedsAResetAndThenSticks() {
        insert(TestCard.EITHER);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().reconnect(ShareMode.SHARED, Set.of(Protocol.T0), Initialization.LEAVE))
                .isEqualTo(PROTO_MISMATCH);
        assertThat(one().reconnect(ShareMode.SHARED, Set.of(Protocol.T0), Initialization.RESET)).isEqualTo(SUCCESS);
        assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().connect(reader(), ShareMode.SHARED, Set.of(Protocol.T1)).code()).isEqualTo(PROTO_MISMATCH);
    }

    @Test
    default void aResetToAProtocolThatTheCardLacksHappensAllTheSame() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().reconnect(ShareMode.SHARED, Set.of(Protocol.T0), Initialization.RESET))
                .isEqualTo(PROTO_MISMATCH);
        assertThat(one().status()).isEqualTo(RESET_CARD);
    }

    @Test
    default void aPulledCardIsSaidAndComesBackByReconnect() {
        bothAttached();
        remove();
        assertThat(one().status()).isEqualTo(REMOVED_CARD);
        assertThat(one().begin()).isEqualTo(REMOVED_CARD);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(NO_SMARTCARD);
        assertThat(one().status()).isEqualTo(REMOVED_CARD);
        assertThat(one().reset()).isEqualTo(NO_SMARTCARD);
        assertThat(one().status()).isEqualTo(RESET_CARD);
        insert(TestCard.EITHER);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().transmit()).isEqualTo(SUCCESS);
        assertThat(two().status()).isEqualTo(RESET_CARD);
    }

    @Test
    default void aResetOfAMuteCardGetsNoAnswer() {
        insert(TestCard.MUTE);
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
        assertThat(one().reset()).isEqualTo(UNRESPONSIVE_CARD);
    }

    @Test
    default void sharedBecomesExclusiveOnlyWhenAlone() {
        bothAttached();
        assertThat(one().reconnect(ShareMode.EXCLUSIVE, Initialization.LEAVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(two().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().reconnect(ShareMode.EXCLUSIVE, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SHARING_VIOLATION);
    }

    @Test
    default void fromExclusiveToSharedTheReaderStaysLockedUntilOneMoreEnd() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SUCCESS);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(NOT_TRANSACTED);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        var connect = two().connectLater(reader(), ShareMode.SHARED);
        assertThat(one().status()).isEqualTo(SUCCESS);
        assertThat(connect).isNotCompleted();
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(connect).succeedsWithin(Program.LIMIT).isEqualTo(SUCCESS);
    }

    @Test
    default void aLockSurvivesAReconnect() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        assertThat(one().reset()).isEqualTo(SUCCESS);
        assertThat(two().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
    }
}
