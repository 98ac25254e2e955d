package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.diagnose.UsbReader.Driver;
import org.readerdesk.diagnose.UsbReader.Holder;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.usb.UsbDevices;

import static org.assertj.core.api.Assertions.assertThat;

class UsbReadersTest {

    @TempDir
    private Path root;

    private Path devices() throws IOException {
        return Files.createDirectories(root.resolve("devices"));
    }

    private void device(String port, String vendor, String product, String maker, String name) throws IOException {
        var device = Files.createDirectories(devices().resolve(port));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        Files.writeString(device.resolve("serial"), "SECRET-SERIAL\n");
        if (!maker.isEmpty()) {
            Files.writeString(device.resolve("manufacturer"), maker + "\n");
        }
        if (!name.isEmpty()) {
            Files.writeString(device.resolve("product"), name + "\n");
        }
    }

    private void part(String port, String number, String usbClass, String driver) throws IOException {
        var part = Files.createDirectories(devices().resolve(port + ":" + number));
        Files.writeString(part.resolve("bInterfaceClass"), usbClass + "\n");
        if (!driver.isEmpty()) {
            var target = Files.createDirectories(root.resolve("drivers").resolve(driver));
            Files.createSymbolicLink(part.resolve("driver"), target);
        }
    }

    private void bundle(String name, String list) throws IOException {
        var contents = Files.createDirectories(root.resolve("bundles").resolve(name).resolve("Contents"));
        Files.writeString(contents.resolve("Info.plist"), list);
    }

    private Optional<List<UsbReader>> look() throws IOException {
        return new UsbReaders(new UsbDevices(Optional.of(devices())),
                new DriverFiles(List.of(root.resolve("none"), root.resolve("bundles")), List.of())).look();
    }

    @Test
    void devices_of_the_class_smart_card_are_found_once_each_and_no_others() throws IOException {
        device("1-1", "08e6", "3437", "Gemalto", "USB SmartCard Reader");
        part("1-1", "1.0", "0b", "usbfs");
        device("1-2", "1050", "0407", "Yubico", "YubiKey OTP+FIDO+CCID");
        part("1-2", "1.0", "03", "usbhid");
        part("1-2", "1.2", "0b", "");
        part("1-2", "1.3", "0b", "");
        device("2-1.4", "072f", "2200", "", "");
        part("2-1.4", "1.0", "0b", "pn533_usb");
        device("3-1", "046d", "c077", "Logitech", "Mouse");
        part("3-1", "1.0", "03", "usbhid");
        assertThat(look().orElseThrow()).containsExactly(
                new UsbReader("08e6", "3437", "Gemalto", "USB SmartCard Reader", Holder.PROGRAM, Driver.NONE),
                new UsbReader("1050", "0407", "Yubico", "YubiKey OTP+FIDO+CCID", Holder.NOBODY, Driver.NONE),
                new UsbReader("072f", "2200", "", "", Holder.KERNEL, Driver.NONE));
        assertThat(look().toString()).doesNotContain("SERIAL");
    }

    @Test
    void a_device_that_goes_while_it_is_read_is_left_out() throws IOException {
        part("1-1", "1.0", "0b", "");
        device("1-2", "zzzz", "0001", "", "");
        part("1-2", "1.0", "0b", "");
        assertThat(look()).contains(List.of());
    }

    @Test
    void drivers_that_list_a_device_are_told_from_drivers_that_do_not() throws IOException {
        device("1-1", "08e6", "3437", "", "A");
        part("1-1", "1.0", "0b", "");
        device("1-2", "08e6", "0001", "", "B");
        part("1-2", "1.0", "0b", "");
        bundle("empty.bundle", "no list");
        bundle("ifd-ccid.bundle", """
                <plist><dict>
                <key>ifdVendorID</key>
                <array><string>0x1</string><string>0x08E6</string></array>
                <key>ifdProductID</key>
                <array><string>0x0001</string><string>0x3437</string></array>
                </dict></plist>
                """);
        assertThat(look().orElseThrow()).extracting(UsbReader::driver)
                .containsExactly(Driver.LISTED, Driver.NOT_LISTED);
        assertThat(look().orElseThrow().getFirst().numbers()).isEqualTo("08e6:3437");
    }

    @Test
    void where_the_system_shows_no_devices_nothing_is_claimed() {
        assertThat(UsbReaders.blind().look()).isEmpty();
        assertThat(new UsbReaders(new UsbDevices(Optional.of(root.resolve("missing"))), DriverFiles.blind()).look())
                .isEmpty();
    }
}
