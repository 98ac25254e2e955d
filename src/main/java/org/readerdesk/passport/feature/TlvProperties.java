package org.readerdesk.passport.feature;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.readerdesk.pcsc.Bytes;

/// The answer to `FEATURE_GET_TLV_PROPERTIES`.
///
/// @param entries in their order, those with an unknown tag and duplicates included
/// @param defects in the order of their bytes
public record TlvProperties(List<Entry> entries, List<Defect> defects) {

    /// Nothing was told.
    public static final TlvProperties NONE = new TlvProperties(List.of(), List.of());

    public TlvProperties {
        entries = List.copyOf(entries);
        defects = List.copyOf(defects);
    }

    /// One property.
    ///
    /// @param tag as it came, 0 to 255
    /// @param property empty for a tag that PC/SC does not name
    /// @param offset of the tag, from 0
    public record Entry(int tag, Optional<PropertyTag> property, PropertyValue value, int offset) {
    }

    /// Reads any bytes; what is wrong with them is among the defects.
    public static TlvProperties decode(Bytes answer) {
        return TaggedReader.properties(answer);
    }

    /// What the first entry of `property` says.
    public Optional<PropertyValue> find(PropertyTag property) {
        return entries.stream().filter(entry -> entry.tag() == property.number()).map(Entry::value).findFirst();
    }

    /// The number of `property`; empty when it was not told, or not as it must be.
    public OptionalLong number(PropertyTag property) {
        return find(property).filter(PropertyValue.Number.class::isInstance)
                .map(value -> OptionalLong.of(((PropertyValue.Number) value).number())).orElse(OptionalLong.empty());
    }

    /// `sFirmwareID`; empty when it was not told, or is no text.
    public Optional<String> firmware() {
        return find(PropertyTag.FIRMWARE_ID).filter(PropertyValue.Text.class::isInstance)
                .map(value -> ((PropertyValue.Text) value).text());
    }
}
