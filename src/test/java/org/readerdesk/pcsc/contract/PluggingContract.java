package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.INVALID_HANDLE;
import static org.readerdesk.pcsc.ResultCode.NO_READERS_AVAILABLE;
import static org.readerdesk.pcsc.ResultCode.READER_UNAVAILABLE;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.TIMEOUT;
import static org.readerdesk.pcsc.ResultCode.UNKNOWN_READER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// Readers that come and go.
interface PluggingContract extends Desk {

    @Override
    Bench.Pluggable bench();

    @Test
    default void aReaderThatComesEndsTheWaitOfTheReaderOfReaders() {
        var wait = one().later(c -> c.getStatusChange(Program.LIMIT, List.of(ReaderState.unaware(ReaderState.PNP))));
        // Only arrivals during the wait count, and nothing tells that it has begun: so one after the other.
        var came = new ArrayList<String>();
        Await.until("the end of the wait", () -> {
            came.add("Plugged " + came.size());
            bench().plug(came.getLast());
            bench().unplug(came.getLast());
            return wait.isDone();
        });
        assertThat(wait.join().result().code()).isEqualTo(SUCCESS);
        assertThat(wait.join().states().getFirst().is(ReaderFlag.CHANGED)).isTrue();
    }

    @Test
    default void withoutReadersTheListFailsAndItsReaderStillWaits() {
        var readers = bench().readers();
        readers.forEach(bench()::unplug);
        try {
            assertThat(one().call(Context::listReaders)).isEqualTo(new Result.Err<>(NO_READERS_AVAILABLE));
            assertThat(one().change(Duration.ofMillis(50), ReaderState.unaware(ReaderState.PNP)).result().code())
                    .isEqualTo(TIMEOUT);
            assertThat(one().connect(readers.getFirst(), ShareMode.SHARED)).isEqualTo(UNKNOWN_READER);
        } finally {
            readers.forEach(bench()::plug);
        }
        assertThat(one().call(Context::listReaders)).isEqualTo(new Result.Ok<>(readers));
    }

    @Test
    default void aReaderThatGoesIsToldToItsWaiterAndItsUser() {
        bench().plug("Plugged");
        bench().insert("Plugged", TestCard.T1);
        await("Plugged", state -> state.is(ReaderFlag.PRESENT));
        assertThat(two().connect("Plugged", ShareMode.SHARED)).isEqualTo(SUCCESS);
        var known = Desk.seen(state("Plugged"));
        var wait = one().later(c -> c.getStatusChange(Program.LIMIT, List.of(known)));
        bench().unplug("Plugged");
        assertThat(wait).succeedsWithin(Program.LIMIT).satisfies(change -> {
            // Where the reader went before the wait had begun, the whole call fails instead.
            if (change.result().isOk()) {
                assertThat(change.states().getFirst().flags()).contains(ReaderFlag.UNKNOWN, ReaderFlag.UNAVAILABLE);
            }
        });
        assertThat(two().status()).isEqualTo(READER_UNAVAILABLE);
        assertThat(two().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(two().status()).isEqualTo(INVALID_HANDLE);
    }

    @Test
    default void namesOfAllKindsAreToldApartAndConnectedTo() {
        var names = List.of("x".repeat(127), "Leser \u00E4\u4E2D\uD83D\uDD11 00", "Leser \u00E4\u4E2D\uD83D\uDD11 01",
                "with \"quotes\", 'others' and \\", "ends with blanks  ", "ends with blanks ");
        names.forEach(bench()::plug);
        try {
            var all = new ArrayList<>(bench().readers());
            all.addAll(names);
            assertThat(one().call(Context::listReaders)).isEqualTo(new Result.Ok<>(all));
            for (var name : names) {
                bench().insert(name, TestCard.T1);
                assertThat(one().connect(name, ShareMode.SHARED)).as(name).isEqualTo(SUCCESS);
                assertThat(one().onCard(card -> card.status()).toOptional())
                        .hasValueSatisfying(status -> assertThat(status.reader()).isEqualTo(name));
                assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
            }
        } finally {
            names.forEach(bench()::unplug);
        }
    }
}
