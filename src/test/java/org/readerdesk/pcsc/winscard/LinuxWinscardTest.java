package org.readerdesk.pcsc.winscard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

/// What the real pcscd says to arguments that the typed port cannot express, and the edges of the own mapping.
@NeedsPcscd
class LinuxWinscardTest {

    private static final Abi ABI = Abi.LINUX;
    private static final int SHARED = 2;
    private static final int T0_T1 = 3;
    private static PrivatePcscd pcscd;
    private static VirtualCard card;

    private final Winscard winscard = new LinuxWinscard();
    private final Memory memory = new Memory(4096);
    private final WinscardResourceManager manager = new WinscardResourceManager();
    private long context;

    @BeforeAll
    static void start() {
        pcscd = PrivatePcscd.start(1);
        PcscEnvironment.use(pcscd.socket());
        card = VirtualCard.insert(pcscd.port(pcscd.reader(0)), VirtualCard.ATR_T1);
    }

    @AfterAll
    static void stop() {
        card.close();
        pcscd.close();
    }

    @BeforeEach
    void establish() {
        memory.clear();
        assertThat(winscard.establishContext(ABI.scope(), memory)).isZero();
        context = ABI.getHandle(memory, 0);
        var own = port();
        Await.until("the card", () -> own.getStatusChange(Duration.ZERO, List.of(ReaderState.unaware(pcscd.reader(0))))
                .states().getFirst().is(ReaderFlag.PRESENT));
        own.release();
    }

    @AfterEach
    void release() {
        winscard.releaseContext(context);
        memory.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 99, -1})
    void aShareModeThatDoesNotExistIsAnInvalidValue(int share) {
        assertCode(connect(share), 0x80100011);
        long handle = connected();
        assertCode(winscard.reconnect(handle, share, T0_T1, 0, memory), 0x80100011);
        assertCode(winscard.disconnect(handle, 0), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 99, -1})
    void aDispositionThatDoesNotExistIsAnInvalidValue(int disposition) {
        long handle = connected();
        assertCode(winscard.beginTransaction(handle), 0);
        assertCode(winscard.endTransaction(handle, disposition), 0x80100011);
        assertCode(winscard.endTransaction(handle, 0), 0);
        assertCode(winscard.disconnect(handle, disposition), 0x80100011);
        assertCode(winscard.disconnect(handle, 0), 0);
    }

    @Test
    void aReconnectDoesNotEject() {
        long handle = connected();
        assertCode(winscard.reconnect(handle, SHARED, T0_T1, 3, memory), 0x80100011);
        assertCode(winscard.disconnect(handle, 0), 0);
    }

    @Test
    void anAnswerThatIsLongerThanItsBufferIsNotGiven() {
        long handle = connected();
        for (int pci : new int[]{0, 16}) {
            ABI.putDword(memory, pci, 2);
            ABI.putDword(memory, pci + 8, ABI.ioRequest());
        }
        // one byte of room, for two of status
        ABI.putDword(memory, 32, 1);
        memory.write(64, new byte[]{0, (byte) 0xA4, 0, 0}, 0, 4);
        assertCode(winscard.transmit(handle, memory, memory.share(64), 4, memory.share(16), memory.share(128),
                memory.share(32)), 0x80100008);
        assertCode(winscard.disconnect(handle, 0), 0);
    }

    @Test
    void noReadersToWatchAreAnsweredAtOnceAndMoreThanSixteenNever() {
        long begin = System.nanoTime();
        assertCode(winscard.getStatusChange(context, 10_000, memory, 0), 0);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        var own = port();
        var sixteen = Collections.nCopies(16, ReaderState.unaware(pcscd.reader(0)));
        assertThat(own.getStatusChange(Duration.ZERO, sixteen).result().isOk()).isTrue();
        var seventeen = Collections.nCopies(17, ReaderState.unaware(pcscd.reader(0)));
        assertCode(own.getStatusChange(Duration.ZERO, seventeen).result().code().value(), 0x80100004);
        own.release();
    }

    @Test
    void aListThatDoesNotFitSaysHowLongItIs() {
        ABI.putDword(memory, 0, 3);
        assertCode(winscard.listReaders(context, Pointer.NULL, memory.share(64), memory), 0x80100008);
        assertThat(ABI.getDword(memory, 0)).isGreaterThan(3);
    }

    @Test
    void aWaitOfAnyLengthIsOneThatCanBeCancelled() throws Exception {
        var owner = new CompletableFuture<Context>();
        var ended = new CompletableFuture<ResultCode>();
        Thread.ofPlatform().daemon().start(() -> {
            var own = port();
            var known = own.getStatusChange(Duration.ZERO, List.of(ReaderState.unaware(pcscd.reader(0)))).states();
            owner.complete(own);
            ended.complete(own.getStatusChange(Duration.ofSeconds(Long.MAX_VALUE), known).result().code());
            own.release();
        });
        var own = owner.get(10, TimeUnit.SECONDS);
        Await.until("the cancel is heard", () -> {
            own.cancel();
            return ended.isDone();
        });
        assertThat(ended.join()).isEqualTo(ResultCode.CANCELLED);
    }

    @Test
    void aTimeOutBelowZeroIsNotSentAsOneWithoutEnd() {
        var own = port();
        assertThatThrownBy(() -> own.getStatusChange(Duration.ofMillis(-1), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT-0.001S");
        own.release();
    }

    @Test
    void theHighHalfOfTheNumbersOfPcscLiteIsNeverSeen() {
        assertThat(winscard.releaseContext(0x7FFF_FFFF_FFFFL)).isEqualTo(0x80100003);
        assertThat(winscard.disconnect(0x7FFF_FFFF_FFFFL, 0)).isEqualTo(0x80100003);
        assertThat(connected()).isPositive();
    }

    private Context port() {
        return manager.establish().toOptional().orElseThrow();
    }

    private int connect(int share) {
        byte[] name = new NameCodec(1).encode(pcscd.reader(0));
        memory.write(64, name, 0, name.length);
        return winscard.connect(context, memory.share(64), share, T0_T1, memory, memory.share(8));
    }

    private long connected() {
        assertCode(connect(SHARED), 0);
        return ABI.getHandle(memory, 0);
    }

    private static void assertCode(int code, int expected) {
        assertThat(new ResultCode(code)).isEqualTo(new ResultCode(expected));
    }
}
