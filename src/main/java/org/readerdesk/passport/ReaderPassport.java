package org.readerdesk.passport;

import java.util.List;
import java.util.Optional;
import org.readerdesk.manage.Inspection;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeOutcome;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.feature.FeatureList;
import org.readerdesk.passport.feature.PinPad;
import org.readerdesk.passport.feature.PinProperties;
import org.readerdesk.passport.feature.TlvProperties;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Result;

/// What a reader tells of itself, as far as it was read.
///
/// @param attributes in the order in which they were asked for; empty for a way to the readers that has none
/// @param features what the driver offers
/// @param tlv the reader's properties; without an entry when they are not offered
/// @param pin the four bytes of a PIN pad; without properties when they are not offered
/// @param pinPad what it can do with a PIN
/// @param answers who answered what to the control codes
/// @param complete whether all was asked that there was to ask
public record ReaderPassport(List<Line> attributes, FeatureList features, TlvProperties tlv,
        PinProperties.Decoded pin, PinPad pinPad, Answers answers, boolean complete) {

    /// Nothing was read.
    public static final ReaderPassport UNREAD =
            decode(new Inspection(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false));

    public ReaderPassport {
        attributes = List.copyOf(attributes);
    }

    /// An attribute and what asking for it came to.
    public record Line(Attribute attribute, AttributeOutcome outcome) {
    }

    /// The answers to the control codes; empty for one that was not asked.
    ///
    /// @param features to `CM_IOCTL_GET_FEATURE_REQUEST`
    /// @param tlv to `FEATURE_GET_TLV_PROPERTIES`
    /// @param pin to `FEATURE_IFD_PIN_PROPERTIES`
    public record Answers(Optional<Answer> features, Optional<Answer> tlv, Optional<Answer> pin) {
    }

    /// Reads the raw answers; whatever bytes they have, there is a passport.
    public static ReaderPassport decode(Inspection inspection) {
        var attributes = inspection.attributes().stream().map(asked -> new Line(asked.attribute(),
                AttributeOutcome.of(asked.attribute(), asked.answer()))).toList();
        var features = bytes(inspection.features()).map(FeatureList::decode).orElse(FeatureList.NONE);
        var tlv = bytes(inspection.tlvProperties()).map(TlvProperties::decode).orElse(TlvProperties.NONE);
        var pin = bytes(inspection.pinProperties()).map(PinProperties::decode).orElse(PinProperties.Decoded.NONE);
        return new ReaderPassport(attributes, features, tlv, pin, PinPad.of(features, tlv, pin.properties()),
                new Answers(answer(inspection.features()), answer(inspection.tlvProperties()),
                        answer(inspection.pinProperties())),
                inspection.complete());
    }

    /// What asking for `attribute` came to; empty when it was not asked for.
    public Optional<AttributeOutcome> outcome(Attribute attribute) {
        return attributes.stream().filter(line -> line.attribute() == attribute).map(Line::outcome).findFirst();
    }

    /// What the reader told, if it did.
    public Optional<AttributeValue> value(Attribute attribute) {
        return outcome(attribute).flatMap(AttributeOutcome::told);
    }

    private static Optional<Bytes> bytes(Optional<Result<Bytes>> result) {
        return result.flatMap(Result::toOptional);
    }

    private static Optional<Answer> answer(Optional<Result<Bytes>> result) {
        return result.map(Result::answer);
    }
}
