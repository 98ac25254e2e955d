package org.readerdesk.passport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.manage.Inspection;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.attribute.AttributeValue.Malformed;
import org.readerdesk.passport.feature.Defect;
import org.readerdesk.passport.feature.FeatureList;
import org.readerdesk.passport.feature.PinProperties;
import org.readerdesk.passport.feature.TlvProperties;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.Result;

/// The readers of what a reader tells: all take any bytes, and name what is wrong inside them.
public final class PassportTargets {

    private PassportTargets() {
    }

    private static List<String> inputs(String... hex) {
        return Stream.of(hex).map(each -> Target.input(Bytes.parseHex(each).toArray())).toList();
    }

    public static List<Target> all() {
        return List.of(
                new Target("attributes", inputs("41636D6500", "04000501", "0B012000", "02", "410063006D0065000000",
                        "C384C3A400", "3B8F8001804F0CA000000306030001000000006A"), PassportTargets::attributes),
                new Target("features", inputs("060442330006 070442330007 120442330012",
                        "120442330012", "0603423300"), PassportTargets::features),
                new Target("TLV properties", inputs("01021002 020107 030101 04021000 05020200 060104 07010C",
                        "0804312E3030 090101 0A0400000100 0B024B10 0C023412"), PassportTargets::tlv),
                new Target("PIN properties", inputs("10020701", "00000000"), PassportTargets::pin),
                new Target("reader passport", inputs("120442330012010210020A0400000100"), PassportTargets::passport));
    }

    /// As the value of every attribute there is.
    private static boolean attributes(String input) {
        var bytes = Bytes.of(Target.bytes(input));
        return Arrays.stream(Attribute.values()).filter(attribute -> sound(attribute, bytes))
                .count() > Attribute.values().length / 2;
    }

    private static boolean sound(Attribute attribute, Bytes bytes) {
        return switch (AttributeValue.decode(attribute, bytes)) {
            case Malformed(Bytes kept, var flaw, int detail) -> {
                boolean inside = switch (flaw) {
                    case WRONG_LENGTH -> detail != bytes.length();
                    case NOT_TEXT, UNSEEN_CHARACTER -> detail >= 0 && detail < bytes.length();
                };
                if (!inside || !kept.equals(bytes)) {
                    throw new AssertionError("%s: %s %d of %s".formatted(attribute, flaw, detail, bytes.hex()));
                }
                yield false;
            }
            case AttributeValue.Text(String text) -> {
                if (text.codePoints().anyMatch(Quoted::unseen)) {
                    throw new AssertionError("an unseen character in a text: " + bytes.hex());
                }
                yield true;
            }
            default -> true;
        };
    }

    private static boolean features(String input) {
        var bytes = Bytes.of(Target.bytes(input));
        var list = FeatureList.decode(bytes);
        check(list.defects(), bytes);
        boolean whole = list.defects().stream().allMatch(defect -> defect.kind() == Defect.Kind.DUPLICATE);
        if (whole && list.entries().size() * 6 != bytes.length()) {
            throw new AssertionError("%d entries in %s".formatted(list.entries().size(), bytes.hex()));
        }
        return list.defects().isEmpty();
    }

    private static boolean tlv(String input) {
        var bytes = Bytes.of(Target.bytes(input));
        var tlv = TlvProperties.decode(bytes);
        check(tlv.defects(), bytes);
        if (tlv.firmware().stream().flatMapToInt(String::codePoints).anyMatch(Quoted::unseen)) {
            throw new AssertionError("an unseen character in a firmware: " + bytes.hex());
        }
        return tlv.defects().isEmpty();
    }

    private static void check(List<Defect> defects, Bytes bytes) {
        int last = -1;
        for (var defect : defects) {
            if (defect.offset() < last - 1 || defect.offset() >= bytes.length() || defect.detail() < 0) {
                throw new AssertionError("%s in %s".formatted(defects, bytes.hex()));
            }
            last = defect.offset();
        }
    }

    private static boolean pin(String input) {
        var decoded = PinProperties.decode(Bytes.of(Target.bytes(input)));
        if (decoded.properties().isPresent() != decoded.defects().isEmpty()) {
            throw new AssertionError("neither read nor named: " + decoded);
        }
        decoded.properties().ifPresent(PinProperties::display);
        return decoded.properties().isPresent();
    }

    /// All answers at once.
    private static boolean passport(String input) {
        Result<Bytes> answer = new Result.Ok<>(Bytes.of(Target.bytes(input)));
        var attributes = Arrays.stream(Attribute.values())
                .map(attribute -> new Inspection.Asked(attribute, answer)).toList();
        var passport = ReaderPassport.decode(new Inspection(attributes, Optional.of(answer), Optional.of(answer),
                Optional.of(answer), true));
        return passport.attributes().size() == attributes.size() && passport.features().defects().isEmpty();
    }
}
