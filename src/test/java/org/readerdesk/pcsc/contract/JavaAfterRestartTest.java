package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.javax.JavaResourceManager;

@NeedsPcscd
@DisplayName("after a restart of the service")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class JavaAfterRestartTest {

    @Test
    @DisplayName("a new context of jnasmartcardio works, and the JDK's one context is dead for the life of the process")
    void contexts() {
        var jna = JavaResourceManager.jnasmartcardio();
        var jdk = JavaResourceManager.jdk();
        try (var bench = new PrivateBench(jna)) {
            var readers = new Result.Ok<>(bench.readers());
            try (var old = new Program(jna, "old"); var mine = new Program(jdk, "jdk")) {
                assertThat(old.call(Context::listReaders)).isEqualTo(readers);
                assertThat(mine.call(Context::listReaders)).isEqualTo(readers);
                bench.stopService();
                bench.startService();
                assertThat(old.call(Context::listReaders).isOk()).isFalse();
            }
            try (var fresh = new Program(jna, "new"); var mine = new Program(jdk, "jdk again")) {
                assertThat(fresh.call(Context::listReaders)).isEqualTo(readers);
                assertThat(mine.call(Context::listReaders)).isEqualTo(new Result.Err<>(ResultCode.NO_SERVICE));
            }
        }
    }
}
