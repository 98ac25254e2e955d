package org.readerdesk.diagnose;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Platform;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceCommandsTest {

    private static List<String> lines(Platform platform, ServiceSight sight, String... files) {
        return new ServiceCommands(platform, path -> Set.of(files).contains(path.toString())).against(sight).stream()
                .map(ServiceCommands.Command::line).toList();
    }

    @Test
    void a_missing_service_is_installed_by_the_installer_that_is_there() {
        assertThat(lines(Platform.PCSCLITE, ServiceSight.NOT_INSTALLED, "/usr/bin/apt"))
                .containsExactly("sudo apt install pcscd");
        assertThat(lines(Platform.PCSCLITE, ServiceSight.NOT_INSTALLED, "/usr/bin/pacman"))
                .containsExactly("sudo pacman -S pcsclite ccid");
        assertThat(lines(Platform.PCSCLITE, ServiceSight.NOT_INSTALLED)).isEmpty();
    }

    @Test
    void a_service_that_is_off_is_started_as_the_machine_starts_services() {
        assertThat(lines(Platform.PCSCLITE, ServiceSight.NO_SOCKET, "/run/systemd/system"))
                .containsExactly("sudo systemctl start pcscd.socket", "sudo systemctl enable pcscd.socket");
        assertThat(lines(Platform.PCSCLITE, ServiceSight.NO_SOCKET, "/etc/init.d/pcscd"))
                .containsExactly("sudo service pcscd start");
        assertThat(lines(Platform.PCSCLITE, ServiceSight.NO_SOCKET)).containsExactly("sudo pcscd");
    }

    @Test
    void a_service_that_hangs_is_started_anew() {
        assertThat(lines(Platform.PCSCLITE, ServiceSight.SILENT, "/run/systemd/system"))
                .containsExactly("sudo systemctl restart pcscd.socket pcscd.service", "journalctl -u pcscd -n 50");
        assertThat(lines(Platform.PCSCLITE, ServiceSight.SILENT, "/etc/init.d/pcscd"))
                .containsExactly("sudo service pcscd restart");
        assertThat(lines(Platform.PCSCLITE, ServiceSight.SILENT)).isEmpty();
    }

    @Test
    void windows_has_its_own_commands_and_macos_needs_none() {
        assertThat(lines(Platform.WINDOWS, ServiceSight.UNSEEN)).containsExactly("Start-Service SCardSvr",
                "services.msc");
        assertThat(lines(Platform.MACOS, ServiceSight.UNSEEN)).isEmpty();
    }
}
