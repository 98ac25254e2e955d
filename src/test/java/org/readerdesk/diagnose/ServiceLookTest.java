package org.readerdesk.diagnose;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.pcsc.Platform;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceLookTest {

    private static ServiceSight sight(Map<String, String> environment, String... files) {
        return new ServiceLook(true, environment, path -> Set.of(files).contains(path.toString())).service();
    }

    @Test
    void a_daemon_that_is_missing_one_without_a_socket_and_one_that_is_silent_are_told_apart() {
        assertThat(sight(Map.of())).isEqualTo(ServiceSight.NOT_INSTALLED);
        assertThat(sight(Map.of(), "/usr/sbin/pcscd")).isEqualTo(ServiceSight.NO_SOCKET);
        assertThat(sight(Map.of("PATH", "relative:/opt/pcsc"), "/opt/pcsc/pcscd")).isEqualTo(ServiceSight.NO_SOCKET);
        assertThat(sight(Map.of(), "/run/pcscd/pcscd.comm")).isEqualTo(ServiceSight.SILENT);
        assertThat(sight(Map.of("PCSCLITE_CSOCK_NAME", "/tmp/own"), "/run/pcscd/pcscd.comm", "/usr/sbin/pcscd"))
                .isEqualTo(ServiceSight.NO_SOCKET);
        assertThat(sight(Map.of("PCSCLITE_CSOCK_NAME", "/tmp/own"), "/tmp/own")).isEqualTo(ServiceSight.SILENT);
    }

    @Test
    void where_nothing_can_be_seen_nothing_is_claimed() {
        assertThat(new ServiceLook(Platform.WINDOWS).service()).isEqualTo(ServiceSight.UNSEEN);
        assertThat(ServiceLook.blind().service()).isEqualTo(ServiceSight.UNSEEN);
        assertThat(ServiceLook.blind().session()).isEqualTo(SessionKind.LOCAL);
        assertThat(ServiceLook.blind().socket()).isEqualTo(Path.of("/run/pcscd/pcscd.comm"));
    }

    @ParameterizedTest
    @CsvSource({"SSH_CONNECTION, 10.0.0.1 5 10.0.0.2 22, SSH", "SSH_TTY, /dev/pts/0, SSH", "SESSIONNAME, RDP-Tcp#3, "
            + "REMOTE_DESKTOP",
        "XRDP_SESSION, 1, REMOTE_DESKTOP", "SESSIONNAME, Console, LOCAL", "DISPLAY, :0, LOCAL"})
    void the_session_is_judged_by_its_environment(String variable, String value, SessionKind kind) {
        assertThat(SessionKind.of(Map.of(variable, value))).isEqualTo(kind);
    }
}
