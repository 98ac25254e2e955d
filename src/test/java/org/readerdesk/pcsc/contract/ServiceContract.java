package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.COMM_ERROR;
import static org.readerdesk.pcsc.ResultCode.NO_SERVICE;
import static org.readerdesk.pcsc.ResultCode.SECURITY_VIOLATION;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// A service that dies and comes back.
interface ServiceContract extends Desk {

    @Override
    Bench.Mortal bench();

    @Test
    default void aWaitEndsWithTheServiceAndANewContextWorksAfterItsReturn() {
        insert(TestCard.T1);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        var known = Desk.seen(state(reader()));
        var wait = one().later(c -> {
            // Used by the other program by now: so at least one round of the wait is over before the end.
            c.getStatusChange(Duration.ofMillis(50), List.of(known));
            return c.getStatusChange(Program.LIMIT, List.of(known));
        });
        bench().stopService();
        assertThat(wait).succeedsWithin(Program.LIMIT)
                .satisfies(change -> assertThat(change.result().code()).isIn(COMM_ERROR, NO_SERVICE));
        assertThat(bench().manager().establish().code()).isIn(NO_SERVICE, SECURITY_VIOLATION);
        assertThat(bench().manager().establish().code()).isEqualTo(NO_SERVICE);
        assertThat(firstCallsOfTheDead()).allMatch(code -> List.of(NO_SERVICE, SECURITY_VIOLATION).contains(code));
        assertThat(two().status()).isEqualTo(NO_SERVICE);
        assertThat(two().call(Context::isValid).code()).isEqualTo(SUCCESS);
        assertThat(two().cancel()).isEqualTo(SUCCESS);
        bench().startService();
        assertThat(one().call(Context::listReaders).code()).isEqualTo(NO_SERVICE);
        try (var fresh = another()) {
            assertThat(fresh.call(Context::listReaders)).isEqualTo(new Result.Ok<>(bench().readers()));
            assertThat(fresh.change(Duration.ZERO, ReaderState.unaware(reader())).result().code()).isEqualTo(SUCCESS);
        }
    }

    @Test
    default void blockedCallsEndWithTheService() {
        bothAttached();
        assertThat(one().begin()).isEqualTo(SUCCESS);
        var begin = two().cardLater(CardHandle::beginTransaction);
        try (var third = another()) {
            var connect = third.connectLater(reader(), ShareMode.SHARED);
            assertThat(one().transmit()).isEqualTo(SUCCESS);
            bench().stopService();
            assertThat(begin).succeedsWithin(Program.LIMIT).isIn(NO_SERVICE, COMM_ERROR, SECURITY_VIOLATION);
            assertThat(connect).succeedsWithin(Program.LIMIT).isIn(NO_SERVICE, COMM_ERROR, SECURITY_VIOLATION);
        } finally {
            bench().startService();
        }
    }

    private List<ResultCode> firstCallsOfTheDead() {
        return List.of(two().status(), one().call(Context::listReaders).code());
    }
}
