package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.readerdesk.pcsc.javax.Results.assertCode;
import static org.readerdesk.pcsc.javax.Results.assertRefused;
import static org.readerdesk.pcsc.javax.Results.value;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.StandInReader;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.CardManager;
import org.readerdesk.manage.Patience;
import org.readerdesk.manage.ProcessHandles;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// What both providers do alike, against one service that lives as long as the JVM.
abstract class JavaAdapterTest {

    static final Path SOCKET = StandInPcscd.newSocket();
    static final StandInPcscd PCSCD = start();
    static final Bytes APDU = Bytes.parseHex("00A40400");
    private static final Duration LONG = Duration.ofSeconds(20);

    final JavaResourceManager manager = create();
    Context context;
    StandInReader reader;
    int handlesLeft;

    private static StandInPcscd start() {
        PcscEnvironment.use(SOCKET);
        return StandInPcscd.start(SOCKET, 4);
    }

    abstract JavaResourceManager create();

    @BeforeEach
    void open() {
        reader = PCSCD.plug("Leser \"ä\" 読取 00 00");
        context = value(manager.establish());
    }

    @AfterEach
    void close() {
        context.release();
        int left = reader.openHandles();
        PCSCD.unplug(reader);
        PCSCD.calm();
        PCSCD.drain();
        assertThat(left).as("handles left").isEqualTo(handlesLeft);
    }

    Connection connect() {
        reader.insert(VirtualCard.ATR_T0_T1);
        return value(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY));
    }

    @Test
    void noReaderIsNoSuccess() {
        PCSCD.unplug(reader);
        assertCode(context.listReaders(), 0x8010002E);
        reader = PCSCD.plug("back");
        assertThat(value(context.listReaders())).containsExactly("back");
    }

    @Test
    void connectingTellsAtrAndProtocol() {
        reader.insert(VirtualCard.ATR_T1);
        var connection = value(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY));
        assertThat(connection.protocol()).contains(Protocol.T1);
        assertThat(connection.atr()).contains(VirtualCard.ATR_T1);
        assertThat(connection.handle().number()).isEmpty();
        assertThat(connection.handle().disconnect(Disposition.LEAVE)).isEqualTo(Result.Ok.DONE);
        assertThat(PCSCD.recorded(Command.CONNECT, Command.DISCONNECT)).containsExactly(
                "CONNECT " + reader.name() + " SHARED T=0|T=1", "DISCONNECT LEAVE");
    }

    @Test
    void theServicesCodesComeThroughWhenConnectingFails() {
        context.listReaders();
        assertCode(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY), 0x8010000C);
        reader.insert(VirtualCard.ATR_T1);
        assertCode(context.connect(reader.name(), ShareMode.SHARED, Set.of(Protocol.T0)), 0x8010000F);
        reader.remove();
        reader.insertMute();
        assertCode(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY), 0x80100067);
        PCSCD.on(Command.CONNECT).times(1).fail(0x8010006F);
        assertCode(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY), 0x8010006F);
    }

    @Test
    void aReaderThatIsGoneIsAskedForOneThatNeverWasCannotBe() {
        context.listReaders();
        var gone = reader;
        PCSCD.unplug(reader);
        reader = PCSCD.plug("another");
        assertCode(context.connect(gone.name(), ShareMode.SHARED, Protocol.ANY), 0x80100009);
        assertRefused(context.connect("never seen", ShareMode.SHARED, Protocol.ANY), Refusal.NO_CODE_FROM_JAVA);
        var asked = context.getStatusChange(Duration.ZERO, List.of(ReaderState.unaware(gone.name())));
        assertCode(asked.result(), 0x80100009);
    }

    @Test
    void whatTheInterfaceLacksIsRefusedAndSendsNothing() {
        var handle = connect().handle();
        PCSCD.drain();
        for (var refused : List.of(context.isValid(), context.listGroups(), handle.status(), handle.getAttribute(1),
                handle.setAttribute(1, APDU), handle.endTransaction(Disposition.RESET),
                handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE),
                handle.disconnect(Disposition.UNPOWER), handle.disconnect(Disposition.EJECT),
                context.connect(reader.name(), ShareMode.SHARED, Set.of(Protocol.RAW)),
                context.connect(reader.name(), ShareMode.SHARED, Protocol.NONE),
                context.connect(reader.name(), ShareMode.EXCLUSIVE, Set.of(Protocol.T15)))) {
            assertThat(refused.code()).isEqualTo(ResultCode.E_NOTIMPL);
        }
        assertThat(PCSCD.recorded()).isEmpty();
        assertThat(handle.disconnect(Disposition.RESET)).isEqualTo(Result.Ok.DONE);
        assertThat(PCSCD.recorded(Command.DISCONNECT)).containsExactly("DISCONNECT RESET");
    }

    @Test
    void aLockIsATransaction() {
        var handle = connect().handle();
        assertThat(handle.beginTransaction()).isEqualTo(Result.Ok.DONE);
        assertThat(reader.isLocked()).isTrue();
        assertThat(handle.endTransaction(Disposition.LEAVE)).isEqualTo(Result.Ok.DONE);
        assertThat(reader.isLocked()).isFalse();
        assertThat(PCSCD.recorded(Command.BEGIN, Command.END)).hasSize(2);
        handle.disconnect(Disposition.LEAVE);
    }

    @Test
    void bytesGoToTheCardAndBack() {
        var connection = connect();
        var longAnswer = new byte[258];
        Arrays.fill(longAnswer, (byte) 7);
        longAnswer[256] = (byte) 0x90;
        longAnswer[257] = 0;
        reader.answering(apdu -> apdu.equals(APDU) ? Bytes.of(longAnswer) : Bytes.parseHex("6D00"));
        assertThat(value(connection.handle().transmit(Protocol.T1, APDU))).isEqualTo(Bytes.of(longAnswer));
        assertThat(value(connection.handle().transmit(Protocol.T1, Bytes.parseHex("00010000")))).isEqualTo(
                Bytes.parseHex("6D00"));
        reader.controlling((code, input) -> code == 0x42000000 + 3400 ? Optional.of(input) : Optional.empty());
        assertThat(value(connection.handle().control(ControlCode.Function.GET_FEATURE_REQUEST, Bytes.parseHex("0102"))))
                .isEqualTo(Bytes.parseHex("0102"));
        assertThat(value(connection.handle().control(new ControlCode.Whole(0x42000D48), Bytes.EMPTY)))
                .isEqualTo(Bytes.EMPTY);
        reader.controlling((code, _) -> code == 0x42330012 ? Optional.of(APDU) : Optional.empty());
        assertThat(value(connection.handle().control(new ControlCode.Whole(0x42330012), Bytes.EMPTY))).isEqualTo(APDU);
        assertCode(connection.handle().control(new ControlCode.Function(1), APDU), 0x8010001F);
        connection.handle().disconnect(Disposition.LEAVE);
    }

    @Test
    void ofAReadersDataAJavaProgramSeesTheFeaturesAndIsToldSo() {
        reader.insert(VirtualCard.ATR_T1);
        reader.controlling((code, _) -> switch (code) {
            case 0x42000D48 -> Optional.of(Bytes.parseHex("06 04 42330006 12 04 42330012"));
            case 0x42330012 -> Optional.of(Bytes.parseHex("0A 04 00000100"));
            default -> Optional.empty();
        });
        try (var cards = new CardManager(manager, new ProcessHandles(), Patience.NONE, InstantSource.system())) {
            assertThat(cards.attachByIFD(reader.name(), ShareMode.SHARED, Protocol.ANY).code())
                    .isEqualTo(ResultCode.SUCCESS);
            var outcome = cards.inspect();
            assertThat(outcome.answer()).isEqualTo(Answer.refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA));
            assertThat(outcome.calls()).extracting(Call::function)
                    .containsExactly("SCardGetAttrib", "SCardControl", "SCardControl");
            var inspection = outcome.data().inspection().orElseThrow();
            assertThat(inspection.attributes()).hasSize(1);
            assertThat(inspection.tlvProperties()).contains(new Result.Ok<>(Bytes.parseHex("0A 04 00000100")));
            assertThat(inspection.complete()).isTrue();
        }
        assertThat(PCSCD.recorded(Command.GET_ATTRIB)).isEmpty();
    }

    @Test
    void aFailureOfTheCardHasTheServicesCode() {
        var handle = connect().handle();
        for (int code : new int[]{0x80100068, 0x80100016, 0x8010002F}) {
            PCSCD.on(Command.TRANSMIT).times(1).fail(code);
            assertCode(handle.transmit(Protocol.T1, APDU), code);
        }
        handle.disconnect(Disposition.LEAVE);
    }

    @Test
    void aCommandThatIsNoneIsRefusedByJavaAndItsBytesAreNotRepeated() {
        var handle = connect().handle();
        PCSCD.on(Command.TRANSMIT).times(1).fail(0x80100004);
        var result = handle.transmit(Protocol.T1, Bytes.parseHex("DEAD"));
        assertThat(result.isOk()).isFalse();
        assertThat(result.answer().detail()).doesNotContainIgnoringCase("dead");
        handle.disconnect(Disposition.LEAVE);
    }

    @Test
    void anUnknownStateIsAnsweredAtOnce() {
        reader.insert(VirtualCard.ATR_T1);
        context.listReaders();
        var change = context.getStatusChange(LONG, List.of(ReaderState.unaware(reader.name())));
        assertThat(change.result()).isEqualTo(Result.Ok.DONE);
        assertThat(change.states()).containsExactly(new ReaderState(reader.name(),
                Set.of(ReaderFlag.PRESENT, ReaderFlag.CHANGED), 0, Bytes.EMPTY));
        assertCode(context.getStatusChange(Duration.ZERO, change.states()).result(), 0x8010000A);
        assertThat(PCSCD.recorded(Command.CONNECT)).isEmpty();
    }

    @Test
    void aCardReaderOrRemovalEndsTheWait() {
        context.listReaders();
        var empty = new ReaderState(reader.name(), Set.of(ReaderFlag.EMPTY), 0, Bytes.EMPTY);
        var asked = List.of(empty, ReaderState.unaware(ReaderState.PNP));
        assertThat(during(() -> reader.insert(VirtualCard.ATR_T1), asked))
                .containsExactly(Set.of(ReaderFlag.PRESENT, ReaderFlag.CHANGED), Set.of());
        var other = new StandInReader[1];
        var full = List.of(new ReaderState(reader.name(), Set.of(ReaderFlag.PRESENT), 0, Bytes.EMPTY), asked.getLast());
        assertThat(during(() -> other[0] = PCSCD.plug("other"), full))
                .containsExactly(Set.of(ReaderFlag.PRESENT), Set.of(ReaderFlag.CHANGED));
        PCSCD.unplug(other[0]);
        assertThat(during(() -> {
            PCSCD.unplug(reader);
            reader = PCSCD.plug("new");
        }, full).getFirst()).containsExactlyInAnyOrder(ReaderFlag.UNKNOWN, ReaderFlag.UNAVAILABLE,
                ReaderFlag.CHANGED);
    }

    private List<Set<ReaderFlag>> during(Runnable happening, List<ReaderState> asked) {
        PCSCD.drain();
        var happened = CompletableFuture.runAsync(() -> {
            PCSCD.awaitRecorded(received -> received.command() == Command.GET_STATE);
            Await.until("a second look", () -> PCSCD.recorded(Command.GET_STATE).size() > 2);
            happening.run();
        });
        var change = context.getStatusChange(LONG, asked);
        happened.join();
        assertThat(change.result()).isEqualTo(Result.Ok.DONE);
        return change.states().stream().map(ReaderState::flags).toList();
    }

    @Test
    void aWaitCanBeCanceledFromAnotherThread() {
        context.listReaders();
        context.cancel();
        var empty = new ReaderState(reader.name(), Set.of(ReaderFlag.EMPTY), 0, Bytes.EMPTY);
        var canceling = CompletableFuture.runAsync(() -> {
            PCSCD.awaitRecorded(received -> received.command() == Command.GET_STATE);
            Await.until("a look", () -> PCSCD.recorded(Command.GET_STATE).size() > 2);
            context.cancel();
        });
        assertCode(context.getStatusChange(LONG, List.of(empty)).result(), 0x80100002);
        canceling.join();
    }

    @Test
    void anyOtherUseFromAnotherThreadIsABug() {
        var other = CompletableFuture.supplyAsync(context::listReaders);
        assertThatThrownBy(other::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterReleaseNothingWorksAndNoHandleIsLeft() {
        connect();
        assertThat(context.release()).isEqualTo(Result.Ok.DONE);
        assertThat(reader.openHandles()).isZero();
        assertCode(context.listReaders(), 0x80100003);
        assertCode(context.isValid(), 0x80100003);
        assertCode(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY), 0x80100003);
        assertCode(context.getStatusChange(Duration.ZERO, List.of()).result(), 0x80100003);
        assertCode(context.release(), 0x80100003);
    }

    @Test
    void theMonitorFollowsReadersAndCardsWithoutConnecting() {
        try (var monitor = new ContextMonitor(manager)) {
            monitor.start();
            Await.until("the reader", () -> monitor.current().readers().size() == 1);
            var other = PCSCD.plug("other");
            Await.until("two readers", () -> monitor.current().readers().size() == 2);
            other.insert(VirtualCard.ATR_T0);
            Await.until("a card", () -> monitor.current().readers().getLast().is(ReaderFlag.PRESENT));
            PCSCD.unplug(other);
            Await.until("one reader", () -> monitor.current().readers().size() == 1);
        }
        assertThat(PCSCD.recorded(Command.CONNECT)).isEmpty();
    }
}
