package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.SHARING_VIOLATION;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;

import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// Exclusive and direct connections, where the adapter can make them.
interface ExclusiveContract extends Desk {

    @Test
    default void exclusiveAndSharedKeepEachOtherOut() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(two().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SUCCESS);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SHARING_VIOLATION);
        assertThat(one().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SHARING_VIOLATION);
    }

    @Test
    default void aDirectConnectionNeedsNoCard() {
        var connection = one().connect(reader(), ShareMode.DIRECT, Protocol.NONE);
        assertThat(connection.code()).isEqualTo(SUCCESS);
        assertThat(connection.toOptional().orElseThrow().protocol()).isEmpty();
    }

    @Test
    default void aDirectConnectionIsSharedWithOthers() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
        assertThat(two().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SHARING_VIOLATION);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
    }

    @Test
    default void aMuteCardCanBeConnectedToDirectly() {
        insert(TestCard.MUTE);
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
    }
}
