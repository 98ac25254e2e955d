package org.readerdesk.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.pcsc.Bytes;

class CommandViewTest {

    private static String view(String hex) {
        return CommandView.of(Bytes.parseHex(hex)).toString();
    }

    @ParameterizedTest
    @CsvSource({"00A40000,00 A4 00 00", "00A4040007A0000002471001,00 A4 04 00 07 A0 00 00 02 47 10 01",
        "01B0000000,01 B0 00 00 00", "00CB3FFF055C035FC10200,00 CB 3F FF 05 5C 03 5F C1 02 00",
        "00A40000000002 3F00,00 A4 00 00 00 00 02 3F 00", "0084000008,00 84 00 00 08", "00200081,00 20 00 81",
        "FFCA000000,FF CA 00 00 00", "00C0000010,00 C0 00 00 10"})
    void whatSelectsOrReadsIsShownWhole(String command, String shown) {
        assertThat(view(command)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0020008104 31323334,00 20 00 81", "0024000008 3132333435363738,00 24 00 00",
        "002C000106 313233343536 00,00 2C 00 01", "00DA010110 000102030405060708090A0B0C0D0E0F,00 DA 01 01",
        "FF82000006 FFFFFFFFFFFF,FF 82 00 00", "008200000000 08 0102030405060708,00 82 00 00",
        "0C20008104 31323334,0C 20 00 81", "10A4040002 3132,10 A4 04 00", "0CA4040002 3132,0C A4 04 00",
        "80A4040002 3132,80 A4 04 00", "40A4040002 3132,40 A4 04 00", "0020000100 1234,00 20 00 01",
        "0020008104,00 20 00 81", "0024000108,00 24 00 01", "FF82000006,FF 82 00 00"})
    void ofAllOthersOnlyTheHeaderIsShownAndNotHowLongTheRestIs(String command, String header) {
        assertThat(view(command)).isEqualTo(header + " (rest hidden)");
    }

    @ParameterizedTest
    @CsvSource({"''", "31", "31323334", "3132333435", "313233343536", "00", "0020", "00200081FF31323334",
        "002000810431", "00200081000005313233", "003000000131"})
    void nothingIsShownOfWhatIsNoKnownCommand(String bytes) {
        assertThat(view(bytes)).isEqualTo("hidden");
    }

    @Test
    void longDataIsNoName() {
        assertThat(view("00A40400F0" + "31".repeat(0xF0))).isEqualTo("00 A4 04 00 (rest hidden)");
    }
}
