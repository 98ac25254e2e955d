package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.javax.Results.assertCode;
import static org.readerdesk.pcsc.javax.Results.value;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

@NeedsPcscd
@DisplayName("javax.smartcardio on a real pcscd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JavaOnPcscdTest {

    private static final Bytes APDU = Bytes.parseHex("00A40400");

    private PrivatePcscd pcscd;
    private Context context;
    private VirtualCard card;

    /// Both ways of Java.
    private enum Way {
        JNASMARTCARDIO, JDK;

        JavaResourceManager manager() {
            return this == JDK ? JavaResourceManager.jdk() : JavaResourceManager.jnasmartcardio();
        }
    }

    @BeforeAll
    void start() {
        pcscd = PrivatePcscd.start(1);
        PcscEnvironment.use(pcscd.socket());
    }

    @AfterAll
    void stop() {
        pcscd.close();
    }

    @AfterEach
    void release() {
        context.release();
        card.close();
    }

    private void awaitCard(String reader, ReaderFlag wanted) {
        Await.until(reader + " " + wanted, () -> context.getStatusChange(Duration.ZERO,
                List.of(ReaderState.unaware(reader))).states().getFirst().is(wanted));
    }

    @ParameterizedTest
    @EnumSource
    void aCardIsUsedResetByAnotherProgramAndPulled(Way way) {
        context = value(way.manager().establish());
        String reader = pcscd.reader(0);
        assertThat(value(context.listReaders())).containsExactly(reader, pcscd.reader(1));
        awaitCard(reader, ReaderFlag.EMPTY);
        assertCode(context.connect(reader, ShareMode.SHARED, Protocol.ANY), 0x8010000C);
        card = VirtualCard.insert(pcscd.port(reader), VirtualCard.ATR_T1);
        awaitCard(reader, ReaderFlag.PRESENT);
        assertCode(context.connect(reader, ShareMode.SHARED, Set.of(Protocol.T0)), 0x8010000F);
        var connection = value(context.connect(reader, ShareMode.SHARED, Protocol.ANY));
        assertThat(connection.protocol()).contains(Protocol.T1);
        assertThat(connection.atr()).contains(VirtualCard.ATR_T1);
        var handle = connection.handle();
        assertThat(value(handle.transmit(Protocol.T1, APDU))).isEqualTo(Bytes.parseHex("9000"));
        try (var other = SecondClient.start(pcscd.socket())) {
            assertThat(other.connect(reader, ShareMode.SHARED)).isEqualTo(ResultCode.SUCCESS);
            assertThat(handle.beginTransaction()).isEqualTo(Result.Ok.DONE);
            assertThat(other.attribute(0x00090303).code()).isEqualTo(ResultCode.SHARING_VIOLATION);
            assertThat(handle.endTransaction(Disposition.LEAVE)).isEqualTo(Result.Ok.DONE);
            long state = other.change(Duration.ZERO, reader, 0).number(0);
            assertThat(other.reset()).isEqualTo(ResultCode.SUCCESS);
            assertThat(other.change(Duration.ZERO, reader, 0).number(0)).as("a reset is no event").isEqualTo(state);
        }
        assertCode(handle.transmit(Protocol.T1, APDU), 0x80100068);
        assertThat(handle.disconnect(Disposition.LEAVE)).isEqualTo(Result.Ok.DONE);
        handle = value(context.connect(reader, ShareMode.SHARED, Protocol.ANY)).handle();
        card.close();
        awaitCard(reader, ReaderFlag.EMPTY);
        assertCode(handle.transmit(Protocol.T1, APDU), 0x80100069);
        handle.disconnect(Disposition.LEAVE);
    }
}
