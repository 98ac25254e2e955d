package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.assertCode;
import static org.readerdesk.pcsc.simulator.World.get;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

class SceneTest {

    private static final String SECOND = "Reader B 01 00";

    private final World world = new World(SimulatedCard.T1);
    private final Scene scene = world.scene;

    @Test
    void whatIsSoAlreadyChangesNothing() {
        assertThat(scene.plug(READER)).isFalse();
        assertThat(scene.insert(READER, SimulatedCard.T0)).isFalse();
        assertThat(scene.remove(READER)).isTrue();
        assertThat(scene.remove(READER)).isFalse();
        assertThat(scene.unplug(SECOND)).isFalse();
        assertThat(scene.insert(SECOND, SimulatedCard.T0)).isFalse();
        assertThat(scene.release(READER)).isFalse();
        assertThat(scene.startService()).isFalse();
        assertCode(scene.other(SECOND, OtherAction.BEGIN), 0x80100009);
    }

    @Test
    void namesOfAnyUnicodeArePossibleEmptyAndTooLongOnesAreNot() {
        assertThat(scene.plug("Čtečka \"Ω\" 読取 \\ 00 ")).isTrue();
        assertThat(world.context.listReaders().toOptional().orElseThrow()).contains("Čtečka \"Ω\" 読取 \\ 00 ");
        assertThat(scene.plug("")).isFalse();
        assertThat(scene.plug("a\0b")).isFalse();
        assertThat(scene.plug("ä".repeat(63) + "a")).isTrue();
        assertThat(scene.plug("ä".repeat(64))).isFalse();
    }

    @Test
    void sixteenReadersFit() {
        for (int i = 1; i < 16; i++) {
            assertThat(scene.plug("Reader " + i)).isTrue();
        }
        assertThat(scene.plug("Reader 16")).isFalse();
    }

    @Test
    void theOtherProgramSharesAndExcludes() {
        assertCode(scene.other(READER, OtherAction.CONNECT_SHARED), 0);
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.readers().getFirst().other()).isTrue();
        var handle = world.shared();
        assertCode(scene.other(READER, OtherAction.CONNECT_EXCLUSIVE), 0x8010000B);
        assertCode(handle.disconnect(Disposition.LEAVE), 0);
        assertCode(scene.other(READER, OtherAction.CONNECT_EXCLUSIVE), 0);
        assertThat(scene.readers().getFirst().exclusive()).isTrue();
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x8010000B);
        assertCode(scene.other(READER, OtherAction.CONNECT_SHARED), 0);
        assertThat(scene.readers().getFirst().lock()).isEqualTo(SimulatedReader.Lock.NONE);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
        assertCode(scene.other(READER, OtherAction.DISCONNECT), 0);
        assertCode(scene.other(READER, OtherAction.DISCONNECT), 0x80100003);
    }

    @Test
    void theOtherProgramsTransactionBlocksAConnectUntilItEnds() {
        assertCode(scene.other(READER, OtherAction.BEGIN), 0);
        assertThat(scene.readers().getFirst().lock()).isEqualTo(SimulatedReader.Lock.OTHER);
        var connect = world.elsewhere(context -> context.connect(READER, ShareMode.SHARED, Protocol.ANY).code());
        world.awaitInFlight(NativeCall.CONNECT);
        assertThat(connect).isNotDone();
        assertCode(scene.other(READER, OtherAction.END), 0);
        assertCode(get(connect), 0);
    }

    @Test
    void theOtherProgramNeverWaits() {
        assertCode(scene.other(READER, OtherAction.CONNECT_SHARED), 0);
        assertCode(world.shared().beginTransaction(), 0);
        assertCode(scene.other(READER, OtherAction.BEGIN), 0x8010000B);
        assertCode(scene.other(READER, OtherAction.RESET), 0x8010000B);
        assertCode(scene.other(READER, OtherAction.UNPOWER), 0x8010000B);
        assertCode(scene.other(READER, OtherAction.END), 0x8010000B);
    }

    @Test
    void theOtherProgramResetsAndUnpowers() {
        var handle = world.shared();
        assertCode(scene.other(READER, OtherAction.RESET), 0);
        assertCode(handle.status(), 0x80100068);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.RESET), 0);
        assertCode(scene.other(READER, OtherAction.BEGIN), 0);
        assertCode(scene.other(READER, OtherAction.UNPOWER), 0);
        assertThat(scene.readers().getFirst().other()).isFalse();
        assertCode(handle.status(), 0x80100068);
        assertCode(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE), 0);
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0x80100067);
    }

    @Test
    void aHungReaderHoldsItsCallsAndNoOthers() {
        scene.plug(SECOND);
        scene.insert(SECOND, SimulatedCard.T0);
        assertThat(scene.hang(READER)).isTrue();
        var hung = world.elsewhere(context -> context.connect(READER, ShareMode.SHARED, Protocol.ANY).code());
        world.awaitInFlight(NativeCall.CONNECT);
        assertCode(world.context.connect(SECOND, ShareMode.SHARED, Protocol.ANY), 0);
        assertCode(world.context.listReaders(), 0);
        assertThat(hung).isNotDone();
        assertThat(scene.release(READER)).isTrue();
        assertCode(get(hung), 0);
    }

    @Test
    void unpluggingEndsTheCallsOfAHungReader() {
        var handle = world.shared();
        scene.hang(READER);
        var hung = world.elsewhere(context -> context.connect(READER, ShareMode.SHARED, Protocol.ANY).code());
        world.awaitInFlight(NativeCall.CONNECT);
        scene.unplug(READER);
        assertCode(get(hung), 0x80100017);
        assertCode(handle.status(), 0x80100017);
    }

    @Test
    void aSlowReaderTakesItsTimeForEachCall() {
        var handle = world.shared();
        scene.slow(READER, Duration.ofMillis(20));
        long before = System.nanoTime();
        assertCode(handle.status(), 0);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(20_000_000);
        scene.slow(READER, Duration.ZERO);
        assertThat(scene.readers().getFirst().latency()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> scene.slow(READER, Duration.ofMillis(-1)));
    }

    @Test
    void injectedCodesAreUsedUpAndTheCallDoesNothing() {
        var handle = world.shared();
        scene.inject(NativeCall.STATUS, ResultCode.COMM_ERROR, 2, Optional.empty());
        assertCode(handle.status(), 0x80100013);
        assertCode(handle.status(), 0x80100013);
        assertCode(handle.status(), 0);
        scene.inject(NativeCall.BEGIN_TRANSACTION, ResultCode.F_INTERNAL_ERROR, 1, Optional.of(READER));
        assertCode(handle.beginTransaction(), 0x80100001);
        assertThat(scene.readers().getFirst().lock()).isEqualTo(SimulatedReader.Lock.NONE);
    }

    @Test
    void aCodeInjectedForOneReaderDoesNotHitAnother() {
        scene.plug(SECOND);
        scene.inject(NativeCall.CONNECT, ResultCode.COMM_ERROR, 1, Optional.of(SECOND));
        assertCode(world.connect(ShareMode.SHARED, Protocol.ANY), 0);
        assertCode(world.context.connect(SECOND, ShareMode.DIRECT, Protocol.NONE), 0x80100013);
        scene.inject(NativeCall.CONNECT, ResultCode.COMM_ERROR, 1, Optional.empty());
        scene.forgetInjections();
        assertCode(world.context.connect(SECOND, ShareMode.DIRECT, Protocol.NONE), 0);
    }

    @Test
    void callsOnAContextTakeInjectedCodesToo() {
        scene.inject(NativeCall.ESTABLISH_CONTEXT, ResultCode.SECURITY_VIOLATION, 1, Optional.empty());
        assertCode(world.manager.establish(), 0x8010006A);
        assertCode(world.manager.establish(), 0);
        scene.inject(NativeCall.GET_STATUS_CHANGE, ResultCode.COMM_ERROR, 1, Optional.empty());
        assertCode(world.change(Duration.ZERO, ReaderState.unaware(READER)).result(), 0x80100013);
        scene.inject(NativeCall.LIST_READERS, ResultCode.COMM_ERROR, 1, Optional.empty());
        assertCode(world.context.listReaders(), 0x80100013);
    }

    @Test
    void whatCannotBeInjectedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene.inject(NativeCall.STATUS, ResultCode.SUCCESS, 1, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene.inject(NativeCall.STATUS, ResultCode.TIMEOUT, 0, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(
                () -> scene.inject(NativeCall.LIST_READERS, ResultCode.TIMEOUT, 1, Optional.of(READER)));
    }

    @Test
    void callsAreRecordedWithoutTheBytesOfCommands() {
        scene.forgetCalls();
        var handle = world.shared();
        handle.transmit(Protocol.T1, Bytes.parseHex("00200001 04 31323334"));
        handle.reconnect(ShareMode.EXCLUSIVE, World.T1, Initialization.RESET);
        assertThat(scene.calls()).extracting(call -> call.function().display(), RecordedCall::reader,
                RecordedCall::arguments).containsExactly(
                        tuple("SCardConnect", READER, "SHARED, T=0|T=1"),
                        tuple("SCardTransmit", READER, "T=1"),
                        tuple("SCardReconnect", READER, "EXCLUSIVE, T=1, RESET"));
        assertThat(scene.callsInFlight()).isEmpty();
    }

    @Test
    void theRecordOfCallsIsBounded() {
        for (int i = 0; i < CallLog.CAPACITY + 10; i++) {
            world.context.isValid();
        }
        assertThat(scene.calls()).hasSize(CallLog.CAPACITY);
    }

    @Test
    void attributesAreThoseOfACommonReader() {
        var handle = world.shared();
        assertThat(attribute(handle, 0x90303)).isEqualTo(SimulatedCard.T1.atr());
        assertThat(new String(attribute(handle, 0x7FFF0003).toArray(), StandardCharsets.UTF_8))
                .isEqualTo(READER + "\0");
        assertThat(new String(attribute(handle, 0x10100).toArray(), StandardCharsets.UTF_8))
                .isEqualTo("ReaderDesk Simulation\0");
        assertThat(number(attribute(handle, 0x10102))).as("version 1.0").isEqualTo(0x01000000);
        assertThat(number(attribute(handle, 0x7A007))).as("longest command").isEqualTo(261);
        assertThat(attribute(handle, 0x90300).hex()).isEqualTo("02");
        assertThat(attribute(handle, 0x90301).hex()).isEqualTo("01");
        assertThat(handle.control(ControlCode.Function.GET_FEATURE_REQUEST, Bytes.EMPTY).toOptional())
                .as("features").contains(Bytes.parseHex("12 04 42330012"));
        assertThat(handle.control(new ControlCode.Whole(0x42330012), Bytes.EMPTY).toOptional()).as("properties")
                .contains(Bytes.parseHex("09 01 00 0A 04 00000000"));
        assertCode(handle.getAttribute(0x20110), 0x8010001F);
        assertCode(handle.setAttribute(0x7A003, Bytes.of((byte) 1)), 0x8010001F);
        assertCode(handle.control(new ControlCode.Function(1), Bytes.EMPTY), 0x8010001F);
    }

    @Test
    void whatAReaderTellsIsInTheScenesHandUntilItIsUnplugged() {
        var handle = world.shared();
        assertThat(scene.attribute(READER, 0x10103, Optional.of(Bytes.parseHex("3700")))).isTrue();
        assertThat(attribute(handle, 0x10103)).isEqualTo(Bytes.parseHex("3700"));
        assertThat(scene.attribute(READER, 0x90303, Optional.empty())).isTrue();
        assertCode(handle.getAttribute(0x90303), 0x8010001F);
        assertThat(scene.control(READER, 0x42000D48, Optional.empty())).isTrue();
        assertCode(handle.control(ControlCode.Function.GET_FEATURE_REQUEST, Bytes.EMPTY), 0x8010001F);
        assertThat(scene.control(READER, 0x42000001, Optional.of(Bytes.EMPTY))).isTrue();
        assertThat(handle.control(new ControlCode.Function(1), Bytes.EMPTY).toOptional()).contains(Bytes.EMPTY);
        scene.unplug(READER);
        assertThat(scene.attribute(READER, 0x10103, Optional.empty())).isFalse();
        assertThat(scene.control(READER, 1, Optional.empty())).isFalse();
        scene.plug(READER);
        scene.insert(READER, SimulatedCard.T1);
        assertCode(world.shared().getAttribute(0x10103), 0x8010001F);
    }

    private static int number(Bytes bytes) {
        return ByteBuffer.wrap(bytes.toArray()).order(ByteOrder.nativeOrder()).getInt();
    }

    private static Bytes attribute(CardHandle handle, int tag) {
        return handle.getAttribute(tag).toOptional().orElseThrow();
    }
}
