package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.security.NoSuchAlgorithmException;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

class ThrownTest {

    @Test
    void jnasmartcardioCarriesTheCodeAsAPositiveLong() {
        assertErr(0x8010000B, new JnaPCSCException(0x8010000BL, "SCardConnect got response"));
        assertErr(0x8010000C, new JnaCardNotPresentException(0x8010000CL, "Card not present."));
        assertErr(0x8010001D, new EstablishContextException(new JnaPCSCException(0x8010001DL, "no")));
    }

    @Test
    void theJdkHidesTheCodeInTheMessageOfTheCause() {
        assertErr(0x8010000C, new CardNotPresentException("No card present", new Exception("SCARD_E_NO_SMARTCARD")));
        assertErr(0x8010001D, new CardException(new NoSuchAlgorithmException("Error constructing TerminalFactory",
                new Exception("SCARD_E_NO_SERVICE"))));
    }

    @Test
    void withoutACodeTheMessageIsToldInstead() {
        assertRefused(Refusal.NO_CODE_FROM_JAVA, "Card has been removed",
                new IllegalStateException("Card has been removed"));
        assertRefused(Refusal.NO_CODE_FROM_JAVA, "java.nio.BufferOverflowException",
                new BufferOverflowException());
        assertRefused(Refusal.NO_CODE_FROM_JAVA, "odd", new JnaPCSCException(0, "odd"));
        assertRefused(Refusal.NO_CODE_FROM_JAVA, "SIZE", new NoSuchFieldError("SIZE"));
    }

    @Test
    void aLibraryThatIsNotThereIsSaidToBeMissing() {
        assertRefused(Refusal.NO_LIBRARY, "No PC/SC library found on this system",
                new CardException(new UnsupportedOperationException("PC/SC not available on this platform",
                        new IOException("No PC/SC library found on this system"))));
        assertRefused(Refusal.NO_LIBRARY, "libpcsclite.so.1: cannot open",
                new UnsatisfiedLinkError("libpcsclite.so.1: cannot open"));
    }

    private static void assertErr(int code, Throwable thrown) {
        assertThat(Thrown.failure(thrown)).isEqualTo(new Result.Err<>(new ResultCode(code)));
    }

    private static void assertRefused(Refusal reason, String detail, Throwable thrown) {
        assertThat(Thrown.failure(thrown)).isEqualTo(new Result.Refused<>(ResultCode.E_FAIL, reason, detail));
    }
}
