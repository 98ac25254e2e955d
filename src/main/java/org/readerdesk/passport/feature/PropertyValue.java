package org.readerdesk.passport.feature;

import org.readerdesk.pcsc.Bytes;

/// What a property says.
public sealed interface PropertyValue {

    /// A number without a sign.
    @SuppressWarnings("AvoidCommonTypeNames") // it is always named with its owner
    record Number(long number) implements PropertyValue {
    }

    /// A text, its closing NUL taken off.
    record Text(String text) implements PropertyValue {
    }

    /// The bytes of a property that PC/SC does not name, or that cannot be what it is; then there is a defect, too.
    record Raw(Bytes bytes) implements PropertyValue {
    }
}
