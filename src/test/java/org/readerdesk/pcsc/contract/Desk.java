package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// What each contract works with.
interface Desk {

    /// The bench of this test class.
    Bench bench();

    /// A program with a context of its own.
    Program one();

    /// A second one.
    Program two();

    /// One more; the test closes it.
    Program another();

    /// What an observer, who connects to nothing, sees now.
    ReaderState state(String reader);

    /// Waits until the observer sees it so.
    void await(String reader, Predicate<ReaderState> fits);

    /// The reader that most tests use.
    default String reader() {
        return bench().readers().getFirst();
    }

    /// Puts a card into [#reader()] and waits until it is seen.
    default void insert(TestCard card) {
        bench().insert(reader(), card);
        await(reader(), state -> state.is(ReaderFlag.PRESENT));
    }

    /// Takes the card out of [#reader()] and waits until that is seen.
    default void remove() {
        bench().remove(reader());
        await(reader(), state -> state.is(ReaderFlag.EMPTY));
    }

    /// Both programs are connected, shared, to a card.
    default void bothAttached() {
        insert(TestCard.EITHER);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(ResultCode.SUCCESS);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(ResultCode.SUCCESS);
    }

    /// A state to wait from: as it was, seen.
    static ReaderState seen(ReaderState state) {
        Set<ReaderFlag> flags = EnumSet.noneOf(ReaderFlag.class);
        flags.addAll(state.flags());
        flags.remove(ReaderFlag.CHANGED);
        return new ReaderState(state.name(), flags, state.eventCount(), state.atr());
    }
}
