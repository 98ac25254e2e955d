package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.javax.Results.assertCode;
import static org.readerdesk.pcsc.javax.Results.value;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;

@NeedsPcsclite
@DisplayName("the JDK's provider and the service")
final class JdkServiceTest {

    private static final int NO_SERVICE = 0x8010001D;

    @Test
    void itSaysThatTheServiceIsDownFindsItLaterAndNeverAgainAfterARestart() {
        var socket = StandInPcscd.newSocket();
        PcscEnvironment.use(socket);
        var manager = JavaResourceManager.jdk();
        assertCode(manager.establish(), NO_SERVICE);
        try (var pcscd = StandInPcscd.start(socket, 4)) {
            pcscd.plug("A");
            var context = value(manager.establish());
            assertThat(value(context.listReaders())).containsExactly("A");
            pcscd.die();
            assertThat(context.listReaders().isOk()).isFalse();
            pcscd.comeBack();
            assertCode(context.listReaders(), NO_SERVICE);
            assertCode(value(manager.establish()).listReaders(), NO_SERVICE);
        }
    }
}
