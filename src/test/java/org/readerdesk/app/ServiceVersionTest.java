package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.fixture.pcscd.Needs;
import org.readerdesk.fixture.pcscd.PcscPart;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager.Description;
import org.readerdesk.pcsc.ResourceManager.Kind;

class ServiceVersionTest {

    @ParameterizedTest
    @CsvSource({"pcsc-lite version 1.9.9.,pcscd 1.9.9", "pcsc-lite version 2.3.3,pcscd 2.3.3",
        "pcsc-lite version 2.0.0-rc1. Copyright,pcscd 2.0.0-rc1"})
    void theVersionIsFoundInWhatPcscdSays(String said, String version) {
        assertThat(ServiceVersion.parse(said + "\nCopyright (C) 1999-2002 by David Corcoran")).contains(version);
    }

    @Test
    void otherWordsAreNoVersion() {
        assertThat(ServiceVersion.parse("Usage: pcscd options")).isEmpty();
        assertThat(ServiceVersion.parse("")).isEmpty();
    }

    @Test
    void onlyTheSystemsOwnServiceIsAsked() {
        for (var kind : Set.of(Kind.JAVA, Kind.JAVA_JDK, Kind.SIMULATOR)) {
            var description = new Description(kind, Platform.PCSCLITE, "", Set.of());
            assertThat(ServiceVersion.in(description)).isEqualTo(description);
        }
    }

    @Test
    void windowsAndMacOsNameTheirSystem() {
        var description = new Description(Kind.SYSTEM, Platform.WINDOWS, "", Set.of());
        assertThat(ServiceVersion.in(description).version()).contains(System.getProperty("os.version"));
    }

    /// Where pcscd is installed.
    @Needs(PcscPart.DAEMON)
    static class InstalledTest {

        @Test
        void theInstalledPcscdTellsItsVersion() {
            var description = new Description(Kind.SYSTEM, Platform.PCSCLITE, "", Set.of());
            assertThat(ServiceVersion.in(description).version()).matches("pcscd [0-9]+\\.[0-9]+.*");
        }
    }
}
