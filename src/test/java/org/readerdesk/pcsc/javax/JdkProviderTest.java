package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.javax.Results.assertCode;
import static org.readerdesk.pcsc.javax.Results.assertRefused;
import static org.readerdesk.pcsc.javax.Results.value;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

@NeedsPcsclite
@DisplayName("javax.smartcardio through the JDK's own provider")
final class JdkProviderTest extends JavaAdapterTest {

    @Override
    JavaResourceManager create() {
        return JavaResourceManager.jdk();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(manager.description().kind()).isEqualTo(ResourceManager.Kind.JAVA_JDK);
        assertThat(manager.description().version()).startsWith("SunPCSC");
        assertThat(manager.description().features()).containsExactlyInAnyOrder(Feature.PNP_READER,
                Feature.ANSWERS_FOREIGN_LOCK);
    }

    @Test
    void exclusiveAndDirectAreRefused() {
        reader.insert(VirtualCard.ATR_T0_T1);
        assertRefused(context.connect(reader.name(), ShareMode.EXCLUSIVE, Protocol.ANY), Refusal.NO_EXCLUSIVE_IN_JDK);
        assertRefused(context.connect(reader.name(), ShareMode.DIRECT, Protocol.NONE), Refusal.DIRECT_STICKS_IN_JDK);
        assertThat(PCSCD.recorded(Command.CONNECT)).isEmpty();
    }

    @Test
    void anUnlockWithoutALockIsRefusedByTheProvider() {
        var handle = connect().handle();
        assertRefused(handle.endTransaction(Disposition.LEAVE), Refusal.NO_CODE_FROM_JAVA);
        assertThat(PCSCD.recorded(Command.END)).isEmpty();
        handle.disconnect(Disposition.LEAVE);
        assertRefused(handle.transmit(Protocol.T1, APDU), Refusal.NO_CODE_FROM_JAVA);
    }

    @Test
    void aHandleWhoseCardIsGoneIsSaidToBeClosedYetTheServiceIsNotTold() {
        var handle = connect().handle();
        reader.remove();
        assertCode(handle.transmit(Protocol.T1, APDU), 0x80100069);
        assertThat(handle.disconnect(Disposition.LEAVE)).isEqualTo(Result.Ok.DONE);
        assertThat(PCSCD.recorded(Command.DISCONNECT)).isEmpty();
        handlesLeft = 1;
    }

    @Test
    void aSecondConnectionToOneReaderIsTheFirstAgain() {
        var first = connect().handle();
        var second = value(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY)).handle();
        assertThat(reader.openHandles()).isEqualTo(1);
        first.disconnect(Disposition.LEAVE);
        assertRefused(second.transmit(Protocol.T1, APDU), Refusal.NO_CODE_FROM_JAVA);
        second.disconnect(Disposition.LEAVE);
    }

    @Test
    void allContextsAreOne() {
        int before = PCSCD.openConnections();
        var another = value(manager.establish());
        assertThat(PCSCD.openConnections()).isEqualTo(before);
        another.release();
        assertThat(PCSCD.openConnections()).isEqualTo(before);
    }

    @Test
    void whileACallBlocksTheReadersAreToldAsTheyWereLast() {
        context.listReaders();
        var known = context.getStatusChange(Duration.ZERO, List.of(ReaderState.unaware(reader.name()))).states();
        reader.insert(VirtualCard.ATR_T1);
        PCSCD.on(Command.CONNECT).hang();
        var connecting = CompletableFuture.supplyAsync(() -> {
            var own = value(manager.establish());
            var connected = own.connect(reader.name(), ShareMode.SHARED, Protocol.ANY);
            own.release();
            return connected.isOk();
        });
        PCSCD.awaitRecorded(received -> received.command() == Command.CONNECT);
        assertThat(value(context.listReaders())).containsExactly(reader.name());
        var asked = context.getStatusChange(Duration.ofMillis(300), known);
        assertCode(asked.result(), 0x8010000A);
        var monitor = new ContextMonitor(manager);
        monitor.start();
        monitor.close();
        PCSCD.calm();
        assertThat(connecting.join()).isTrue();
        assertThat(context.getStatusChange(Duration.ZERO, known).result()).isEqualTo(Result.Ok.DONE);
    }
}
