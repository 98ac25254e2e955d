package org.readerdesk.ui.text;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.card.CommandView;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Words")
class WordsTest {

    @ParameterizedTest
    @CsvSource({"12, 12 µs", "436, 0.4 ms", "9500, 9.5 ms", "96000, 96 ms", "3210000, 3.2 s", "125000000, 2 min 05 s"})
    @DisplayName("tell how long a call took")
    void took(long micros, String words) {
        assertThat(Words.took(Duration.ofNanos(micros * 1000))).isEqualTo(words);
    }

    @Test
    @DisplayName("tell an operation with its arguments")
    void operations() {
        assertThat(Words.describe(new Operation.Attach(ShareMode.SHARED, Protocol.ANY)))
                .isEqualTo("Attach: shared, T=0|T=1");
        assertThat(Words.describe(new Operation.Attach(ShareMode.DIRECT, Protocol.NONE)))
                .isEqualTo("Attach: direct, no protocol");
        assertThat(Words.describe(Operation.Reconnect.AS_ATTACHED)).isEqualTo("Reconnect");
        assertThat(Words.describe(new Operation.Reconnect(Optional.of(ShareMode.EXCLUSIVE), Optional.of(Set.of(
                Protocol.T1)), Optional.of(Initialization.RESET))))
                .isEqualTo("Reconnect: exclusive, T=1, reset the card");
        assertThat(Words.describe(new Operation.Unlock(Disposition.EJECT))).isEqualTo("Unlock: eject the card");
        assertThat(Words.describe(new Operation.AttachByHandle(0x3EED859FL)))
                .isEqualTo("Attach by handle 0x3EED859F");
        assertThat(Words.describe(new Operation.Inspect(false))).isEqualTo("Read the reader's data");
        assertThat(Words.describe(new Operation.Inspect(true)))
                .isEqualTo("Read the reader's data: direct, unless a handle is open");
        assertThat(Words.name(new Operation.Inspect(true))).isEqualTo("Read the reader's data");
    }

    @Test
    @DisplayName("never tell the bytes of a command")
    void noBytes() {
        assertThat(Words.describe(new Operation.Transmit(Bytes.parseHex("0020000104 31323334"))))
                .isEqualTo("Transmit: 00 20 00 01, data hidden");
        assertThat(Words.describe(new Operation.Transmit(Bytes.parseHex("00200001"),
                new CommandView("00 20 00 01", true)))).isEqualTo("Transmit: 00 20 00 01, data hidden");
    }

    @Test
    @DisplayName("tell readers apart that differ in what cannot be seen")
    void readerNames() {
        assertThat(ReaderNames.visible("Reader 00 00")).isEqualTo("Reader 00 00");
        assertThat(ReaderNames.visible("Reader 00 00 ")).isEqualTo("Reader 00 00\u2423");
        assertThat(ReaderNames.visible("Reader  00")).isEqualTo("Reader\u2423\u242300");
        assertThat(ReaderNames.visible("a\tb\u202Ec")).isEqualTo("a\u2409b<U+202E>c");
        assertThat(ReaderNames.visible("\u8aad\u53d6 \"\u2603\" \ud83d\udcb3"))
                .isEqualTo("\u8aad\u53d6 \"\u2603\" \ud83d\udcb3");
    }
}
