package org.readerdesk.passport.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.passport.driver.DriverOptions;
import org.readerdesk.passport.usb.UsbNumbers;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;

class QuirksTest {

    private static final String ROW =
            "one\t058f:9540,072f:2200\t\\bAU95\t96-FF\toff\tpcsclite,macos\tIt is known to fail.\tThis|That\t"
                    + "https://a.org/1";
    private static final String HEADER = String.join("\t", QuirkTable.COLUMNS) + "\n";

    private static Quirk only(String row) throws IOException {
        return Quirks.read("q.tsv", new StringReader("# a comment\n\n" + HEADER + row + "\n")).all().getFirst();
    }

    private static Circumstances now(String reader) {
        return new Circumstances(reader, Optional.empty(), Optional.empty(), Optional.empty(), Platform.PCSCLITE);
    }

    private static Optional<Atr> atr(String hex) {
        return Optional.of(Atr.decode(Bytes.parseHex(hex)));
    }

    private static List<String> of(Circumstances now) {
        return Quirks.in(Locale.ENGLISH).of(now).stream().map(Quirk::id).toList();
    }

    @Test
    void a_row_is_read_in_full() throws IOException {
        var quirk = only(ROW);
        assertThat(quirk.id()).isEqualTo("one");
        assertThat(quirk.what()).isEqualTo("It is known to fail.");
        assertThat(quirk.tries()).containsExactly("This", "That");
        assertThat(quirk.source()).isEqualTo("https://a.org/1");
        assertThat(quirk.condition().devices()).containsExactlyInAnyOrder(new UsbNumbers(0x058F, 0x9540),
                new UsbNumbers(0x072F, 0x2200));
        assertThat(quirk.condition().rates()).contains(new Condition.RateRange(0x96, 0xFF));
        assertThat(quirk.condition().withoutEscape()).isTrue();
        assertThat(quirk.condition().platforms()).containsExactlyInAnyOrder(Platform.PCSCLITE, Platform.MACOS);
        assertThat(only(ROW.replace("pcsclite,macos", "any")).condition().platforms()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "one~One~\"One\" is no id; expected small letters and digits, parted by hyphens",
        "058f:9540~058F:9540~\"058F:9540\" is no device; expected four hexadecimal digits, a colon and four more",
        "072f:2200~''~\"\" is no device; expected four hexadecimal digits, a colon and four more",
        "\\bAU95~(~\"(\" is no regular expression; expected one that the name contains",
        "\\bAU95~' '~the name has 1 characters; expected a regular expression of 1 to 300, or \"-\"",
        "96-FF~96~\"96\" is no range of TA1; expected two bytes as in \"96-FF\"",
        "96-FF~FF-96~\"FF-96\" ends before it begins; expected the lower byte first",
        "off~on~\"on\" is no state of the escape command; expected \"off\" or \"-\"",
        "macos~beos~\"beos\" is no platform; expected pcsclite, macos or windows, parted by commas, or any",
        "It is known to fail.~' '~the text is empty; expected a sentence",
        "That~' '~an empty part in what to try; expected texts parted by \"|\"",
        "https://a.org/1~a.org~\"a.org\" is no address; expected one that begins with https://"})
    void a_damaged_cell_is_refused_with_its_line_and_what_is_expected(String cell, String damaged, String refusal) {
        assertThatIllegalArgumentException().isThrownBy(() -> only(ROW.replace(cell, damaged)))
                .withMessage("q.tsv, line 4: " + refusal + ".");
    }

    @Test
    void a_damaged_table_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> only(ROW + "\tmore"))
                .withMessage("q.tsv, line 4: 10 columns, expected 9.");
        assertThatIllegalArgumentException().isThrownBy(() -> only(ROW + "\n" + ROW))
                .withMessage("q.tsv, line 5: \"one\" is there already; expected each id once.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(ROW.replace("058f:9540,072f:2200", "-").replace("\\bAU95", "-")))
                .withMessage("q.tsv, line 4: neither devices nor a name; expected one of them or both.");
        assertThatIllegalArgumentException().isThrownBy(() -> Quirks.read("q.tsv", new StringReader("id\twhat\n")))
                .withMessage("q.tsv, line 1: expected the column names id, devices, name, ta1, escape, platforms, "
                        + "what, tries, source.");
        assertThatIllegalArgumentException().isThrownBy(() -> Quirks.read("q.tsv", new StringReader(HEADER)))
                .withMessage("q.tsv, line 2: the table ends without a quirk; expected at least one.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"two\tx\ta|line 2: expected the row of one",
        "one\t\ta|line 2: the text is empty; expected a sentence", "one\tx\ta|line 2: 1 things to try, expected 2",
        "one\tx|line 2: 2 columns, expected 3", "#|line 3: the table ends before its last quirk; expected 1 rows",
        "one\tx\ta!b@one\tx\ta!b|line 3: more rows than there are quirks; expected the end"})
    void a_damaged_translation_is_refused(String rows, String refusal) throws IOException {
        var quirks = List.of(only(ROW));
        var text = "id\twhat\ttries\n" + rows.replace('!', '|').replace('@', '\n') + "\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuirkTable("q_x.tsv").translate(quirks, new StringReader(text)))
                .withMessage("q_x.tsv, " + refusal + ".");
    }

    @Test
    void a_device_that_is_known_counts_and_not_the_name() {
        var named = now("Alcor Micro AU9520 00 00");
        assertThat(of(named)).containsExactly("au9520-suspend");
        assertThat(of(new Circumstances(named.reader(), Optional.of(new UsbNumbers(1, 2)), Optional.empty(),
                Optional.empty(), Platform.PCSCLITE))).isEmpty();
        assertThat(of(new Circumstances("X", Optional.of(new UsbNumbers(0x058F, 0x9520)), Optional.empty(),
                Optional.empty(), Platform.PCSCLITE))).containsExactly("au9520-suspend");
        assertThat(of(new Circumstances("X", Optional.of(new UsbNumbers(0x058F, 0x9520)), Optional.empty(),
                Optional.empty(), Platform.WINDOWS))).isEmpty();
    }

    @Test
    void the_name_counts_where_a_row_names_no_device() {
        assertThat(of(new Circumstances("Yubico YubiKey OTP+FIDO+CCID 00 00", Optional.of(new UsbNumbers(1, 2)),
                Optional.empty(), Optional.empty(), Platform.PCSCLITE))).containsExactly("yubikey-gnupg");
    }

    @ParameterizedTest
    @CsvSource({"3B959700, true", "3B1597, true", "3B1596, true", "3B1595, false", "3B15, false", "3B05, false"})
    void fast_cards_are_named_for_a_reader_that_fails_with_them(String hex, boolean isNamed) {
        var now = new Circumstances("Alcor Micro AU9560 00 00", Optional.empty(), Optional.empty(), atr(hex),
                Platform.PCSCLITE);
        assertThat(of(now).contains("alcor-fast-cards")).isEqualTo(isNamed);
        assertThat(of(now)).contains("alcor-falls-silent");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "0x30, true"})
    void a_driver_that_refuses_the_escape_command_is_named_where_its_file_is_known(String bits, boolean isNamed) {
        var now = new Circumstances("ACS ACR122U PICC Interface 00 00", Optional.empty(),
                Optional.of(new DriverOptions(Integer.decode(bits))), Optional.empty(), Platform.PCSCLITE);
        assertThat(of(now).contains("escape-off-in-driver")).isEqualTo(isNamed);
        assertThat(of(now("ACS ACR122U PICC Interface 00 00"))).doesNotContain("escape-off-in-driver")
                .contains("acr122-taken-by-linux", "acr122-slow-start", "acr122-weak-power");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gemalto PC Twin Reader 00 00", "Virtual PCD 00 00", "SCM SCR331-DI 00 00",
        "C3PO LTC31 v2 00 00", "REINER SCT cyberJack one 00 00", "Dell keyboard SK-3106 00 00", "Simulated Reader 1"})
    void other_readers_have_no_quirk(String reader) {
        assertThat(of(now(reader))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Alcor Link AK9563 00 00, ak9563-procedure-byte", "OMNIKEY AG CardMan 3121 00 00, omnikey-extended",
        "KOBIL EMV CAP - SecOVID Reader III 00 00, tribank-extended",
        "O2 Micro Oz776 00 00, oz776-timeouts", "SCM Microsystems Inc. SCR 331 00 00, scr331-old-firmware",
        "Identiv uTrust 3700 F CL Reader 00 00, utrust-3700-power-up", "C3PO LTC3x USB 00 00, ltc31-suspend",
        "Dell Dell Smart Card Reader Keyboard 00 00, dell-keyboard-pin-pad",
        "REINER SCT cyberJack RFID komfort (0123456789) 00 00, cyberjack-own-driver",
        "Yubico YubiKey OTP+FIDO+CCID 00 00, yubikey-gnupg",
        "HID Global OMNIKEY 3x21 Smart Card Reader 00 00, omnikey-no-pin-pad",
        "Broadcom Corp 58200 [Contacted SmartCard] (0123456789ABCD) 00 00, broadcom-58200-no-card"})
    void readers_are_found_by_the_names_that_pcscd_gives_them(String reader, String quirk) {
        assertThat(of(now(reader))).contains(quirk);
    }

    @ParameterizedTest
    @CsvSource({"WINDOWS, Windows Hello for Business 1, windows-hello-reader",
        "WINDOWS, ACS ACR122 0, escape-off-in-windows",
        "MACOS, Gemalto Ezio Shield, mac-pin-pad", "MACOS, ACS ACR1252 Dual Reader, mac-long-apdu"})
    void a_quirk_of_a_system_is_shown_on_that_system(Platform platform, String reader, String quirk) {
        assertThat(of(new Circumstances(reader, Optional.empty(), Optional.empty(), Optional.empty(), platform)))
                .contains(quirk);
        assertThat(of(now(reader))).doesNotContain(quirk);
    }

    @Test
    void every_quirk_is_worded_as_a_hint_with_something_to_try_and_a_public_source() {
        assertThat(Quirks.in(Locale.ENGLISH).all()).hasSize(24).allSatisfy(quirk -> {
            assertThat(quirk.what()).as(quirk.id()).containsPattern("\\b(is|are) known (not )?to\\b").endsWith(".");
            assertThat(quirk.tries()).as(quirk.id()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(quirk.source()).as(quirk.id()).startsWith("https://");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void every_text_is_there_in_each_language(String language) {
        var english = Quirks.in(Locale.ENGLISH).all();
        var there = Quirks.in(Locale.of(language)).all();
        assertThat(there).extracting(Quirk::id).isEqualTo(english.stream().map(Quirk::id).toList());
        for (int i = 0; i < english.size(); i++) {
            assertThat(there.get(i).what()).isNotEqualTo(english.get(i).what()).endsWith(".");
            assertThat(there.get(i).tries()).hasSameSizeAs(english.get(i).tries())
                    .doesNotContainAnyElementsOf(english.get(i).tries());
            assertThat(there.get(i).condition()).isSameAs(english.get(i).condition());
        }
        assertThat(Quirks.in(Locale.of("tlh"))).isSameAs(Quirks.in(Locale.ENGLISH));
    }
}
