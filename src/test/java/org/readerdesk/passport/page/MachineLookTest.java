package org.readerdesk.passport.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.manage.Inspection;
import org.readerdesk.passport.ReaderLimits;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.driver.Bundles;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.driver.Drivers;
import org.readerdesk.passport.usb.DeviceTree;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

class MachineLookTest {

    @TempDir
    private Path folder;

    private final ReaderPassport passport = Pages.passport(Pages.attributes(), Optional.empty());
    private MachineLook look = MachineLook.ofSimulation();

    @BeforeEach
    void plug() {
        new DeviceTree(folder.resolve("usb")).reader("1-4.2", "08e6", "3478", 1, 5, Pages.SERIAL)
                .reader("1-4.3", "08e6", "3478", 1, 6, "other");
        new Bundles(folder).bundle("ifd-sample.bundle",
                Bundles.claiming("0x08E6", "0x3478", "Gemalto PC Pinpad Smart Card Reader"));
        look = new MachineLook(new UsbDevices(Optional.of(folder.resolve("usb"))),
                new DriverFiles(List.of(folder.resolve("drivers")), List.of()), false);
    }

    @Test
    void the_device_is_found_by_what_the_driver_tells_with_the_drivers_that_claim_it() {
        var machine = look.look(Pages.READER, passport);
        assertThat(machine.usb()).isInstanceOfSatisfying(UsbMatch.Found.class, found -> {
            assertThat(found.by()).isEqualTo(UsbMatch.By.BUS_AND_ADDRESS);
            assertThat(found.device().port()).isEqualTo("1-4.2");
        });
        assertThat(machine.claimants()).extracting(Drivers.Claimant::claim)
                .singleElement().asString().contains("Gemalto PC Pinpad Smart Card Reader");
    }

    @Test
    void by_the_name_alone_two_of_a_kind_cannot_be_told_apart() {
        var machine = look.look(Pages.READER, ReaderPassport.UNREAD);
        assertThat(machine.usb()).isInstanceOf(UsbMatch.Ambiguous.class);
        assertThat(machine.claimants()).isEmpty();
    }

    @Test
    void of_a_simulated_reader_the_machine_knows_nothing() {
        assertThat(MachineLook.ofSimulation().look(Pages.READER, passport).usb())
                .isEqualTo(new UsbMatch.NoDevice(UsbMatch.Reason.SIMULATED));
    }

    @Test
    void quirks_are_looked_up_by_the_device_else_by_what_the_driver_told() {
        assertThat(MachineLook.numbers(Optional.of(look.look(Pages.READER, passport)), ReaderPassport.UNREAD))
                .hasValueSatisfying(numbers -> assertThat(numbers.text()).isEqualTo("08e6:3478"));
        assertThat(MachineLook.numbers(Optional.empty(), passport))
                .hasValueSatisfying(numbers -> assertThat(numbers.text()).isEqualTo("08e6:3478"));
        assertThat(MachineLook.numbers(Optional.empty(), ReaderPassport.UNREAD)).isEmpty();
        assertThat(MachineLook.claimant(Optional.of(Pages.machine()))).isPresent();
        assertThat(MachineLook.claimant(Optional.empty())).isEmpty();
    }

    @Test
    void limits_are_what_the_driver_tells_and_no_more() {
        var limits = new Limits(passport).limits();
        assertThat(limits.protocols()).hasValueSatisfying(
                protocols -> assertThat(protocols).containsExactlyInAnyOrder(Protocol.T0, Protocol.T1));
        assertThat(limits.maxBitRate()).contains(825_806L);
        assertThat(limits.defaultClock()).contains(4000);
        assertThat(limits.maxInput()).contains(261L);
        assertThat(limits.maxApduData()).contains(65_544L);
        assertThat(limits.maxIfsd()).isEmpty();
        assertThat(new Limits(ReaderPassport.UNREAD).limits()).isEqualTo(ReaderLimits.UNTOLD);
    }

    @Test
    void the_atr_is_the_one_that_is_listed_else_the_one_that_the_driver_told() {
        var bare = Pages.bare(Pages.READER);
        assertThat(bare.atr()).isEmpty();
        assertThat(new PageFacts(bare.reader(), bare.state(), Optional.empty(), Optional.empty(),
                new Reading.Done(Answer.SUCCESS, passport), Optional.empty(), bare.circumstances()).atr())
                .contains(Pages.ATR);
    }

    @Test
    void every_kind_of_value_has_words() {
        var told = new EnumMap<Attribute, Bytes>(Attribute.class);
        for (var attribute : Attribute.values()) {
            told.put(attribute, switch (attribute.format()) {
                case TEXT, WIDE_TEXT, ATR -> Bytes.EMPTY;
                case PRESENCE, CONTACTS, CARD_TYPE, OCTET -> Bytes.parseHex("00");
                case BYTES -> Bytes.parseHex("0102");
                case NUMBER, VERSION, CHANNEL, PROTOCOLS, CHARACTERISTICS, BLOCK_CHECK -> Bytes.of(Pages.number(0));
            });
        }
        var facts = Pages.bare(Pages.READER);
        var page = Pages.page(new PageFacts(facts.reader(), Optional.empty(), Optional.empty(), Optional.empty(),
                new Reading.Done(Answer.SUCCESS, Pages.passport(told, Optional.empty())), Optional.empty(),
                facts.circumstances()), Locale.ENGLISH);
        assertThat(PageFormat.TEXT.print(page).lines()).contains(
                "  The resource manager does not list this reader now.",
                "  Maker                              empty  (SCARD_ATTR_VENDOR_NAME)",
                "  Protocols of the reader            none  (SCARD_ATTR_PROTOCOL_TYPES)",
                "  Contacts have power                no  (SCARD_ATTR_ICC_INTERFACE_STATUS)",
                "  ATR                                none  (SCARD_ATTR_ATR_STRING)");
    }

    @Test
    void a_pin_pad_that_tells_little_and_answers_that_are_missing_have_words() {
        var inspection = new Inspection(List.of(), Optional.of(new Result.Ok<>(
                Bytes.parseHex("060442330006070442330007"))), Optional.of(
                        new Result.Ok<>(
                                Bytes.parseHex("0601040A0400000000090101030100 0801 FF".replace(" ", "")))),
                Optional.of(new Result.Err<>(new ResultCode(1))), true);
        var facts = Pages.bare(Pages.READER);
        var page = Pages.page(new PageFacts(facts.reader(), facts.state(), Optional.empty(), Optional.empty(),
                new Reading.Done(Answer.SUCCESS, ReaderPassport.decode(inspection)), Optional.empty(),
                facts.circumstances()), Locale.ENGLISH);
        assertThat(PageFormat.TEXT.print(page)).contains("at least 4 digits", "short APDUs only",
                "Commands to the reader (PPDU)", "Second time-out", "sFirmwareID", "[FF]",
                "properties: the text of tag 8 at byte 15 is no text", "not available: ");
        var none = new Inspection(List.of(), Optional.of(new Result.Ok<>(Bytes.EMPTY)),
                Optional.empty(), Optional.empty(), true);
        assertThat(PageFormat.TEXT.print(Pages.page(new PageFacts(facts.reader(), facts.state(), Optional.empty(),
                Optional.empty(), new Reading.Done(Answer.SUCCESS, ReaderPassport.decode(none)), Optional.empty(),
                facts.circumstances()), Locale.ENGLISH)))
                .contains("The driver names no feature of PC/SC part 10.");
    }
}
