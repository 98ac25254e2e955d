package org.readerdesk.journal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("Operations as the log writes them")
class OperationTextTest {

    @ParameterizedTest
    @CsvSource({"Attack, ''", "Attach, share=SHARED", "Attach, share=SHARED protocols=T0 more=1",
        "Attach, share=SHARED share=SHARED protocols=T0", "Attach, SHARED", "Attach, =SHARED", "Status, x=1",
        "Close, handle=12 disposition=LEAVE", "Close, handle=0xZZ disposition=LEAVE", "Unlock, disposition=LEFT",
        "Reconnect, protocols=T7", "Transmit, command=0 hidden=true"})
    @DisplayName("are refused when they are no such text")
    void refused(String name, String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> OperationText.parse(name, arguments));
    }
}
