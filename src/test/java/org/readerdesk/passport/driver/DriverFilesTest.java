package org.readerdesk.passport.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.passport.driver.DriverOptions.Voltage;
import org.readerdesk.passport.driver.DriverProblem.Kind;
import org.readerdesk.passport.usb.UsbNumbers;

class DriverFilesTest {

    private static final UsbNumbers TWIN = new UsbNumbers(0x08E6, 0x3437);
    private static final UsbNumbers ACR122 = new UsbNumbers(0x072F, 0x2200);

    @TempDir
    private Path root;
    private Bundles bundles;

    @BeforeEach
    void plant() {
        bundles = new Bundles(root);
    }

    private Path list(String bundle) {
        return root.resolve("drivers").resolve(bundle).resolve("Contents").resolve("Info.plist");
    }

    @Test
    void a_bundle_is_read_in_full_with_the_document_type_that_apple_gives_it() {
        bundles.bundle("ifd-a.bundle", Bundles.list("""
                <!-- a driver -->
                <key>CFBundleName</key><string>CCIDCLASSDRIVER</string>
                <key>CFBundleIdentifier</key><string>org.example.driver</string>
                <key>CFBundleShortVersionString</key><string>1.5.2</string>
                <key>CFBundleVersion</key><string>0.0.1d1</string>
                <key>CFBundleExecutable</key><string>liba.so</string>
                <key>ifdCapabilities</key><string>0x00000001</string>
                <key>ifdDriverOptions</key><string>0x0035</string>
                <key>ifdVendorID</key><array><string>0x08E6</string><!-- x --><string>072f</string></array>
                <key>ifdProductID</key><array><string>0x3437</string><string>0x2200</string></array>
                <key>ifdFriendlyName</key><array><string>Giesecke &amp; Devrient &#65;</string>
                  <string><![CDATA[ACS <ACR122U>]]></string></array>
                <key>other</key><dict><key>deep</key><array><true/></array></dict>
                """));

        var drivers = bundles.look();

        assertThat(drivers.problems()).isEmpty();
        assertThat(drivers.bundles()).containsExactly(new DriverBundle(root.resolve("drivers").resolve("ifd-a.bundle"),
                Optional.of("CCIDCLASSDRIVER"), Optional.of("org.example.driver"), Optional.of("1.5.2"),
                Optional.of("liba.so"), Optional.of(new DriverOptions(0x35)), Optional.of(1),
                List.of(new Claim(TWIN, "Giesecke & Devrient A"), new Claim(ACR122, "ACS <ACR122U>"))));
        assertThat(drivers.bundles().getFirst().isForClass()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false, false, false, FIVE, false", "1, true, false, false, FIVE, false",
        "2, false, true, false, FIVE, false", "4, false, false, true, FIVE, false",
        "16, false, false, false, THREE_FIRST, false", "32, false, false, false, LOWEST_FIRST, false",
        "48, false, false, false, READER, false", "64, false, false, false, FIVE, true",
        "119, true, true, true, READER, true"})
    void the_options_of_a_driver_are_bits(int bits, boolean escape, boolean apdu, boolean faulty, Voltage voltage,
            boolean hidden) {
        var options = new DriverOptions(bits);
        assertThat(options.escape()).isEqualTo(escape);
        assertThat(options.twinKeyApdu()).isEqualTo(apdu);
        assertThat(options.faultyFirmware()).isEqualTo(faulty);
        assertThat(options.voltage()).isEqualTo(voltage);
        assertThat(options.withoutPinRetries()).isEqualTo(hidden);
    }

    @Test
    void every_claim_of_a_device_is_there_in_the_order_of_the_bundles() {
        bundles.bundle("b.bundle", Bundles.claiming("0x08E6", "0x3437", "Second", "0x08E6", "0x3437", "Third"))
                .bundle("a.bundle", Bundles.claiming("0x08e6", "0x3437", "First", "0x1", "0x2", "Other"));
        var drivers = bundles.look();
        assertThat(drivers.claims(TWIN)).extracting(each -> each.claim().friendlyName())
                .containsExactly("First", "Second", "Third");
        assertThat(drivers.claims(new UsbNumbers(1, 2))).hasSize(1);
        assertThat(drivers.claims(new UsbNumbers(1, 3))).isEmpty();
        assertThat(drivers.bundles().getFirst().isForClass()).isFalse();
    }

    @Test
    void arrays_of_unequal_length_are_named_and_the_common_part_is_used() {
        bundles.bundle("a.bundle", Bundles.list("""
                <key>CFBundleExecutable</key><string>liba.so</string>
                <key>ifdVendorID</key><array><string>0x08E6</string><string>0x072F</string></array>
                <key>ifdProductID</key><array><string>0x3437</string><string>0x2200</string><string>1</string></array>
                <key>ifdFriendlyName</key><array><string>Twin</string></array>
                """));
        var drivers = bundles.look();
        assertThat(drivers.problems()).containsExactly(new DriverProblem(list("a.bundle"), OptionalInt.empty(),
                Kind.UNEQUAL, List.of("2", "3", "1")));
        assertThat(drivers.bundles().getFirst().claims()).containsExactly(new Claim(TWIN, "Twin"),
                new Claim(ACR122, ""));
        assertThat(drivers.problems().getFirst().sentence(Locale.ENGLISH)).isEqualTo(list("a.bundle")
                + ": the numbers of vendors (2), products (3) and names (1) differ; expected as many of each, and pcscd"
                + " does not read on.");
    }

    @Test
    void a_damaged_number_is_named_with_its_line_and_the_other_devices_are_used() {
        bundles.bundle("a.bundle", Bundles.claiming("0x08E6", "0x3437", "Twin", "0x12345", "0x1", "Long",
                "0xZZ", "", "None"));
        var drivers = bundles.look();
        assertThat(drivers.bundles().getFirst().claims()).containsExactly(new Claim(TWIN, "Twin"));
        assertThat(drivers.problems()).containsExactly(
                new DriverProblem(list("a.bundle"), OptionalInt.of(9), Kind.NO_NUMBER,
                        List.of("ifdVendorID", "0x12345")),
                new DriverProblem(list("a.bundle"), OptionalInt.of(10), Kind.NO_NUMBER,
                        List.of("ifdVendorID", "0xZZ")),
                new DriverProblem(list("a.bundle"), OptionalInt.of(15), Kind.NO_NUMBER,
                        List.of("ifdProductID", "")));
        assertThat(drivers.problems().getFirst().sentence(Locale.ENGLISH)).isEqualTo(list("a.bundle")
                + ", line 9: \"0x12345\" is no number for \"ifdVendorID\"; expected one like 0x08E6.");
    }

    @Test
    void options_that_are_no_number_are_named() {
        bundles.bundle("a.bundle", Bundles.claiming("0x08E6", "0x3437", "Twin").replace("<key>CFBundleName</key>",
                "<key>ifdDriverOptions</key><string>lots</string><key>ifdCapabilities</key><array></array>"
                        + "<key>CFBundleName</key>"));
        var drivers = bundles.look();
        assertThat(drivers.bundles().getFirst().options()).isEmpty();
        assertThat(drivers.bundles().getFirst().capabilities()).isEmpty();
        assertThat(drivers.problems()).extracting(DriverProblem::details)
                .containsExactly(List.of("ifdDriverOptions", "lots"));
    }

    @ParameterizedTest
    @CsvSource({"0x0001, 1", "0X1F, 31", "17, 17", "0, 0"})
    void options_are_hexadecimal_or_decimal_as_they_are_written(String text, int bits) {
        bundles.bundle("a.bundle", Bundles.list("<key>ifdDriverOptions</key><string>" + text + "</string>"));
        assertThat(bundles.look().bundles().getFirst().options()).contains(new DriverOptions(bits));
    }

    @Test
    void what_stands_before_damaged_xml_is_used() {
        String whole = Bundles.claiming("0x08E6", "0x3437", "Twin", "0x072F", "0x2200", "ACR122U");
        bundles.bundle("a.bundle", whole.substring(0, whole.indexOf("ACR122U")) + "<oops");
        var drivers = bundles.look();
        assertThat(drivers.problems()).extracting(DriverProblem::kind).containsExactly(Kind.NOT_XML);
        assertThat(drivers.problems().getFirst().line()).isEqualTo(OptionalInt.of(17));
        assertThat(drivers.bundles().getFirst().claims()).containsExactly(new Claim(TWIN, "Twin"),
                new Claim(ACR122, ""));
        assertThat(drivers.bundles().getFirst().library()).contains("libsample.so");
    }

    @Test
    void a_missing_key_is_named_since_pcscd_passes_over_the_driver() {
        bundles.bundle("a.bundle", Bundles.list("<key>CFBundleVersion</key><string>7</string>"));
        var drivers = bundles.look();
        assertThat(drivers.bundles().getFirst().version()).contains("7");
        assertThat(drivers.problems()).extracting(DriverProblem::details).containsExactly(
                List.of("CFBundleExecutable"), List.of("ifdVendorID"), List.of("ifdProductID"),
                List.of("ifdFriendlyName"));
        assertThat(drivers.problems().getFirst().sentence(Locale.ENGLISH)).isEqualTo(list("a.bundle")
                + ": the key CFBundleExecutable is missing; without it pcscd passes over the driver.");
    }

    @Test
    void the_first_of_two_keys_counts_and_a_single_text_is_an_array_of_one() {
        bundles.bundle("a.bundle", Bundles.list("""
                <key>CFBundleExecutable</key><string>liba.so</string>
                <key>CFBundleExecutable</key><string>libb.so</string>
                <key>ifdVendorID</key><string>0x08E6</string>
                <key>ifdProductID</key><array><dict/></array>
                <key>ifdFriendlyName</key><string>Tw<b>i</b>n</string>
                """));
        var drivers = bundles.look();
        assertThat(drivers.bundles().getFirst().library()).contains("liba.so");
        assertThat(drivers.problems()).extracting(DriverProblem::kind).containsExactly(Kind.KEY_REPEATED,
                Kind.NO_NUMBER);
        assertThat(drivers.problems().getFirst().line()).isEqualTo(OptionalInt.of(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body/></html>", "<plist><array/></plist>", "<plist/>"})
    void xml_that_is_no_property_list_is_named(String text) {
        bundles.bundle("a.bundle", text);
        assertThat(bundles.look().problems()).extracting(DriverProblem::kind).containsExactly(Kind.NO_LIST);
        assertThat(bundles.look().bundles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no list", "\u0000", "<plist><dict></plist>", "<plist><dict>&foreign;</dict></plist>",
        "<!DOCTYPE plist [<!ENTITY a \"\u0016\">]><plist><dict></dict></plist>"})
    void what_is_no_xml_is_named(String text) {
        bundles.bundle("a.bundle", text);
        assertThat(bundles.look().problems()).extracting(DriverProblem::kind).containsExactly(Kind.NOT_XML);
    }

    @Test
    void a_byte_order_mark_is_no_damage() {
        bundles.bundle("a.bundle", "\uFEFF" + Bundles.claiming("0x08E6", "0x3437", "Twin"));
        assertThat(bundles.look().problems()).isEmpty();
    }

    @Test
    void entities_are_never_fetched_and_never_grow() throws IOException {
        var secret = Files.writeString(root.resolve("secret"), "0x08E6");
        String external = """
                <!DOCTYPE plist [<!ENTITY x SYSTEM "%s"><!ENTITY a "aaaaaaaaaa">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <plist><dict><key>CFBundleExecutable</key><string>liba.so</string>
                <key>ifdVendorID</key><string>%s</string></dict></plist>
                """;
        for (var entity : List.of("&x;", "&c;")) {
            bundles.bundle("a.bundle", external.formatted(secret.toUri(), entity));
            var drivers = bundles.look();
            assertThat(drivers.problems()).as(entity).extracting(DriverProblem::kind).containsExactly(Kind.NOT_XML);
            assertThat(drivers.bundles().getFirst().library()).contains("liba.so");
            assertThat(drivers.bundles().getFirst().claims()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_not_there_or_leads_nowhere_or_is_too_long_is_named() throws IOException {
        Files.createDirectories(root.resolve("drivers").resolve("a.bundle"));
        var list = list("b.bundle");
        Files.createDirectories(list.getParent());
        Files.createSymbolicLink(list, root.resolve("nowhere"));
        bundles.bundle("c.bundle", " ".repeat(2_000_000));
        Files.createSymbolicLink(root.resolve("drivers").resolve("d.bundle"), root.resolve("nowhere"));
        assertThat(bundles.look().problems()).extracting(DriverProblem::kind).containsExactly(Kind.UNREADABLE,
                Kind.UNREADABLE, Kind.TOO_LONG, Kind.UNREADABLE);
        assertThat(bundles.look().bundles()).isEmpty();
    }

    @Test
    void a_bundle_that_two_folders_lead_to_is_there_once() throws IOException {
        bundles.bundle("a.bundle", Bundles.claiming("0x08E6", "0x3437", "Twin"));
        var link = Files.createSymbolicLink(root.resolve("lib64"), root.resolve("drivers"));
        var drivers = new DriverFiles(List.of(root.resolve("drivers"), link), List.of()).look();
        assertThat(drivers.bundles()).hasSize(1);
    }

    @Test
    void libraries_for_serial_lines_are_listed_once_each() throws IOException {
        var serial = Files.createDirectories(root.resolve("drivers").resolve("serial"));
        Files.writeString(serial.resolve("libtwin.so.1"), "");
        Files.createSymbolicLink(serial.resolve("libtwin.so"), serial.resolve("libtwin.so.1"));
        assertThat(bundles.look().serial()).containsExactly(serial.resolve("libtwin.so"));
    }

    @Test
    void of_a_file_that_is_wrong_all_over_only_the_first_problems_are_named() {
        var parts = new String[900];
        Arrays.fill(parts, "x");
        bundles.bundle("a.bundle", Bundles.claiming(parts));
        assertThat(bundles.look().problems()).hasSize(50);
    }

    @Test
    void without_folders_there_are_no_drivers() {
        assertThat(DriverFiles.blind().look()).isEqualTo(Drivers.NONE);
    }

    @Test
    void the_driver_that_is_installed_here_is_read_without_a_problem() {
        var installed = Path.of("/usr/lib/pcsc/drivers/ifd-ccid.bundle/Contents/Info.plist");
        Assumptions.assumeTrue(Files.isReadable(installed), "there is no CCID driver here");
        var drivers = new DriverFiles().look();
        assertThat(drivers.problems()).noneMatch(problem -> problem.file().equals(installed));
        assertThat(drivers.claims(TWIN)).extracting(each -> each.claim().friendlyName())
                .contains("Gemalto PC Twin Reader");
        assertThat(drivers.claims(TWIN).getFirst().bundle().isForClass()).isTrue();
        assertThat(drivers.claims(TWIN).getFirst().bundle().options()).isPresent();
    }
}
