package org.readerdesk.passport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsbDevicesTest {

    @TempDir
    private Path root;
    private DeviceTree tree;

    @BeforeEach
    void plant() {
        tree = new DeviceTree(root);
    }

    private List<UsbIdentity> look() {
        return new UsbDevices(Optional.of(root)).look().orElseThrow();
    }

    private UsbIdentity with(String file, String text) {
        tree.device("1-1", Map.of("idVendor", "08e6", "idProduct", "3437", file, text));
        return look().getFirst();
    }

    @Test
    void a_reader_is_read_in_full() {
        tree.device("1-4.2", Map.of("idVendor", "08E6", "idProduct", "3437", "manufacturer", "Gemalto",
                "product", "USB SmartCard Reader", "serial", "0A1B2C", "bcdDevice", "0201", "speed", "12",
                "bMaxPower", "50mA", "busnum", "1", "devnum", "17"))
                .part("1-4.2", "1.1", "03", "usbhid").part("1-4.2", "1.0", "0B", "usbfs");

        assertThat(look()).containsExactly(new UsbIdentity(new UsbNumbers(0x08E6, 0x3437), "Gemalto",
                "USB SmartCard Reader", Optional.of("0A1B2C"), Optional.of("2.01"), Optional.of(UsbSpeed.FULL),
                Optional.of(50), Optional.of(new UsbAddress(1, 17)), "1-4.2",
                List.of(new UsbInterface("1.0", "0b", "Function 1.0", Optional.of("usbfs")),
                        new UsbInterface("1.1", "03", "Function 1.1", Optional.of("usbhid")))));
        assertThat(look().getFirst().readers()).extracting(UsbInterface::number).containsExactly("1.0");
        assertThat(look().getFirst().numbers().text()).isEqualTo("08e6:3437");
    }

    @Test
    void a_serial_number_does_not_get_into_a_log() {
        tree.reader("1-1", "08e6", "3437", 1, 2, "SECRET");
        assertThat(look().getFirst().serial()).contains("SECRET");
        assertThat(look().toString()).contains("08e6:3437").doesNotContain("SECRET");
    }

    @Test
    void what_a_device_does_not_say_stays_empty() {
        tree.device("1-1", Map.of("idVendor", "08e6", "idProduct", "3437", "serial", ""));
        assertThat(look()).containsExactly(new UsbIdentity(new UsbNumbers(0x08E6, 0x3437), "", "", Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "1-1", List.of()));
    }

    @Test
    void hubs_of_the_computer_and_foreign_entries_are_passed_over() {
        tree.device("usb1", Map.of("idVendor", "1d6b", "idProduct", "0002")).part("1-0", "1.0", "09", "hub")
                .device("README", Map.of("idVendor", "1d6b", "idProduct", "0002"))
                .reader("2-1", "08e6", "3437", 2, 5, "");
        assertThat(look()).extracting(UsbIdentity::port).containsExactly("2-1");
    }

    @Test
    void devices_come_in_the_order_of_their_ports() {
        tree.reader("2-1", "08e6", "3437", 2, 5, "").reader("1-1.2", "08e6", "3437", 1, 9, "")
                .reader("1-1", "08e6", "3437", 1, 8, "");
        assertThat(look()).extracting(UsbIdentity::port).containsExactly("1-1", "1-1.2", "2-1");
    }

    @ParameterizedTest
    @CsvSource({"0100, 1.00", "0201, 2.01", "0110, 1.10", "1234, 12.34", "00a5, 0.a5"})
    void the_release_is_written_as_a_version(String file, String version) {
        assertThat(with("bcdDevice", file).firmware()).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0100a", "zzzz", "-100"})
    void a_damaged_release_is_none(String file) {
        assertThat(with("bcdDevice", file).firmware()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.5, LOW, 1.5, Low Speed", "12, FULL, 12, Full Speed", "480, HIGH, 480, High Speed",
        "5000, SUPER, 5000, SuperSpeed", "10000, SUPER_PLUS, 10000, SuperSpeed+",
        "20000, SUPER_PLUS_BY_2, 20000, SuperSpeed+ by 2"})
    void the_speed_has_a_name(String file, UsbSpeed speed, BigDecimal megabits, String name) {
        assertThat(with("speed", file).speed()).contains(speed);
        assertThat(speed.megabits()).isEqualByComparingTo(megabits);
        assertThat(speed.display()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"speed, unknown", "speed, 99", "bMaxPower, 50", "bMaxPower, -1mA", "bMaxPower, 99999999999mA",
        "busnum, x", "busnum, 99999999999"})
    void what_is_damaged_is_left_out_and_the_rest_is_there(String file, String text) {
        var device = with(file, text);
        assertThat(device.speed()).isEmpty();
        assertThat(device.milliamperes()).isEmpty();
        assertThat(device.address()).isEmpty();
        assertThat(device.numbers()).isEqualTo(new UsbNumbers(0x08E6, 0x3437));
    }

    @ParameterizedTest
    @CsvSource({"08e6, ''", "'', 3437", "08e, 3437", "08e6, 34370", "08e6, 343g"})
    void a_device_that_goes_while_it_is_read_is_left_out(String vendor, String product) {
        tree.device("1-1", Map.of("idVendor", vendor, "idProduct", product)).part("1-2", "1.0", "0b", "");
        assertThat(look()).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_and_folders_in_the_place_of_files_do_no_harm() throws IOException {
        tree.reader("1-1", "08e6", "3437", 1, 2, "");
        Files.write(root.resolve("1-1").resolve("product"), new byte[]{(byte) 0xFF, 0x41, (byte) 0xC0});
        Files.createDirectory(root.resolve("1-1").resolve("manufacturer"));
        Files.write(root.resolve("1-1").resolve("speed"), "1".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        var device = look().getFirst();
        assertThat(device.product()).isEqualTo("\uFFFDA\uFFFD");
        assertThat(device.maker()).isEmpty();
        assertThat(device.speed()).isEmpty();
    }

    @Test
    void where_the_system_shows_no_devices_nothing_is_claimed() {
        assertThat(UsbDevices.blind().look()).isEmpty();
        assertThat(new UsbDevices(Optional.of(root.resolve("missing"))).look()).isEmpty();
        assertThat(new UsbDevices().look().isPresent())
                .isEqualTo(Files.isReadable(Path.of("/sys/bus/usb/devices")));
    }

    @ParameterizedTest
    @CsvSource({"00200111, 1, 17", "0020FF7F, 255, 127"})
    void a_channel_of_usb_is_bus_and_address(String channel, int bus, int address) {
        assertThat(UsbAddress.ofChannel(Integer.parseUnsignedInt(channel, 16))).contains(new UsbAddress(bus, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00010001", "00200000", "00200011", "00200100", "80200111", "00000000"})
    void another_channel_is_none(String channel) {
        assertThat(UsbAddress.ofChannel(Integer.parseUnsignedInt(channel, 16))).isEmpty();
    }
}
