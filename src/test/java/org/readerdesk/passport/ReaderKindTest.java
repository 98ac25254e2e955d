package org.readerdesk.passport;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The kind of a reader")
class ReaderKindTest {

    static List<ReaderKind.Row> rows() {
        return ReaderKind.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("is that of its row for every example of the table")
    void examples(ReaderKind.Row row) {
        assertThat(row.examples()).isNotEmpty().allSatisfy(name -> {
            assertThat(row.names().matcher(name).find()).as("the row's own pattern in " + name).isTrue();
            assertThat(ReaderKind.of(name)).as(name).isEqualTo(row.kind());
        });
    }

    @Test
    @DisplayName("is told for each of them by some row")
    void allKinds() {
        assertThat(ReaderKind.values())
                .allSatisfy(kind -> assertThat(ReaderKind.rows().stream().map(ReaderKind.Row::kind))
                        .satisfies(kinds -> assertThat(kind == ReaderKind.UNKNOWN || kinds.contains(kind)).isTrue()));
    }

    @ParameterizedTest
    @CsvSource({"Gemalto Prox-DU Contact_08900111 0, CONTACT", "Gemalto Prox-DU Contactless_08900111 0, CONTACTLESS",
        "HID OMNIKEY 5022 CL 01 00, CONTACTLESS", "ACS ACR1281 1S Dual Reader [ICC] 00 00, CONTACT",
        "ACS ACR1281 1S Dual Reader [PICC] 00 01, CONTACTLESS", "Rutoken PINPad 00 00, PIN_PAD",
        "Aktiv Rutoken SCR 3001 Reader 00 00, UNKNOWN", "REINER SCT cyberJack RFID basis 00 00, CONTACTLESS",
        "REINER SCT cyberJack one 00 00, PIN_PAD", "Virtual Contactless Reader 0, VIRTUAL",
        "yubico yubikey neo ccid 00 00, TOKEN"})
    @DisplayName("follows the more telling of two words")
    void moreTelling(String name, ReaderKind kind) {
        assertThat(ReaderKind.of(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"Generic USB2.0-CRW 00 00", "Clever Reader 00 00", "Class 2 Terminal", "Contactor 1",
        "Windows Helloween",
        "Identiv uTrust 4701 F Dual Interface Reader 00 00", "''", "OMNIKEY 5422 Smartcard Reader 0"})
    @DisplayName("stays unknown where the name does not tell it")
    void unknown(String name) {
        assertThat(ReaderKind.of(name)).isEqualTo(ReaderKind.UNKNOWN);
    }

    @Test
    @DisplayName("is found in a name of any length at once")
    void longNames() {
        assertThat(ReaderKind.of("prox' -".repeat(10_000))).isEqualTo(ReaderKind.UNKNOWN);
    }
}
