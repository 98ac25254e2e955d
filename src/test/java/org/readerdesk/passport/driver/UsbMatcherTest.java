package org.readerdesk.passport.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.passport.usb.DeviceTree;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.passport.usb.UsbIdentity;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.passport.usb.UsbMatch.By;
import org.readerdesk.passport.usb.UsbMatch.Reason;
import org.readerdesk.passport.usb.UsbNumbers;

class UsbMatcherTest {

    private static final UsbNumbers TWIN = new UsbNumbers(0x08E6, 0x3437);
    private static final UsbNumbers ACR122 = new UsbNumbers(0x072F, 0x2200);
    private static final String TWIN_NAME = "Gemalto PC Twin Reader 00 00";

    @TempDir
    private Path root;
    private UsbMatcher matcher = new UsbMatcher(Optional.empty(), Drivers.NONE);

    @BeforeEach
    void plant() {
        new DeviceTree(root.resolve("usb")).reader("1-1", "08e6", "3437", 1, 17, "AAA")
                .reader("1-2", "08e6", "3437", 1, 18, "BBB").reader("2-1", "072f", "2200", 2, 3, "");
        var drivers = new Bundles(root).bundle("ccid.bundle", Bundles.claiming("0x08E6", "0x3437",
                "Gemalto PC Twin Reader", "0x072F", "0x2200", "ACS ACR122U PICC Interface", "0x1111", "0x2222",
                "Absent Reader", "0x1111", "0x2223", ""))
                .configuration("serial", """
                        FRIENDLYNAME "Serial Twin"
                        DEVICENAME /dev/null
                        LIBPATH /a.so
                        CHANNELID 1
                        FRIENDLYNAME "Virtual PCD"
                        DEVICENAME /dev/null
                        LIBPATH /v.so
                        CHANNELID 0x8C7B
                        """)
                .look();
        matcher = new UsbMatcher(new UsbDevices(Optional.of(root.resolve("usb"))).look(), drivers);
    }

    private static UsbClues clues(String reader, Integer channel) {
        return new UsbClues(reader, Optional.of(channel), Optional.empty());
    }

    private static void found(UsbMatch match, String port, By by) {
        assertThat(match).isInstanceOfSatisfying(UsbMatch.Found.class, found -> {
            assertThat(found.device().port()).isEqualTo(port);
            assertThat(found.by()).isEqualTo(by);
        });
    }

    private static void ambiguous(UsbMatch match, By by, String... ports) {
        assertThat(match).isInstanceOfSatisfying(UsbMatch.Ambiguous.class, several -> {
            assertThat(several.devices()).extracting(UsbIdentity::port).containsExactly(ports);
            assertThat(several.by()).isEqualTo(by);
        });
    }

    @Test
    void bus_and_address_go_before_everything_else() {
        found(matcher.match(clues("Any name", 0x0020_0112)), "1-2", By.BUS_AND_ADDRESS);
        found(matcher.match(new UsbClues(TWIN_NAME, Optional.of(0x0020_0111), Optional.of(TWIN))), "1-1",
                By.BUS_AND_ADDRESS);
    }

    @Test
    void an_address_that_another_kind_of_device_has_by_now_does_not_count() {
        found(matcher.match(new UsbClues("Any name", Optional.of(0x0020_0111), Optional.of(ACR122))), "2-1",
                By.VENDOR_AND_PRODUCT);
    }

    @Test
    void vendor_and_product_count_where_one_device_alone_has_them() {
        found(matcher.match(new UsbClues("Any name", Optional.empty(), Optional.of(ACR122))), "2-1",
                By.VENDOR_AND_PRODUCT);
        ambiguous(matcher.match(new UsbClues("Any name", Optional.empty(), Optional.of(TWIN))),
                By.VENDOR_AND_PRODUCT, "1-1", "1-2");
        assertThat(matcher.match(new UsbClues("Any name", Optional.empty(), Optional.of(new UsbNumbers(1, 2)))))
                .isEqualTo(new UsbMatch.None());
    }

    @Test
    void the_name_counts_where_one_device_alone_has_it() {
        found(matcher.match(UsbClues.named("ACS ACR122U PICC Interface 01 00")), "2-1", By.NAME);
        found(matcher.match(UsbClues.named("ACS ACR122U PICC Interface [PICC] (123) 01 00")), "2-1", By.NAME);
        ambiguous(matcher.match(UsbClues.named(TWIN_NAME)), By.NAME, "1-1", "1-2");
        for (var name : List.of("ACS ACR122U", "ACS ACR122U PICC Interface2 00 00", "Absent Reader 00 00", "",
                " 00 00")) {
            assertThat(matcher.match(UsbClues.named(name))).as(name).isEqualTo(new UsbMatch.None());
        }
    }

    @Test
    void a_serial_number_in_the_name_tells_two_of_a_kind_apart() {
        found(matcher.match(UsbClues.named("Gemalto PC Twin Reader (BBB) 00 00")), "1-2", By.NAME);
        found(matcher.match(new UsbClues("Gemalto PC Twin Reader (AAA) 01 00", Optional.empty(), Optional.of(TWIN))),
                "1-1", By.VENDOR_AND_PRODUCT);
        ambiguous(matcher.match(UsbClues.named("Gemalto PC Twin Reader (CCC) 00 00")), By.NAME, "1-1", "1-2");
    }

    @Test
    void readers_that_are_no_usb_devices_are_said_to_have_none() {
        assertThat(matcher.match(UsbClues.named("Virtual PCD 00 01")))
                .isEqualTo(new UsbMatch.NoDevice(Reason.VIRTUAL));
        assertThat(matcher.match(UsbClues.named("Serial Twin 00 00")))
                .isEqualTo(new UsbMatch.NoDevice(Reason.CONFIGURED));
        assertThat(matcher.match(clues(TWIN_NAME, 0x0001_0001)))
                .isEqualTo(new UsbMatch.NoDevice(Reason.OTHER_CHANNEL));
    }

    @Test
    void a_name_like_that_of_a_virtual_reader_does_not_hide_a_device() {
        found(matcher.match(clues("Virtual Something 00 00", 0x0020_0203)), "2-1", By.BUS_AND_ADDRESS);
    }

    @Test
    void where_the_system_shows_no_devices_it_says_so_unless_there_can_be_none() {
        var blind = new UsbMatcher(UsbDevices.blind().look(), Drivers.NONE);
        assertThat(blind.match(clues(TWIN_NAME, 0x0020_0111))).isEqualTo(new UsbMatch.NotAvailable());
        assertThat(blind.match(UsbClues.named(TWIN_NAME))).isEqualTo(new UsbMatch.NotAvailable());
        assertThat(blind.match(UsbClues.named("Virtual PCD 00 00"))).isEqualTo(new UsbMatch.NoDevice(Reason.VIRTUAL));
    }
}
