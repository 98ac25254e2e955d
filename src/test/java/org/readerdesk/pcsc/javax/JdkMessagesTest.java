package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkMessagesTest {

    @ParameterizedTest
    @CsvSource({
        "SCARD_E_SHARING_VIOLATION, 8010000B",
        "sun.security.smartcardio.PCSCException: SCARD_E_NO_SERVICE, 8010001D",
        "connect() failed for SCARD_E_TIMEOUT: SCARD_W_RESET_CARD, 80100068",
        "SCARD_W_INSERTED_CARD, 8010006A",
        "SCARD_E_UNSUPPORTED_FEATURE, 8010001F",
        "WINDOWS_ERROR_INVALID_HANDLE, 6",
        "WINDOWS_ERROR_INVALID_PARAMETER, 57",
        "Unknown error 0x8010006e, 8010006E",
        "Unknown error 0x45d, 45D",
        "SCardConnect got response 0x80100017 (null: null), 80100017",
    })
    void theCodeInAMessageIsFound(String message, String hex) {
        assertThat(JdkMessages.code(message)).hasValue(Integer.parseUnsignedInt(hex, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "connect() failed",
        "Cannot connect using T=1, connection already established using T=0", "SCARD_S_SUCCESS", "Unknown error 0x0",
        "SCARD_E_", "response 3B:00", "0x123456789"})
    void aMessageWithoutACodeHasNone(String message) {
        assertThat(JdkMessages.code(message)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void aNumberBesideAStrangeNameCounts() {
        assertThat(JdkMessages.code("SCARD_E_OF_TOMORROW 0x80100099")).hasValue(0x80100099);
    }
}
