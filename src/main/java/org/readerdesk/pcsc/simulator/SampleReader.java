package org.readerdesk.pcsc.simulator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Platform;

/// The readers of [SimulatedResourceManager#small()], with what each tells of itself.
enum SampleReader {
    /// For cards in contact; tells nearly all that a driver can.
    DESK("Simulated DeskReader 100 [Contact] (SIM-0001) 00 00", Optional.of(SimulatedCard.T1), "DeskReader 100",
            0x0105_0004, "SIM-0001") {
        @Override
        Map<Integer, Bytes> more() {
            var more = new HashMap<Integer, Bytes>();
            more.put(0x0003_0120, Attributes.number(3));
            more.put(0x0003_0121, Attributes.number(4_800));
            more.put(0x0003_0122, Attributes.number(8_000));
            more.put(0x0003_0123, Attributes.number(12_903));
            more.put(0x0003_0124, Attributes.number(825_806));
            more.put(0x0003_0125, Attributes.number(254));
            more.put(0x0006_0150, Attributes.number(0));
            more.put(LONGEST_COMMAND, Attributes.number(65_544));
            return more;
        }

        @Override
        Map<Integer, Bytes> answers() {
            // no display, extended APDUs, the maker's own commands
            return Map.of(GET_FEATURES, Bytes.parseHex("12 04 42330012  13 04 42000001"), GET_TLV, Bytes.parseHex(
                    "01 02 0000  03 01 00  08 08 312E352E30303034  09 01 01  0A 04 00000100"));
        }
    },
    /// For contactless cards; what protocols are and cost there has no meaning.
    AIR("Simulated AirTouch Duo [Contactless] (SIM-0002) 01 00", Optional.of(SimulatedCard.CONTACTLESS),
            "AirTouch Duo", 0x0203_0000, "SIM-0002") {
        @Override
        Map<Integer, Bytes> answers() {
            return Map.of(GET_FEATURES, Bytes.parseHex("12 04 42330012  20 04 42330020"), GET_TLV,
                    Bytes.parseHex("01 02 0000  03 01 00  09 01 00  0A 04 00000100"));
        }
    },
    /// With keys and a display of two lines of sixteen characters.
    PIN_PAD("Simulated KeyPad 7 02 00", Optional.of(SimulatedCard.MUTE), "KeyPad 7", 0x0701_0002, "SIM-0003") {
        @Override
        Map<Integer, Bytes> answers() {
            return Map.of(GET_FEATURES,
                    Bytes.parseHex("06 04 42330006  07 04 42330007  0A 04 4233000A  12 04 42330012"),
                    GET_TLV,
                    Bytes.parseHex("01 02 1002  02 01 07  03 01 01  04 02 1000  05 02 0200  06 01 04  07 01 0C  "
                            + "08 04 372E3031  09 01 00  0A 04 00000000"),
                    GET_PIN, Bytes.parseHex("1002 07 01"));
        }
    },
    /// Tells as little as a driver may.
    POCKET("Simulated Pocket Reader 03 00", Optional.empty(), "Pocket Reader", 0x0100_0000, "");

    private static final int LONGEST_COMMAND = 0x0007_A007;
    private static final int GET_FEATURES = ControlCode.Function.GET_FEATURE_REQUEST.on(Platform.PCSCLITE);
    private static final int GET_TLV = 0x4233_0012;
    private static final int GET_PIN = 0x4233_000A;
    private static final int VERSION_1_0 = 0x0100_0000;

    private final String display;
    private final Optional<SimulatedCard> card;
    private final String model;
    private final int version;
    private final String serial;

    SampleReader(String display, Optional<SimulatedCard> card, String model, int version, String serial) {
        this.display = display;
        this.card = card;
        this.model = model;
        this.version = version;
        this.serial = serial;
    }

    String display() {
        return display;
    }

    Optional<SimulatedCard> card() {
        return card;
    }

    /// Attributes besides those that any simulated reader has.
    Map<Integer, Bytes> more() {
        return Map.of();
    }

    /// Answers to control codes.
    Map<Integer, Bytes> answers() {
        return plain();
    }

    /// The attributes of a reader that do not change, by their tags.
    static Map<Integer, Bytes> attributes(String reader) {
        var attributes = new HashMap<Integer, Bytes>();
        attributes.put(0x0001_0100, Attributes.text("ReaderDesk Simulation"));
        attributes.put(0x0001_0102, Attributes.number(VERSION_1_0));
        attributes.put(LONGEST_COMMAND, Attributes.number(261));
        named(reader).ifPresent(sample -> {
            attributes.put(0x0001_0101, Attributes.text(sample.model));
            attributes.put(0x0001_0102, Attributes.number(sample.version));
            if (!sample.serial.isEmpty()) {
                attributes.put(0x0001_0103, Attributes.text(sample.serial));
            }
            attributes.putAll(sample.more());
        });
        return attributes;
    }

    /// The answers of a reader to control codes, by the whole code as pcsc-lite has it.
    static Map<Integer, Bytes> controls(String reader) {
        return named(reader).map(SampleReader::answers).orElseGet(SampleReader::plain);
    }

    /// Short APDUs only, and nothing else.
    private static Map<Integer, Bytes> plain() {
        return Map.of(GET_FEATURES, Bytes.parseHex("12 04 42330012"), GET_TLV,
                Bytes.parseHex("09 01 00  0A 04 00000000"));
    }

    private static Optional<SampleReader> named(String reader) {
        return Arrays.stream(values()).filter(sample -> sample.display.equals(reader)).findFirst();
    }

    static List<SampleReader> all() {
        return List.of(values());
    }
}
