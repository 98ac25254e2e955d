package org.readerdesk.manage;

import java.util.List;
import java.util.Optional;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Result;

/// The raw answers of one [Operation.Inspect].
///
/// @param attributes in the order in which they were asked for; fewer than there are when the reading ended early
/// @param features the answer to `CM_IOCTL_GET_FEATURE_REQUEST`; empty when the reading ended before
/// @param tlvProperties the answer to `FEATURE_GET_TLV_PROPERTIES`; empty when the reader does not offer it
/// @param pinProperties the answer to `FEATURE_IFD_PIN_PROPERTIES`; empty when the reader does not offer it
/// @param complete whether all was asked that there was to ask
public record Inspection(List<Asked> attributes, Optional<Result<Bytes>> features,
        Optional<Result<Bytes>> tlvProperties, Optional<Result<Bytes>> pinProperties, boolean complete) {

    public Inspection {
        attributes = List.copyOf(attributes);
    }

    /// One attribute and its answer.
    public record Asked(Attribute attribute, Result<Bytes> answer) {
    }
}
