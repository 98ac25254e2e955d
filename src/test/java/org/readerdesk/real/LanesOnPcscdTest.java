package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.Tools;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Lanes and monitor on a real pcscd, while another process holds the card, resets it, or the service is killed.
@NeedsPcscd
@Timeout(60)
class LanesOnPcscdTest {

    private static final Operation.Attach ATTACH = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);
    private static final Operation.Lock LOCK = new Operation.Lock();
    private static final Operation.Status STATUS = new Operation.Status();
    private static PcscdBench bench;

    private LaneAttachments attachments;

    @BeforeAll
    static void start() {
        bench = new PcscdBench(PrivatePcscd.start(1));
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void open() {
        attachments = new LaneAttachments(bench.resourceManager);
    }

    @AfterEach
    void clear() {
        attachments.close();
        bench.clear();
    }

    static Operation[] operationsThatWait() {
        return new Operation[]{STATUS, Operation.Reconnect.AS_ATTACHED, LOCK};
    }

    @ParameterizedTest
    @MethodSource("operationsThatWait")
    void aForeignTransactionIsWaitedForWhileAnotherReaderWorksAndTheWaitEndsByItself(Operation operation)
            throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        expect(ATTACH, 0);
        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);
        var waiting = attachments.submit(bench.reader, operation);
        awaitRunning(operation);
        var other = attachments.submit(bench.pcscd.reader(1), new Operation.Attach(ShareMode.DIRECT, Protocol.NONE));
        assertThat(get(other).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(waiting).isNotDone();
        client.end(Disposition.LEAVE);
        assertThat(get(waiting).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void anAttachWaitsForAForeignTransactionAndEndsByItself() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        client.begin();
        var waiting = attachments.submit(bench.reader, ATTACH);
        awaitRunning(ATTACH);
        client.end(Disposition.LEAVE);
        assertThat(get(waiting).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void statusAndReconnectSayThatAnotherProgramHoldsTheCardAndStoppingKeepsTheHandle() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        expect(ATTACH, 0);
        client.begin();
        for (var operation : new Operation[]{STATUS, Operation.Reconnect.AS_ATTACHED}) {
            var waiting = attachments.submit(bench.reader, operation);
            Await.until("the foreign lock to show", () -> running(LaneState.Running::foreignLock));
            assertThat(attachments.stopWaiting(bench.reader)).isTrue();
            assertThat(get(waiting).code()).isEqualTo(ResultCode.E_ABORT);
            assertThat(get(waiting).calls().getFirst().answer().code()).isEqualTo(ResultCode.SHARING_VIOLATION);
            assertThat(attachments.state(bench.reader).attachment().phase()).isEqualTo(Phase.ATTACHED);
        }
        client.end(Disposition.LEAVE);
        expect(STATUS, 0);
    }

    @Test
    void afterStoppingALockNothingOfItIsLeftOnceTheForeignLockGoes() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        expect(ATTACH, 0);
        client.begin();
        var waiting = attachments.submit(bench.reader, LOCK);
        awaitRunning(LOCK);
        assertThat(attachments.stopWaiting(bench.reader)).isTrue();
        assertThat(get(waiting).code()).isEqualTo(ResultCode.E_ABORT);
        assertNothingIsLeft(client);
    }

    @Test
    void afterStoppingAnAttachNothingOfItIsLeftOnceTheForeignLockGoes() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        client.begin();
        var waiting = attachments.submit(bench.reader, ATTACH);
        awaitRunning(ATTACH);
        assertThat(attachments.stopWaiting(bench.reader)).isTrue();
        assertThat(get(waiting).code()).isEqualTo(ResultCode.E_ABORT);
        assertNothingIsLeft(client);
    }

    private void assertNothingIsLeft(SecondClient client) {
        client.end(Disposition.LEAVE);
        Await.until("the abandoned call to end", () -> attachments.state(bench.reader).stuck() == 0);
        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);
        client.disconnect(Disposition.LEAVE);
        assertThat(client.connect(bench.reader, ShareMode.EXCLUSIVE)).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void closingWithABlockedCallReturnsInTimeAndTheOtherReadersAreReleased() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        client.begin();
        attachments.submit(bench.reader, ATTACH);
        awaitRunning(ATTACH);
        long begin = System.nanoTime();
        attachments.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        client.end(Disposition.LEAVE);
        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void closingDoesNotResetTheCard() throws Exception {
        var card = bench.insert(VirtualCard.ATR_T1);
        var client = bench.connectedClient();
        expect(ATTACH, 0);
        expect(LOCK, 0);
        attachments.close();
        assertThat(client.status().code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(card.resets()).isZero();
    }

    @Test
    void aResetByOpenscToolShowsAtTheNextStatusAndReconnectRepairsItOnTheSameHandle() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        expect(ATTACH, 0);
        long number = handle();
        var reset = Tools.openscTool(bench.pcscd.socket(), "--reader", "0", "--reset");
        assertThat(expectCode(STATUS)).as(reset.lines().toString()).isEqualTo(new ResultCode(0x80100068));
        expect(Operation.Reconnect.AS_ATTACHED, 0);
        assertThat(handle()).isEqualTo(number);
        expect(STATUS, 0);
    }

    @Test
    void aKilledServiceIsShownAtOnceAndItsReturnTooInTheSameProcess() throws Exception {
        bench.insert(VirtualCard.ATR_T1);
        try (var monitor = new ContextMonitor(bench.resourceManager)) {
            monitor.listen(snapshot -> {
                if (snapshot.service() instanceof ReadersSnapshot.Unavailable) {
                    attachments.serviceLost();
                }
            });
            monitor.start();
            awaitSnapshot(monitor, snapshot -> lists(snapshot, ReaderFlag.PRESENT));
            expect(ATTACH, 0);

            long killed = System.nanoTime();
            bench.pcscd.kill();
            awaitSnapshot(monitor, snapshot -> snapshot.service() instanceof ReadersSnapshot.Unavailable);
            var shown = Duration.ofNanos(System.nanoTime() - killed);
            assertThat(shown).isLessThan(Duration.ofSeconds(1));
            Await.until("the dead attachment to be let go",
                    () -> attachments.state(bench.reader).attachment().phase() == Phase.FREE);

            bench.pcscd.restart();
            long back = System.nanoTime();
            awaitSnapshot(monitor, snapshot -> snapshot.readers().size() == 2);
            var listed = Duration.ofNanos(System.nanoTime() - back);
            assertThat(listed).isLessThan(Duration.ofSeconds(2));
            System.getLogger("measured").log(System.Logger.Level.INFO,
                    "service killed: shown after %d ms; service back: listed after %d ms"
                            .formatted(shown.toMillis(), listed.toMillis()));
            bench.insert(VirtualCard.ATR_T1);
            expect(ATTACH, 0);
            expect(STATUS, 0);
        }
    }

    @Test
    void theMonitorShowsCardsAndUseByOthersWithinASecondAndNeverConnects() {
        try (var monitor = new ContextMonitor(bench.resourceManager)) {
            monitor.start();
            awaitSnapshot(monitor, snapshot -> lists(snapshot, ReaderFlag.EMPTY));
            var card = bench.insert(VirtualCard.ATR_T1);
            awaitSnapshot(monitor, snapshot -> lists(snapshot, ReaderFlag.PRESENT));
            assertThat(first(monitor.current()).is(ReaderFlag.INUSE)).isFalse();
            var client = bench.connectedClient();
            awaitSnapshot(monitor, snapshot -> lists(snapshot, ReaderFlag.INUSE));
            client.disconnect(Disposition.LEAVE);
            client.connect(bench.reader, ShareMode.EXCLUSIVE);
            awaitSnapshot(monitor, snapshot -> lists(snapshot, ReaderFlag.EXCLUSIVE));
            bench.pull(card);
            awaitSnapshot(monitor, snapshot -> lists(snapshot, ReaderFlag.EMPTY));
        }
    }

    private static void awaitSnapshot(ContextMonitor monitor, Predicate<ReadersSnapshot> fits) {
        Await.until("a snapshot that fits, not " + monitor.current(), () -> fits.test(monitor.current()));
    }

    private static boolean lists(ReadersSnapshot snapshot, ReaderFlag flag) {
        return !snapshot.readers().isEmpty() && first(snapshot).is(flag);
    }

    private static ReaderState first(ReadersSnapshot snapshot) {
        return snapshot.readers().getFirst();
    }

    /// Until the operation has been under way for a few of pcsc-lite's polls of 100 ms.
    private void awaitRunning(Operation operation) {
        Await.until("the wait to last", () -> running(running -> running.operation().equals(operation)
                && Duration.between(running.since(), Instant.now()).toMillis() > 350));
    }

    private boolean running(Predicate<LaneState.Running> fits) {
        return attachments.state(bench.reader).running().filter(fits).isPresent();
    }

    private long handle() {
        return attachments.state(bench.reader).attachment().held().orElseThrow().handle().orElseThrow();
    }

    private void expect(Operation operation, int code) throws Exception {
        assertThat(expectCode(operation)).as(operation.toString()).isEqualTo(new ResultCode(code));
    }

    private ResultCode expectCode(Operation operation) throws Exception {
        return get(attachments.submit(bench.reader, operation)).code();
    }

    private static Outcome get(CompletableFuture<Outcome> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }
}
