package org.readerdesk.pcsc.contract;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// What the test class of an adapter extends: two programs for each test, and a clean bench after it.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class PortTest implements Desk {

    private Program one;
    private Program two;
    private Program observer;

    @BeforeEach
    final void startPrograms() {
        one = new Program(bench().manager(), "one");
        two = new Program(bench().manager(), "two");
        observer = new Program(bench().manager(), "observer");
    }

    @AfterEach
    final void cleanUp() {
        one.close();
        two.close();
        observer.close();
        // A test may have ended the observer's service.
        observer = new Program(bench().manager(), "observer");
        bench().readers().forEach(bench()::remove);
        bench().readers().forEach(reader -> await(reader, state -> state.is(ReaderFlag.EMPTY)));
        observer.close();
    }

    @Override
    public final Program one() {
        return one;
    }

    @Override
    public final Program two() {
        return two;
    }

    @Override
    public final Program another() {
        return new Program(bench().manager(), "another");
    }

    @Override
    public final ReaderState state(String reader) {
        return observer.change(Duration.ZERO, ReaderState.unaware(reader)).states().getFirst();
    }

    @Override
    public final void await(String reader, Predicate<ReaderState> fits) {
        Await.until("a state of reader " + reader, () -> fits.test(state(reader)));
    }
}
