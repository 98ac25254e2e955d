package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.javax.Results.assertCode;
import static org.readerdesk.pcsc.javax.Results.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReadersSnapshot.Unavailable;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ShareMode;

@NeedsPcsclite
@DisplayName("javax.smartcardio through jnasmartcardio")
final class JnasmartcardioTest extends JavaAdapterTest {

    @Override
    JavaResourceManager create() {
        return JavaResourceManager.jnasmartcardio();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(manager.description().kind()).isEqualTo(ResourceManager.Kind.JAVA);
        assertThat(manager.description().version()).startsWith("JNA2PCSC");
        assertThat(manager.description().features())
                .containsExactlyInAnyOrder(Feature.EXCLUSIVE, Feature.DIRECT, Feature.PNP_READER,
                        Feature.ANSWERS_FOREIGN_LOCK);
    }

    @Test
    void exclusiveAndDirectAreConnectedAsWished() {
        var direct = value(context.connect(reader.name(), ShareMode.DIRECT, Protocol.NONE));
        assertThat(direct.protocol()).isEmpty();
        assertThat(direct.atr()).isEmpty();
        direct.handle().disconnect(Disposition.LEAVE);
        reader.insert(VirtualCard.ATR_T0_T1);
        var exclusive = value(context.connect(reader.name(), ShareMode.EXCLUSIVE, Protocol.ANY));
        assertCode(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY), 0x8010000B);
        exclusive.handle().disconnect(Disposition.LEAVE);
        assertThat(PCSCD.recorded(Command.CONNECT)).startsWith(
                "CONNECT " + reader.name() + " DIRECT none", "CONNECT " + reader.name() + " EXCLUSIVE T=0|T=1");
    }

    @Test
    void theServiceAnswersAnUnlockWithoutALockAndAClosedHandle() {
        var handle = connect().handle();
        assertCode(handle.endTransaction(Disposition.LEAVE), 0x80100016);
        handle.disconnect(Disposition.LEAVE);
        assertCode(handle.disconnect(Disposition.LEAVE), 0x80100003);
        assertCode(handle.transmit(Protocol.T1, APDU), 0x80100003);
    }

    @Test
    void aHandleWhoseCardIsGoneIsClosedLikeAnyOther() {
        var handle = connect().handle();
        reader.remove();
        assertCode(handle.transmit(Protocol.T1, APDU), 0x80100069);
        assertThat(handle.disconnect(Disposition.LEAVE)).isEqualTo(Result.Ok.DONE);
        assertThat(reader.openHandles()).isZero();
    }

    @Test
    void twoConnectionsToOneReaderAreTwo() {
        var handles = List.of(connect().handle(),
                value(context.connect(reader.name(), ShareMode.SHARED, Protocol.ANY)).handle());
        assertThat(reader.openHandles()).isEqualTo(2);
        handles.forEach(handle -> handle.disconnect(Disposition.LEAVE));
    }

    @Test
    void eachContextIsOneOfItsOwnAndIsGivenBack() {
        int before = PCSCD.openConnections();
        var contexts = new ArrayList<>(List.of(value(manager.establish()), value(manager.establish())));
        assertThat(PCSCD.openConnections()).isEqualTo(before + 2);
        contexts.forEach(each -> assertThat(each.release()).isEqualTo(Result.Ok.DONE));
        Await.until("their end", () -> PCSCD.openConnections() == before);
    }

    @Test
    void aServiceThatWasRestartedWorksWithANewContext() {
        PCSCD.die();
        assertThat(context.listReaders().code().hex()).isIn("0x8010001D", "0x8010006A", "0x80100013");
        assertCode(manager.establish(), 0x8010001D);
        try (var monitor = new ContextMonitor(manager)) {
            monitor.start();
            Await.until("the loss", () -> monitor.current().service() instanceof Unavailable);
            assertThat(((Unavailable) monitor.current().service()).call()).isEqualTo("SCardEstablishContext");
            PCSCD.comeBack();
            assertCode(context.listReaders(), 0x8010001D);
            Await.until("the reader", () -> monitor.current().readers().size() == 1);
        }
        context = value(manager.establish());
        connect().handle().disconnect(Disposition.LEAVE);
    }
}
