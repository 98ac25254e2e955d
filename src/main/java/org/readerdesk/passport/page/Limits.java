package org.readerdesk.passport.page;

import java.util.Optional;
import java.util.OptionalLong;
import org.readerdesk.passport.ReaderLimits;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.feature.PropertyTag;

/// Finds a reader's limits among what its driver tells.
record Limits(ReaderPassport passport) {

    ReaderLimits limits() {
        return new ReaderLimits(
                passport.value(Attribute.PROTOCOL_TYPES).filter(AttributeValue.Protocols.class::isInstance)
                        .map(value -> ((AttributeValue.Protocols) value).protocols()),
                number(Attribute.MAX_DATA_RATE), small(Attribute.DEFAULT_CLK), small(Attribute.MAX_CLK),
                small(Attribute.MAX_IFSD), number(Attribute.MAXINPUT),
                optional(passport.tlv().number(PropertyTag.MAX_APDU_DATA_SIZE)),
                new ReaderLimits.InUse(small(Attribute.CURRENT_CLK), small(Attribute.CURRENT_F),
                        small(Attribute.CURRENT_D), small(Attribute.CURRENT_IFSC), small(Attribute.CURRENT_IFSD)));
    }

    /// A driver that says 0 knows no more than one that says nothing.
    private Optional<Long> number(Attribute attribute) {
        return passport.value(attribute).filter(AttributeValue.Number.class::isInstance)
                .map(value -> ((AttributeValue.Number) value).number()).filter(number -> number > 0);
    }

    private Optional<Integer> small(Attribute attribute) {
        return number(attribute).filter(number -> number <= Integer.MAX_VALUE).map(Long::intValue);
    }

    private static Optional<Long> optional(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
