package org.readerdesk.passport.feature;

import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ControlCode;

/// The answer to `CM_IOCTL_GET_FEATURE_REQUEST`.
///
/// @param entries in their order, those with an unknown tag and duplicates included
/// @param defects in the order of their bytes
public record FeatureList(List<Entry> entries, List<Defect> defects) {

    /// A reader without any feature.
    public static final FeatureList NONE = new FeatureList(List.of(), List.of());

    public FeatureList {
        entries = List.copyOf(entries);
        defects = List.copyOf(defects);
    }

    /// One feature.
    ///
    /// @param tag as it came, 0 to 255
    /// @param feature empty for a tag that PC/SC does not name
    /// @param code what the feature is asked for by
    /// @param offset of the tag, from 0
    public record Entry(int tag, Optional<FeatureTag> feature, ControlCode.Whole code, int offset) {
    }

    /// Reads any bytes; what is wrong with them is among the defects.
    public static FeatureList decode(Bytes answer) {
        return TaggedReader.features(answer);
    }

    /// The first entry of `feature`.
    public Optional<Entry> find(FeatureTag feature) {
        return entries.stream().filter(entry -> entry.tag() == feature.number()).findFirst();
    }

    /// Whether the reader has `feature`.
    public boolean has(FeatureTag feature) {
        return find(feature).isPresent();
    }
}
