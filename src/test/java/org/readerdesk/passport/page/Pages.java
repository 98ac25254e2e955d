package org.readerdesk.passport.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.Field;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.manage.Inspection;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.driver.Claim;
import org.readerdesk.passport.driver.ConfiguredReader;
import org.readerdesk.passport.driver.DriverBundle;
import org.readerdesk.passport.driver.DriverOptions;
import org.readerdesk.passport.driver.DriverProblem;
import org.readerdesk.passport.driver.Drivers;
import org.readerdesk.passport.usb.UsbAddress;
import org.readerdesk.passport.usb.UsbIdentity;
import org.readerdesk.passport.usb.UsbInterface;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.passport.usb.UsbNumbers;
import org.readerdesk.passport.usb.UsbSpeed;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// Readers and what is known of them, invented for tests of the page.
public final class Pages {

    /// A reader with keys and a display.
    public static final String READER = "Gemalto PC Pinpad Smart Card Reader 00 00";
    /// Neither its own nor another one's anywhere else.
    public static final String SERIAL = "SN-4711-0815";
    static final Bytes ATR = Bytes.parseHex("3BDA18FF81B1FE751F030031F573C001600090001C");
    static final Instant AT = Instant.parse("2026-11-28T18:30:00Z");
    private static final ResultCode UNSUPPORTED = new ResultCode(0x8010_001F);

    private Pages() {
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder()).putInt(number).array();
    }

    static Bytes text(String text) {
        return Bytes.of((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /// What a PIN-pad reader with the common driver tells; the rest is not available.
    static Map<Attribute, Bytes> attributes() {
        var told = new EnumMap<Attribute, Bytes>(Attribute.class);
        told.put(Attribute.VENDOR_NAME, text("Gemalto"));
        told.put(Attribute.VENDOR_IFD_VERSION, Bytes.of(number(0x0105_0004)));
        told.put(Attribute.VENDOR_IFD_SERIAL_NO, text(SERIAL));
        told.put(Attribute.CHANNEL_ID, Bytes.of(number(0x0020_0105)));
        told.put(Attribute.PROTOCOL_TYPES, Bytes.of(number(3)));
        told.put(Attribute.DEFAULT_CLK, Bytes.of(number(4000)));
        told.put(Attribute.MAX_DATA_RATE, Bytes.of(number(825_806)));
        told.put(Attribute.CHARACTERISTICS, Bytes.of(number(0x12)));
        told.put(Attribute.ESC_RESET, Bytes.parseHex("0102"));
        told.put(Attribute.MAXINPUT, Bytes.of(number(261)));
        told.put(Attribute.CURRENT_EBC_ENCODING, Bytes.of(number(1)));
        told.put(Attribute.ICC_PRESENCE, Bytes.parseHex("02"));
        told.put(Attribute.ICC_INTERFACE_STATUS, Bytes.parseHex("01"));
        told.put(Attribute.ATR_STRING, ATR);
        told.put(Attribute.ICC_TYPE_PER_ATR, Bytes.parseHex("09"));
        told.put(Attribute.DEVICE_UNIT, Bytes.parseHex("0000"));
        told.put(Attribute.DEVICE_FRIENDLY_NAME_A, text(READER));
        return told;
    }

    static ReaderPassport passport(Map<Attribute, Bytes> told, Optional<ResultCode> locked) {
        return ReaderPassport.decode(inspection(told, locked));
    }

    /// What such a reader answers.
    public static Inspection inspection() {
        return inspection(attributes(), Optional.empty());
    }

    /// @param locked what asking for `MAX_IFSD` fails with
    private static Inspection inspection(Map<Attribute, Bytes> told, Optional<ResultCode> locked) {
        var asked = new ArrayList<Inspection.Asked>();
        for (var attribute : Attribute.values()) {
            var bytes = Optional.ofNullable(told.get(attribute));
            asked.add(new Inspection.Asked(attribute, bytes.<Result<Bytes>>map(Result.Ok::new)
                    .orElseGet(() -> new Result.Err<>(attribute == Attribute.MAX_IFSD ? locked.orElse(UNSUPPORTED)
                            : UNSUPPORTED))));
        }
        return new Inspection(asked,
                Optional.of(new Result.Ok<>(Bytes.parseHex("06044233000612044233001277040000000106"))),
                Optional.of(new Result.Ok<>(Bytes.parseHex(
                        "01021002020107060104070108080347342E0A04080001000B02E6080C0278349901AA"))),
                Optional.of(new Result.Err<>(new ResultCode(0x8010_0016))), true);
    }

    static UsbIdentity device() {
        return new UsbIdentity(new UsbNumbers(0x08E6, 0x3478), "Gemalto", "PC Pinpad\u202E", Optional.of(SERIAL),
                Optional.of("1.05"), Optional.of(UsbSpeed.FULL), Optional.of(100), Optional.of(new UsbAddress(1, 5)),
                "1-4.2", List.of(new UsbInterface("1.0", UsbInterface.SMART_CARD, "CCID", Optional.of("usbfs")),
                        new UsbInterface("1.1", UsbInterface.SMART_CARD, "", Optional.of("pn533")),
                        new UsbInterface("1.2", UsbInterface.SMART_CARD, "", Optional.empty())));
    }

    static Drivers.Claimant claimant() {
        var claim = new Claim(new UsbNumbers(0x08E6, 0x3478), "Gemalto PC Pinpad Smart Card Reader");
        return new Drivers.Claimant(new DriverBundle(Path.of("/usr/lib/pcsc/drivers/ifd-ccid.bundle"),
                Optional.of("CCIDCLASSDRIVER"), Optional.empty(), Optional.of("1.5.2"), Optional.of("libccid.so"),
                Optional.of(new DriverOptions(1)), Optional.empty(), List.of(claim)), claim);
    }

    static ConfiguredReader configured() {
        return new ConfiguredReader("Virtual PCD", "/dev/null:0x8C7B", "/usr/lib/libifdvpcd.so", 0x8C7B,
                Path.of("/etc/reader.conf.d/vpcd"), 1);
    }

    static Machine machine() {
        return new Machine(new UsbMatch.Found(device(), UsbMatch.By.BUS_AND_ADDRESS), List.of(claimant()), List.of(),
                List.of(new DriverProblem(Path.of("/etc/reader.conf.d/bad"), OptionalInt.of(3),
                        DriverProblem.Kind.VALUE_MISSING, List.of("LIBPATH"))));
    }

    static Circumstances circumstances(boolean simulated) {
        return new Circumstances(AT, ZoneOffset.ofHours(1), "1.2.3", "Linux 6.1 amd64", "pcsc-lite 1.9.9", simulated,
                Platform.PCSCLITE);
    }

    static ReaderState state(String reader) {
        return new ReaderState(reader, Set.of(ReaderFlag.PRESENT, ReaderFlag.INUSE, ReaderFlag.CHANGED), 3, ATR);
    }

    /// All of it.
    static PageFacts facts() {
        return new PageFacts(READER, Optional.of(state(READER)), Optional.of(Protocol.T1), Optional.of(machine()),
                new Reading.Done(Answer.SUCCESS, passport(attributes(), Optional.of(ResultCode.SHARING_VIOLATION))),
                Optional.of(CardNames.load(List.of())), circumstances(false));
    }

    /// What needs no handle, of a reader without a card on a machine that shows nothing.
    static PageFacts bare(String reader) {
        return new PageFacts(reader, Optional.of(new ReaderState(reader, Set.of(ReaderFlag.EMPTY), 0, Bytes.EMPTY)),
                Optional.empty(), Optional.empty(), new Reading.None(), Optional.empty(), circumstances(true));
    }

    /// Says of fields and defects what their names say.
    static final class PlainWords implements CardWords {

        @Override
        public String field(Field field, Rate rate) {
            return field.meaning().name();
        }

        @Override
        public String defect(Defect defect) {
            return defect.kind() + " at " + defect.index();
        }
    }

    static Page page(PageFacts facts) {
        return page(facts, Locale.ENGLISH);
    }

    static Page page(PageFacts facts, Locale locale) {
        return new PageMaker(locale, new PlainWords()).make(facts);
    }
}
